import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById, outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import unionAnnual from "../../../server/src/engine/outline/catalogue/union-annual.outline.ts";
import { matchOutline } from "../../../server/src/engine/outline/match.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { MATCH_SCORE, readTitle } from "../../../server/src/engine/outline/score.ts";
import { sectionsOf } from "../../../server/src/engine/structure/sections.ts";
import { anyString } from "../../support/any-string.ts";
import { TITLES, TRAPS } from "./titles.ts";

const matchOf = (text: string, outline: Outline = unionAnnual) =>
  matchOutline(sectionsOf(parseDocument(text)), outline);

/** The ids that the headings fill, in source order. */
const idsOf = (text: string, outline: Outline = unionAnnual) => {
  const { sections } = sectionsOf(parseDocument(text));
  const { bySection } = matchOf(text, outline);
  return sections.map(({ index }) => bySection.get(index)?.outlineSection.id);
};

describe("titles", () => {
  for (const [id, titles] of Object.entries(TITLES)) {
    it(id === "" ? "of no section" : id, () => {
      for (const title of titles)
        expect.soft([title, ...idsOf(`${title}\n`)]).toEqual([title, id === "" ? undefined : id]);
    });
  }

  it("of other papers fill nothing", () => {
    for (const trap of TRAPS) expect.soft([trap, ...matchOf(`${trap}\n\n略。\n`).filled.keys()]).toEqual([trap]);
  });

  it("of the outline itself always match, in any script", () => {
    for (const outline of outlines) {
      const visit = (sections: Outline["sections"]) => {
        for (const section of sections) {
          for (const title of Object.values(section.titles)) {
            expect
              .soft([outline.id, title, ...matchOf(`## ${title}\n`, outline).filled.keys()])
              .toEqual([outline.id, title, section.id]);
          }
          visit(section.sections ?? []);
        }
      };
      visit(outline.sections);
    }
  });

  it("of next year are a plan", () => {
    expect(idsOf("# 工会2024年度工作总结\n\n## 2025年工作思路\n\n略。\n")).toEqual(["plan"]);
    expect(idsOf("# 113年度工會工作總結\n\n## 114年度工作重點\n\n略。\n")).toEqual(["plan"]);
    expect(idsOf("# 工会2024年度工作总结\n\n## 2024年工作思路\n\n略。\n")).toEqual(["guiding-thought"]);
  });

  it("come with their evidence", () => {
    const [match] = matchOf("## 健全组织网络，扩大工会组建覆盖\n").filled.get("organization") ?? [];
    expect(match?.evidence).toContain("工会组建");
    expect(match?.score).toBeGreaterThanOrEqual(MATCH_SCORE);
  });
});

describe("headings", () => {
  it("that hold filled ones fill nothing themselves", () => {
    expect(idsOf("## 主要工作及成效\n\n### 组织建设\n\n### 民主管理\n")).toEqual([
      undefined,
      "organization",
      "democratic-management",
    ]);
    expect(
      idsOf("## “建家”情况概述\n\n### 组织建设\n\n### 民主管理\n\n### 维权帮扶\n\n### 文体活动\n")[0],
    ).toBeUndefined();
    expect(idsOf("## 主要工作\n\n全年开展走访慰问。\n")).toEqual(["daily-work"]);
    expect(idsOf("## 日常工作\n\n### 财务管理\n\n略。\n")).toEqual(["daily-work", "finance"]);
  });

  it("inside a filled one need a word of their own", () => {
    expect(idsOf("## 民主管理\n\n### 加强组织领导\n\n### 维权帮扶\n")).toEqual([
      "democratic-management",
      undefined,
      "welfare",
    ]);
    expect(idsOf("## 加强组织领导\n")).toEqual(["organization"]);
  });

  it("fill one section each, and a section may have several", () => {
    const text =
      "# 总结\n\n## 甲\n\n### 送温暖工程\n\n略。\n\n## 走访慰问\n\n略。\n\n## 走访慰问\n\n### 困难职工\n\n略。\n";
    const filled = matchOf(text).filled.get("welfare") ?? [];
    expect(filled.map(({ section }) => [section.level, section.index])).toEqual([
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 4],
    ]);
  });

  it("leave the required sections that nothing fills", () => {
    expect(matchOf("").missing.map(({ id }) => id)).toEqual([
      "guiding-thought",
      "organization",
      "democratic-management",
      "welfare",
      "problems",
    ]);
    expect(matchOf("# 总结\n\n## 概况\n\n### 其中\n\n#### 民主管理\n").missing.map(({ id }) => id)).not.toContain(
      "democratic-management",
    );
  });
});

