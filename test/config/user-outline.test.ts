import { describe, expect, it } from "vitest";
import { outlineToYaml } from "../../server/src/config/outline-yaml.ts";
import { readConfig } from "../../server/src/config/resolve.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlineById, outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { matchOutline } from "../../server/src/engine/outline/match.ts";
import type { Outline } from "../../server/src/engine/outline/outline.ts";
import { sectionsOf } from "../../server/src/engine/structure/sections.ts";

function read(yaml: string): readonly Outline[] {
  const { config, problems } = readConfig(yaml, { ruleIds: [], outlines });
  expect(problems).toEqual([]);
  return config.outlines;
}

describe("every built-in outline can be written by a user", () => {
  it.each(outlines.map((outline) => [outline.id, outline] as const))("%s", (_, outline) => {
    const [again] = read(outlineToYaml(outline));
    expect(again).toEqual(outline);
    if (again === undefined) return;
    const headings = outline.sections
      .flatMap(({ titles }) => Object.values(titles))
      .map((title) => `## ${title}\n\n正文。\n`);
    const tree = sectionsOf(parseDocument(headings.join("\n"), { format: "markdown" }));
    const filled = (match: ReturnType<typeof matchOutline>): unknown =>
      [...match.bySection].map(([index, { outlineSection }]) => [index, outlineSection.id]);
    expect(filled(matchOutline(tree, again))).toEqual(filled(matchOutline(tree, outline)));
    expect(filled(matchOutline(tree, again))).not.toEqual([]);
  });
});

it("fills in what need not be written", () => {
  expect(read("outlines:\n  ours:\n    sections:\n      - id: help\n        titles: 志愿服務\n")).toEqual([
    {
      id: "ours",
      titles: { hans: "ours", hant: "ours", en: "ours" },
      sections: [
        {
          id: "help",
          titles: { hans: "志愿服務", hant: "志愿服務", en: "志愿服務" },
          keywords: [
            { text: "志愿服务", weight: 3 },
            { text: "志愿服務", weight: 3 },
          ],
          hint: { hans: "", hant: "", en: "" },
          template: { hans: "{{志愿服務}}", hant: "{{志愿服務}}", en: "{{志愿服務}}" },
        },
      ],
    },
  ]);
});

it("folds keywords, so that they may be written in either script", () => {
  const [ours] = read(
    "outlines: { ours: { sections: [{ id: a, titles: 甲, keywords: [慰問, { text: 幫扶, weight: 5 }], notKeywords: 銀行 }] } }\n",
  );
  expect(ours?.sections[0]).toMatchObject({
    keywords: [
      { text: "慰问", weight: 3 },
      { text: "帮扶", weight: 5 },
    ],
    notKeywords: ["银行"],
  });
});

it("takes outlines as a list too", () => {
  expect(read("outlines:\n  - id: ours\n    sections: [{ id: a, titles: 甲 }]\n").map(({ id }) => id)).toEqual([
    "ours",
  ]);
});

it("changes an extended outline by section id and puts new sections after the one before them", () => {
  const base = outlineById("union-annual");
  const [ours] = read(
    "outlines:\n  ours:\n    extends: union-annual\n    sections:\n      - { id: welfare, required: false }\n      - { id: volunteers, titles: 志愿服务 }\n      - { id: last, titles: 附记 }\n",
  );
  const ids = base?.sections.map(({ id }) => id) ?? [];
  const at = ids.indexOf("welfare") + 1;
  expect(ours?.sections.map(({ id }) => id)).toEqual([...ids.slice(0, at), "volunteers", "last", ...ids.slice(at)]);
  expect(ours?.titles).toEqual(base?.titles);
  const [before, after] = [base, ours].map((outline) => outline?.sections.find(({ id }) => id === "welfare"));
  expect(after).toEqual({ ...before, required: false });
});

it("with `only` keeps the sections that are written, in their order", () => {
  const base = outlineById("union-annual");
  const [ours] = read(
    "outlines:\n  ours:\n    extends: union-annual\n    only: true\n    sections:\n      - { id: problems, titles: 不足 }\n      - { id: volunteers, titles: 志愿服务, sections: [{ id: welfare, required: false }] }\n",
  );
  const of = (id: string) => base?.sections.find((section) => section.id === id);
  expect(ours?.sections.map(({ id }) => id)).toEqual(["problems", "volunteers"]);
  expect(ours?.sections[0]).toEqual({ ...of("problems"), titles: { hans: "不足", hant: "不足", en: "不足" } });
  expect(ours?.sections[1]?.sections).toEqual([{ ...of("welfare"), required: false }]);
});

it("lets an outline of the user take the place of a built-in one", () => {
  expect(
    read("outlines: { weekly: { sections: [{ id: done, titles: 完成 }] } }\noutline: weekly\n").map(({ id }) => id),
  ).toEqual(["weekly"]);
});
