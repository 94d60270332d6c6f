import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

const annual = outlineById("union-annual") as Outline;

/** The text after every first fix of a rule, one after the other. */
function repaired(
  text: string,
  ruleId: string,
  outline: Outline = annual,
  format: "markdown" | "plain" = "plain",
): string {
  let fixed = text;
  for (let round = 0; round < 8; round += 1) {
    const report = check(parseDocument(fixed, { format }), { outline, today: "2024-11-20" });
    const fix = report.findings.find((finding) => finding.ruleId === ruleId && finding.fixes.length > 0)?.fixes[0];
    if (fix === undefined) break;
    fixed = applyEdits(fixed, fix.edits);
  }
  return fixed;
}

/** The lines without their numbers, sorted: what a move must keep. */
function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^[\s#]*[一二三四五六七八九十]+、/, "").trim())
    .filter((line) => line !== "")
    .toSorted();
}

const PARTS = [
  "一、指导思想\n学习。",
  "二、组织建设\n换届。",
  "三、民主管理\n公开。",
  "四、送温暖\n慰问。",
  "五、存在的问题\n不足。",
];
const CLOSING = "\n某校工会\n2024年12月20日\n";

describe("a move", () => {
  const orders = [
    [4, 0, 1, 2, 3],
    [0, 2, 3, 4, 1],
    [1, 0, 2, 4, 3],
    [4, 3, 2, 1, 0],
    [0, 1, 4, 2, 3],
  ];
  it.each(orders)("keeps every line and ends in order: %s %s %s %s %s", (...order) => {
    for (const closing of ["", CLOSING, "\n\n某校工会\n\n二〇二四年十二月　日"]) {
      for (const gap of ["\n", "\n\n", "\r\n"]) {
        const body = order.map((index) => PARTS[index]).join("\n");
        const text = `某校工会2024年工作总结\n\n${body}\n${closing}`.replaceAll("\n", gap);
        const fixed = repaired(text, "section-order");
        expect(lines(fixed)).toEqual(lines(text));
        const titles = [...fixed.matchAll(/([一二三四五])、(\S+)/g)].map(([, mark, title]) => `${mark}${title}`);
        expect(titles).toEqual(["一指导思想", "二组织建设", "三民主管理", "四送温暖", "五存在的问题"]);
        expect(fixed.trimEnd().endsWith(closing.trim().split("\n").at(-1) ?? "")).toBe(true);
      }
    }
  });
});

describe("a new section", () => {
  const draft = (body: string): string =>
    `工会2024年工作总结\n一、指导思想\n服务职工。\n二、组织建设\n换届。\n三、民主管理\n公开。\n四、送温暖\n${body}`;
  it.each(["| 项目 | 次数 |\n| --- | --- |\n| 走访 | 3 |", "<div>\n走访。\n</div>"])(
    "is set off from what would take in its heading: %s",
    (body) => {
      const fixed = repaired(draft(body), "require-section", annual, "markdown");
      expect(fixed.startsWith(`${draft(body)}\n\n五、存在的问题\n一是`)).toBe(true);
      expect(repaired(fixed, "require-section", annual, "markdown")).toBe(fixed);
    },
  );

  it.each([
    ["**四、送温暖**\n慰问。\n", "\n**五、存在的问题**\n"],
    ["**四、送温暖。**慰问。\n", "\n**五、存在的问题**\n"],
  ])("is as bold as its neighbour %j", (neighbour, heading) => {
    const text = draft("慰问。\n").replace(/四、.*$/s, neighbour);
    expect(repaired(text, "require-section", annual, "markdown")).toContain(heading);
  });

  it("is not indented like the words behind a list's marker", () => {
    const fixed = repaired(
      draft("- 走访\n- 慰问\n").replace("送温暖", "存在的问题"),
      "require-section",
      annual,
      "markdown",
    );
    expect(fixed).toContain("四、维权帮扶\n元旦");
  });
});

describe("the closing", () => {
  const empty = (text: string): boolean =>
    check(parseDocument(text, { format: "plain" }), { outline: annual }).findings.some(
      ({ ruleId }) => ruleId === "no-empty-section",
    );
  it("takes no short line of the text for a name", () => {
    expect(empty("某校工会工作总结\n一、存在的问题\n活动少\n某校工会\n2024年12月1日\n")).toBe(false);
    expect(empty("某校工会工作总结\n一、存在的问题\n活动少\n2024年12月1日\n")).toBe(false);
  });

  it("is no content of the section before it", () => {
    expect(empty("某校工会工作总结\n一、存在的问题\n某校工会委员会（盖章）\n2024年12月1日\n")).toBe(true);
    expect(empty("某校工会工作总结\n一、存在的问题\n理事長 王某\n中華民國113年12月 日\n")).toBe(true);
  });
});