describe("outlines of users", () => {
  const titles = (hans: string) => ({ hans, hant: hans, en: hans });
  const section = (id: string, hans: string, more: Partial<Outline["sections"][number]> = {}) => ({
    id,
    titles: titles(hans),
    keywords: [{ text: hans, weight: 3 }],
    required: true,
    hint: titles(hans),
    template: titles(hans),
    ...more,
  });

  it("may nest: a child is looked for below its own heading first", () => {
    const outline: Outline = {
      id: "two-branches",
      titles: titles("两支部"),
      sections: [
        section("first", "一支部", { sections: [section("first-plan", "打算")] }),
        section("second", "二支部", { sections: [section("second-plan", "打算")] }),
      ],
    };
    expect(idsOf("## 一支部\n\n### 打算\n\n## 二支部\n\n### 打算\n", outline)).toEqual([
      "first",
      "first-plan",
      "second",
      "second-plan",
    ]);
  });

  it("may ask for one of a group, or for something inside", () => {
    const outline: Outline = {
      id: "groups",
      titles: titles("分组"),
      sections: [
        section("sales", "销售", { oneOf: "trade" }),
        section("purchase", "采购", { oneOf: "trade" }),
        section("help", "扶助", { sections: [section("visits", "登门", { required: false })] }),
      ],
    };
    expect(matchOf("", outline).missing.map(({ id }) => id)).toEqual(["sales", "help"]);
    expect(matchOf("## 采购\n\n## 登门\n", outline).missing).toEqual([]);
  });

  it("may have no sections, empty keywords and equal ids", () => {
    const odd: Outline = { id: "odd", titles: titles(""), sections: [section("a", ""), section("a", "！")] };
    expect(matchOf("## 甲\n", odd).filled.size).toBe(0);
    expect(matchOf("## 甲\n", { ...odd, sections: [] }).missing).toEqual([]);
  });
});

it("writes every built-in outline to plain data and back without a change", () => {
  const trees = Object.values(TITLES)
    .flat()
    .map((heading) => sectionsOf(parseDocument(heading)));
  const filled = (outline: Outline) => trees.map((tree) => [...matchOutline(tree, outline).filled.keys()]);
  for (const outline of outlines) {
    const copy = JSON.parse(JSON.stringify(outline)) as Outline;
    expect(filled(copy)).toEqual(filled(outline));
  }
});

it("reads any title", () => {
  const general = outlineById("general") ?? unionAnnual;
  const word = fc.constantFrom(
    "组织",
    "建设",
    "问题",
    "，",
    "的",
    "work",
    "plan ",
    "2023年",
    "“",
    "一",
    "组织胺",
    "、",
    " ",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anyString(),
        fc.array(word, { maxLength: 40 }).map((list) => list.join("")),
      ),
      (title) => {
        for (const outline of [unionAnnual, general]) {
          for (const { score, section, evidence } of readTitle(title, outline).candidates) {
            expect(score).toBeGreaterThanOrEqual(MATCH_SCORE);
            expect(outline.sections[section]).toBeDefined();
            expect(evidence.length).toBeGreaterThan(0);
          }
        }
      },
    ),
  );
});
