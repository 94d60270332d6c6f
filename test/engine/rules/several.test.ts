import { describe, expect, it } from "vitest";
import { NO_CONFIG } from "../../../server/src/config/config.ts";
import { NO_META, planCheck } from "../../../server/src/config/plan.ts";
import { blanksOf } from "../../../server/src/engine/authoring/blanks.ts";
import { completionsAt } from "../../../server/src/engine/authoring/completions.ts";
import { sectionInsertion } from "../../../server/src/engine/authoring/insert-section.ts";
import { overviewOf } from "../../../server/src/engine/authoring/overview.ts";
import { splitOf } from "../../../server/src/engine/authoring/split.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { applyFixes } from "../../../server/src/engine/rules/apply-fixes.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import { summaryAt } from "../../../server/src/engine/rules/several.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";

const outline = outlineById("union-annual") as Outline;
const today = "2024-11-20";

const FIRST =
  "# 东湖中学工会工作总结\n\n## 一、指导思想\n\n服务教职工。\n\n## 二、组织建设\n\n现有会员 人。\n\n## 三、民主管理\n\n校务公开。\n\n## 四、职工福利\n\n慰问到位。\n\n";
const SECOND =
  "# 东湖医院工会工作总结\n\n## 一、存在的问题\n\n活动不多。\n\n## 二、组织建设\n\n现有会员 人。\n\n## 三、民主管理\n\n院务公开。\n\n### 民主管理制度\n\n";
const PAGE = FIRST + SECOND;