describe("behind a byte order mark", () => {
  it("what comes first leaves no blank lines", () => {
    expect(repaired("\uFEFF", "require-section", annual, "markdown")).toMatch(/^\uFEFF## /);
    const text = "\uFEFF## 二、存在的问题\n\n少。\n\n## 一、指导思想\n\n学。\n";
    expect(repaired(text, "section-order", annual, "markdown")).toBe(
      "\uFEFF## 一、指导思想\n\n学。\n\n## 二、存在的问题\n\n少。\n",
    );
  });
});

describe("a section at the end", () => {
  const text = PARTS.slice(0, 4).join("\n");
  it.each([
    "中華民國113年12月31日",
    "2024年12月 日",
    "　　年　月　日",
    "二〇二四年十二月",
    "2024-12-20",
    "2024.12.20",
    "20 December 2024",
    "2024年12月20日\n\n附件：困难职工名单",
    '<div align="right">2024年12月20日</div>',
  ])("stands before the closing %s", (date) => {
    const fixed = repaired(
      `某校工会工作总结\n\n${text}\n\n某校工会\n\n${date}\n`,
      "require-section",
      annual,
      "markdown",
    );
    expect(fixed.indexOf("五、存在的问题")).toBeGreaterThan(fixed.indexOf("慰问。"));
    expect(fixed.endsWith(`\n\n某校工会\n\n${date}\n`)).toBe(true);
  });
});

describe("a new section", () => {
  it("takes a free number and its neighbours' indentation", () => {
    const text =
      "　　工会工作总结\n　　一、指导思想\n　　学习。\n　　二、组织建设\n　　换届。\n　　四、送温暖\n　　慰问。\n　　五、存在的问题\n　　不足。\n";
    const fixed = repaired(text, "require-section");
    expect(fixed).toContain("\n　　三、民主管理\n　　召开职工代表大会");
    expect(fixed).toContain("\n　　四、送温暖\n　　慰问。\n　　五、存在的问题\n");
  });

  it("is numbered among siblings one of which has a malformed mark", () => {
    const text =
      "工会工作总结\n\n一、指导思想\n学习。\n二、主要工作\n(一)、组织建设\n换届。\n(二、)民主管理\n公开。\n(三)、文体活动\n球赛。\n三、存在的问题\n不足。\n";
    const fixed = repaired(text, "require-section");
    expect(fixed).toContain("\n(三)、维权帮扶\n元旦");
    expect(fixed).toContain("\n(四)、文体活动\n球赛。\n三、存在的问题\n");
  });

  it("that comes first stands before the outermost section around what follows it", () => {
    const text =
      "工会工作总结\n\n一、主要工作\n（一）组织建设\n换届。\n（二）民主管理\n公开。\n二、存在的问题\n不足。\n";
    expect(repaired(text, "require-section")).toMatch(
      /^工会工作总结\n\n一、指导思想\n[^\n]+\n二、主要工作\n（一）组织建设\n/,
    );
  });

  it("stands inside the section that it is a part of", () => {
    const words = (hans: string): Outline["titles"] => ({ hans, hant: hans, en: hans });
    const part = (id: string, title: string, sections?: Outline["sections"]): Outline["sections"][number] => ({
      id,
      titles: words(title),
      keywords: [{ text: title, weight: 5 }],
      required: true,
      hint: words(""),
      template: words("{{内容}}"),
      ...(sections && { sections }),
    });
    const outline: Outline = {
      id: "nested",
      titles: words("测试"),
      sections: [part("first", "甲部分", [part("a", "子一"), part("b", "子二")]), part("second", "丙部分")],
    };
    expect(
      repaired("# 总结\n\n## 一、甲部分\n\n总说。\n\n## 二、丙部分\n\n好。\n", "require-section", outline, "markdown"),
    ).toBe(
      "# 总结\n\n## 一、甲部分\n\n总说。\n\n### （一）子一\n\n{{内容}}\n\n### （二）子二\n\n{{内容}}\n\n## 二、丙部分\n\n好。\n",
    );
    const half = "# 总结\n\n## 一、甲部分\n\n### （一）子二\n\n乙。\n\n## 二、丙部分\n\n好。\n";
    expect(repaired(half, "require-section", outline, "markdown")).toContain(
      "### （一）子一\n\n{{内容}}\n\n### （二）子二\n",
    );
  });

  it("stands before all that the outline puts behind it", () => {
    const text = "# 工会工作总结\n\n## 一、民主管理\n\n公开。\n\n## 二、组织建设\n\n换届。\n";
    expect(repaired(text, "require-section", annual, "markdown").indexOf("指导思想")).toBeLessThan(30);
  });

  it("has no place inside an unclosed fence", () => {
    const open = "# 工会工作总结\n\n## 指导思想\n\n```\n没有结束";
    const { findings } = check(parseDocument(open), { outline: annual });
    expect(findings.filter(({ ruleId, fixes }) => ruleId === "require-section" && fixes.length > 0)).toEqual([]);
  });
});

describe("a merge", () => {
  it("keeps the closing, and draft lines without blank lines", () => {
    const text = `某校工会工作总结\n\n${PARTS.join("\n")}\n六、民主管理工作\n职代会开了。\n${CLOSING}`;
    expect(repaired(text, "no-duplicate-section")).toBe(
      `某校工会工作总结\n\n${PARTS.join("\n").replace("公开。", "公开。\n职代会开了。")}\n${CLOSING}`,
    );
  });
});
