import { describe, expect, it } from "vitest";
import { missingSections, sectionInsertion } from "../../../server/src/engine/authoring/insert-section.ts";
import type { Format } from "../../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import unionAnnual from "../../../server/src/engine/outline/catalogue/union-annual.outline.ts";
import { lexiconOf } from "../../../server/src/engine/outline/lexicon.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

const EN = { hans: "", hant: "", en: "" };

function inserted(text: string, outline: Outline, id: string, format: Format = "markdown"): string | undefined {
  const doc = parseDocument(text, { format });
  const insertion = sectionInsertion(doc, { outline }, check(doc, { outline }), id);
  if (insertion === undefined) return undefined;
  const { at, insert, also } = insertion;
  return applyEdits(text, [{ span: at, newText: insert.text }, ...also]);
}

/** A section's id behind the ids of those that it lies in, which must be there first. */
const everySection = (outlines as readonly Outline[]).flatMap((outline) => {
  const { sections } = lexiconOf(outline);
  const path = (index: number | undefined): readonly string[] => {
    const flat = index === undefined ? undefined : sections[index];
    return flat === undefined ? [] : [...path(flat.parent), flat.section.id];
  };
  return sections.map((_, index) => [outline.id, path(index), outline] as const);
});

it.each(everySection)("%s: %j is inserted, and fills its place", (_, ids, outline) => {
  for (const [text, format] of [
    ["# 工会工作总结\n\n## 一、附记\n\n完成。\n", "markdown"],
    ["工会工作总结\r\n一、附记\r\n完成。\r\n", "plain"],
    ["", "markdown"],
  ] as const) {
    const after = ids.reduce<string | undefined>((so, one) => inserted(so ?? "", outline, one, format), text);
    const id = ids.at(-1) ?? "";
    const doc = parseDocument(after ?? "", { format });
    expect(check(doc, { outline }).match.filled.has(id), after).toBe(true);
  }
});

it("is the repair of a missing section", () => {
  for (const outline of outlines as readonly Outline[]) {
    for (const text of ["# 工会工作总结\n\n## 一、工作情况\n\n完成。\n", "# 工會工作總結\n"]) {
      const doc = parseDocument(text);
      for (const { ruleId, section = "", fixes } of check(doc, { outline }).findings) {
        if (ruleId !== "require-section" || fixes[0] === undefined) continue;
        expect(inserted(text, outline, section)).toBe(applyEdits(text, fixes[0].edits));
      }
    }
  }
});

describe("sections inside others", () => {
  const part = { ...EN, hans: "民主管理", hant: "民主管理", en: "Democratic management" };
  const outline: Outline = {
    id: "ours",
    titles: EN,
    sections: [
      {
        id: "work",
        titles: { hans: "主要工作", hant: "主要工作", en: "Work" },
        keywords: [{ text: "主要工作", weight: 3 }],
        hint: EN,
        template: { hans: "{{工作}}", hant: "{{工作}}", en: "{{work}}" },
        sections: [{ id: "part", titles: part, keywords: [{ text: "民主管理", weight: 3 }], hint: EN, template: part }],
      },
    ],
  };

  it("go into the one they belong to", () => {
    const text = "# 工作总结\n\n## 一、主要工作\n\n完成。\n\n## 二、其他\n\n无。\n";
    expect(inserted(text, outline, "part")).toBe(
      "# 工作总结\n\n## 一、主要工作\n\n完成。\n\n### （一）民主管理\n\n民主管理\n\n## 二、其他\n\n无。\n",
    );
  });

  it("have no place before that one is there", () => {
    expect(inserted("# 工作总结\n", outline, "part")).toBeUndefined();
  });
});

it("is absent for what is filled, unknown, or has no place", () => {
  const [union] = outlines as readonly [Outline];
  const text = "# 工会工作总结\n\n## 一、组织建设\n\n完成。\n";
  expect(inserted(text, union, "organization")).toBeUndefined();
  expect(inserted(text, union, "nothing")).toBeUndefined();
  expect(inserted(`${text}\n\`\`\`\n`, union, "problems")).toBeUndefined();
});

it("numbers the sections behind it anew", () => {
  const [union] = outlines as readonly [Outline];
  const after = inserted(
    "# 工会工作总结\n\n## 一、组织建设\n\n完成。\n\n## 二、存在的问题\n\n无。\n",
    union,
    "welfare",
  );
  expect(after?.match(/^## .*$/gm)).toEqual(["## 一、组织建设", "## 二、维权帮扶", "## 三、存在的问题"]);
});

it.each(["指导思想", "组织建设", "民主管理", "维权帮扶", "存在的问题"])("numbers all around %s in one row", (title) => {
  const text = `# 工会工作总结\n\n## 一、${title}\n\n完成。\n`;
  const doc = parseDocument(text);
  const edit = missingSections(doc, { outline: unionAnnual }, check(doc, { outline: unionAnnual }));
  const headings = applyEdits(text, edit === undefined ? [] : [edit]).match(/^## .+$/gm);
  expect(headings).toEqual([
    "## 一、指导思想",
    "## 二、组织建设",
    "## 三、民主管理",
    "## 四、维权帮扶",
    "## 五、存在的问题",
  ]);
});

it("no edit writes what is missing where somebody has accepted that", () => {
  const [outline] = outlines as readonly [Outline];
  const doc = parseDocument("# 工会工作总结\n");
  const options = { outline, severities: { "require-section": "off" } } as const;
  expect(missingSections(doc, options, check(doc, options))).toBeUndefined();
  expect(missingSections(doc, { outline }, check(doc, { outline }))).toBeDefined();
});