describe("check of several summaries", () => {
  const doc = parseDocument(PAGE);
  const report = check(doc, { outline, today });
  const said = report.findings.map(({ ruleId, args, section, span }) => [
    ruleId,
    args[0],
    section,
    span.start < FIRST.length ? 1 : 2,
  ]);

  it("checks each by itself, at its own place", () => {
    expect(said).toEqual([
      ["require-section", "存在的问题", "problems", 1],
      ["no-blank-count", expect.anything(), "organization", 1],
      ["no-several-summaries", "2", undefined, 2],
      ["require-section", "指导思想", "guiding-thought", 2],
      ["require-section", "维权帮扶", "welfare", 2],
      ["section-order", "存在的问题", "problems", 2],
      ["no-blank-count", expect.anything(), "organization", 2],
      ["no-empty-section", "民主管理制度", "democratic-management", 2],
    ]);
    for (const { span } of report.findings) expect(span.end).toBeLessThanOrEqual(PAGE.length);
  });

  it("says the same as of each alone", () => {
    const alone = [FIRST, SECOND].flatMap((text, index) =>
      check(parseDocument(text), { outline, today }).findings.map(
        ({ ruleId, messageId, args, span, section, severity }) => ({
          ruleId,
          messageId,
          args,
          section,
          severity,
          span: { start: span.start + index * FIRST.length, end: span.end + index * FIRST.length },
        }),
      ),
    );
    const together = report.findings
      .filter(({ ruleId }) => ruleId !== "no-several-summaries")
      .map(({ ruleId, messageId, args, span, section, severity }) => ({
        ruleId,
        messageId,
        args,
        section,
        severity,
        span,
      }));
    expect(together).toEqual(alone);
  });

  it("joins what any of them fills and lacks", () => {
    expect(report.match.missing.map(({ id }) => id)).toEqual(["guiding-thought", "welfare", "problems"]);
    expect(report.match.filled.get("organization")?.map(({ section }) => section.index)).toEqual([1, 5]);
    expect([...report.match.bySection.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(report.summaries.map(({ span }) => PAGE.slice(span.start, span.end))).toEqual([FIRST, SECOND]);
    expect(report.summaries.map(({ match }) => match.missing.map(({ id }) => id))).toEqual([
      ["problems"],
      ["guiding-thought", "welfare"],
    ]);
    const second = summaryAt(report, PAGE.length);
    expect(second?.tree.sections.map(({ heading }) => PAGE.slice(heading.start, heading.end))[0]).toBe(
      "## 一、存在的问题",
    );
    expect(second?.match.filled.get("problems")?.[0]?.section.heading.start).toBeGreaterThan(FIRST.length);
  });

  it("repairs each in its place", () => {
    for (const finding of report.findings) {
      for (const { edits } of finding.fixes) {
        const first = finding.span.start < FIRST.length;
        const fixed = applyEdits(PAGE, edits);
        expect(first ? fixed.endsWith(SECOND) : fixed.startsWith(FIRST)).toBe(true);
        expect(fixed).not.toBe(PAGE);
      }
    }
    const fixed = applyFixes(PAGE, "markdown", report, { outline, today }, new Set(["require-section"]));
    expect(fixed.report.match.missing).toEqual([]);
    expect(fixed.count).toBe(3);
  });

  it("hears comments below each title, and those above for all", () => {
    const off = "<!-- structured-summary-disable require-section -->\n\n";
    const rulesOf = (text: string): readonly string[] =>
      check(parseDocument(text), { outline, today })
        .findings.filter(({ ruleId }) => ruleId === "require-section")
        .map(({ args }) => args[0] ?? "");
    const below = SECOND.replace("总结\n\n", `总结\n\n${off}`);
    expect(rulesOf(FIRST + below)).toEqual(["存在的问题"]);
    expect(rulesOf(FIRST.replace("总结\n\n", `总结\n\n${off}`) + SECOND)).toEqual([]);
  });

  it("keeps the limit for the file as a whole, and runs of what stands before", () => {
    const cut = check(doc, { outline, today, maxFindings: 2 });
    expect([cut.findings.length, cut.hidden]).toEqual([2, said.length - 2]);
    const before = check(parseDocument(`现有员工 人。\n\n${PAGE}`), { outline, today });
    expect(before.findings.map(({ ruleId }) => ruleId)).toEqual(["no-blank-count", ...said.map(([id]) => id)]);
    expect(before.findings[0]?.section).toBeUndefined();
  });

  it("can be silent about there being several", () => {
    const { findings } = check(doc, { outline, today, severities: { "no-several-summaries": "off" } });
    expect(findings).toHaveLength(said.length - 1);
  });

  it("gives each the outline that suits it, unless one is named", () => {
    const taiwan =
      "# 東湖企業工會民國113年度工作總結\n\n## 一、會務\n\n理監事會按月召開，理事長主持勞資會議。\n\n## 二、勞資會議\n\n按季召開。\n\n";
    const two = parseDocument(FIRST + taiwan);
    const plan = planCheck(two, "/a.md", NO_META, { config: NO_CONFIG, today });
    const ids = plan && check(two, plan.checkOptions).summaries.map((one) => one.outline.id);
    expect([plan?.outline.id, ids]).toEqual(["union-annual", ["union-annual", "union-tw"]]);
    const named = planCheck(two, "/a.md", NO_META, { config: NO_CONFIG, today, outlineId: "weekly" });
    expect(named && check(two, named.checkOptions).summaries.map((one) => one.outline.id)).toEqual([
      "weekly",
      "weekly",
    ]);
  });
});

describe("an editor's questions about several summaries", () => {
  const doc = parseDocument(PAGE);
  const report = check(doc, { outline, today });

  it("blanks of different summaries are different", () => {
    const [first, second] = blanksOf(doc, { outline }, report);
    expect(second?.id).toBe(`2:${first?.id}`);
  });

  it("the overview shows a section as open that any of them lacks", () => {
    const open = overviewOf(doc, { outline }, report).sections.filter(
      ({ filledBy, required }) => required && filledBy === undefined,
    );
    expect(open.map(({ id }) => id)).toEqual(["guiding-thought", "welfare", "problems"]);
  });

  it("what is missing from one of them is accepted there, and in no other", () => {
    const off = "<!-- structured-summary-disable require-section -->\n\n";
    const typed = parseDocument(FIRST + SECOND.replace("总结\n\n", `总结\n\n${off}`));
    const missing = overviewOf(typed, { outline }, check(typed, { outline })).sections.filter((one) => one.isMissing);
    expect(missing.map(({ id }) => id)).toEqual(["problems"]);
  });

  it("writes a section into the summary that lacks it", () => {
    const written = (text: string, id: string): string | undefined => {
      const typed = parseDocument(text);
      const insertion = sectionInsertion(typed, { outline }, check(typed, { outline }), id);
      if (insertion === undefined) return undefined;
      const { at, insert, also } = insertion;
      return applyEdits(text, [{ span: at, newText: insert.text }, ...also]);
    };
    const inFirst = written(PAGE, "problems");
    expect(inFirst?.endsWith(SECOND)).toBe(true);
    expect(inFirst?.slice(0, -SECOND.length)).toContain("## 五、存在的问题");
    const inSecond = written(PAGE, "guiding-thought");
    expect(inSecond?.startsWith(FIRST)).toBe(true);
    expect(inSecond?.slice(FIRST.length)).toContain("## 一、指导思想");
    expect(inSecond?.slice(FIRST.length)).toContain("## 二、存在的问题");
    expect(written(PAGE, "organization")).toBeUndefined();
    const off = "<!-- structured-summary-disable require-section -->\n\n";
    const accepted = FIRST.replace("总结\n\n", `总结\n\n${off}`);
    const again = FIRST.replace("总结\n\n", `总结\n\n${off.replace("disable", "enable")}`);
    expect(written(accepted + again, "problems")?.startsWith(accepted)).toBe(true);
    const below = SECOND.replace("总结\n\n", `总结\n\n${off}`);
    expect(written(FIRST.replace("## 四、职工福利\n\n慰问到位。\n\n", "") + below, "welfare")?.endsWith(below)).toBe(
      true,
    );
  });

  it("completion offers what the summary around the place lacks", () => {
    const offered = (text: string, at: number): readonly string[] => {
      const typed = parseDocument(text);
      const labels = completionsAt(typed, outline, check(typed, { outline }), at, { keys: [], values: new Map() });
      return labels.filter(({ kind }) => kind === "required-section").map(({ label }) => label);
    };
    const first = `${FIRST}## `;
    expect(offered(`${first}\n\n${SECOND}`, first.length)).toEqual(["存在的问题"]);
    expect(offered(`${PAGE}## `, PAGE.length + 3)).toEqual(["指导思想", "维权帮扶"]);
  });

  it("says once in the file what is said once in a document, with one repair for all", () => {
    const text = PAGE.replace("服务教职工", "服务,团结,教职工").replace("活动不多", "活动不多,经费少");
    const once = check(parseDocument(text), { outline, today }).findings.filter(
      ({ ruleId }) => ruleId === "no-half-width-punctuation",
    );
    expect(once.map(({ args }) => args)).toEqual([[",", "3"]]);
    const [fix] = once[0]?.fixes ?? [];
    expect(fix?.args).toEqual(["3"]);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replaceAll(",", "，"));
  });

  it("leaves a summary that is attached to another one to it", () => {
    const attached = check(parseDocument(`${FIRST}# 附：${SECOND.slice(2)}`), { outline, today });
    expect(attached.summaries).toEqual([]);
    expect(attached.findings.map(({ ruleId, args }) => [ruleId, args[0]])).toEqual([
      ["require-section", "存在的问题"],
      ["no-blank-count", expect.anything()],
      ["no-blank-count", expect.anything()],
    ]);
    expect(attached.tree.closing?.start).toBe(FIRST.length);
  });

  it("splits into files named after their titles, losing nothing", () => {
    const files = splitOf(parseDocument(`${FIRST}${SECOND}${FIRST}`), "东湖医院工会工作总结");
    expect(files.map(({ name }) => name)).toEqual([
      "东湖中学工会工作总结",
      "东湖医院工会工作总结 2",
      "东湖中学工会工作总结 2",
    ]);
    expect(files.map(({ text }) => text)).toEqual([
      `${FIRST.trimEnd()}\n`,
      `${SECOND.trimEnd()}\n`,
      `${FIRST.trimEnd()}\n`,
    ]);
    expect(splitOf(parseDocument(FIRST), "a")).toEqual([]);
    const odd = splitOf(
      parseDocument(PAGE.replace("东湖中学工会", "甲/乙\\丙:中学工会").replaceAll("\n", "\r\n")),
      "a",
    );
    expect(odd[0]?.name).toBe("甲 乙 丙 中学工会工作总结");
    expect(odd[0]?.text.endsWith("。\r\n")).toBe(true);
  });

  it("gives no two files names that differ in capitals only, nor one that no file can have", () => {
    const named = (first: string, second: string): readonly string[] =>
      splitOf(parseDocument(PAGE.replace("东湖中学", first).replace("东湖医院", second)), "a").map(({ name }) => name);
    expect(named("ABC", "abc")).toEqual(["ABC工会工作总结", "abc工会工作总结 2"]);
    expect(named("甲\ud800", "乙")).toEqual(["甲 工会工作总结", "乙工会工作总结"]);
  });
});
