import { quantitiesOf } from "../figures/quantities.ts";
import { tablesOf } from "../figures/tables.ts";
import type { TextEdit } from "../text/edit.ts";
import { fold } from "../text/fold.ts";
import { contentEnd } from "./edits/body.ts";
import { canAppend } from "./edits/can-append.ts";
import { layoutOf } from "./edits/layout.ts";
import type { DocumentFacts } from "./facts.ts";
import { placeOfLack } from "./place-of-lack.ts";
import { defineRule } from "./rule.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "require-figure",
  scope: "document",
  severity: "warning",
  messages: ["missing"],
  examples: [
    { name: "an outline without figures of its own", outline: "weekly", text: "# 周报\n\n## 本周完成\n\n无。\n" },
    {
      name: "stated in other words, behind the number, in a table, or still blank",
      outline: "weekly",
      figures: ["会员人数", "教职工", "慰问金总额", "入会率"],
      text: "# 周报\n\n## 本周完成\n\n现有会员860人，有128名教职工，入会率 %。\n\n| 项目 | 金额 |\n| --- | --- |\n| 慰问金 | 3万元 |\n",
    },
    {
      name: "never stated",
      outline: "weekly",
      figures: ["会员人数", "入会率"],
      text: "⟦# 周报⟧\n\n## 本周完成\n\n会员活动办了3场，入会率98%。\n\n## 下周计划\n\n培训。\n",
      problems: [["missing", "会员人数"]],
      fixed:
        "# 周报\n\n## 本周完成\n\n会员活动办了3场，入会率98%。\n\n会员人数：{{会员人数:number}}。\n\n## 下周计划\n\n培训。\n",
    },
    {
      name: "Traditional: the label in the other script",
      outline: "weekly",
      figures: ["会员人数", "工会经费"],
      text: "⟦# 週報⟧\n\n## 本週完成\n\n會員人數為860人。\n",
      problems: [["missing", "工会经费"]],
      fixed: "# 週報\n\n## 本週完成\n\n會員人數為860人。\n\n工会经费：{{工会经费:number}}。\n",
    },
    {
      name: "English",
      outline: "weekly",
      figures: ["members", "meetings held"],
      text: "⟦# Weekly summary⟧\n\n## Done this week\n\nThe union has 860 members.\n",
      problems: [["missing", "meetings held"]],
      fixed:
        "# Weekly summary\n\n## Done this week\n\nThe union has 860 members.\n\nmeetings held: {{meetings held:number}}.\n",
    },
  ],
  *check(facts) {
    const wanted = facts.outline.figures ?? [];
    if (wanted.length === 0) return;
    const stated = statedIn(facts);
    for (const label of wanted) {
      if (stated(label)) continue;
      yield {
        span: placeOfLack(facts),
        messageId: "missing",
        args: [label],
        ...(canState(facts, label) && { fixes: [suggested("state-figure", [label], () => state(facts, label))] }),
      };
    }
  },
});

/** How far behind a label its figure may stand, in UTF-16 code units. */
const REACH = 20;

/** Whether a figure of a label stands in the text. A blank counts: another rule speaks of it. */
function statedIn(facts: DocumentFacts): (label: string) => boolean {
  const texts = facts.doc.blocks.flatMap(({ block }) =>
    block.runs.flatMap((run) => {
      const { folded, blanks } = facts.lex(run);
      return run.kind === "heading" ? [] : [{ folded: folded.toLowerCase(), hasBlank: blanks.length > 0 }];
    }),
  );
  const cells = tablesOf(facts.doc).map(({ head, rows }) =>
    [head, ...rows.map(({ row }) => row)].map(({ runs }) => runs.map(({ text }) => fold(text).toLowerCase())),
  );
  return (label) => {
    const names = namesOf(fold(label).toLowerCase());
    return (
      names.some((name) => texts.some(({ folded, hasBlank }) => isStated(folded, name, hasBlank))) ||
      cells.some((rows) => names.some((name) => isInTable(rows, name)))
    );
  };
}

/** 会员人数 is stated by 会员860人 too. */
function namesOf(label: string): readonly string[] {
  const bare = label.replace(/(?:总)?(?:人数|数量|总数|总额|金额|数|额)$/, "");
  return bare.length >= 2 && bare !== label ? [label, bare] : [label];
}

function isStated(folded: string, name: string, hasBlank: boolean): boolean {
  for (
    let at = folded.indexOf(name), count = 0;
    at !== -1 && count < 200;
    at = folded.indexOf(name, at + 1), count += 1
  ) {
    const end = at + name.length;
    const behind = folded.slice(end, end + REACH).split(/[，。；！？,;!?\n]/)[0] ?? "";
    if (/^[^\d]{0,12}[\d一二三四五六七八九十百千万两〇]/.test(behind) && isFigureOf(behind, name)) return true;
    if (hasBlank && /^(?:总?[人数额率]*)?[为达是共约:\s]*(?:[\s_(]|\{\{|%|[xX×]{2}|$)/.test(behind)) return true;
    const [before] = quantitiesOf(folded.slice(Math.max(0, at - 16), at)).slice(-1);
    if (before !== undefined && before.end >= Math.min(16, at) - 3) return true;
  }
  return false;
}

/** 会员860人, 会员人数达860; not 会员活动办了3场. */
function isFigureOf(behind: string, name: string): boolean {
  const [quantity] = quantitiesOf(behind);
  if (quantity === undefined) return false;
  const between = behind.slice(0, quantity.start);
  if (/[a-z]/.test(name)) return true;
  return /^(?:总?人数|总数|总额|数量|金额|数|额)?(?:已|也|就|均|共|计|约|近|为|是|有|达|到|至|累计|合计|共计|达到|仍|\(.*\)|[:\s])*$/.test(
    between,
  );
}

function isInTable(rows: readonly (readonly string[])[], name: string): boolean {
  return rows.some((row, index) =>
    row.some((text, column) => {
      if (!text.includes(name)) return false;
      const hasNumber = (cell: string | undefined): boolean => cell !== undefined && /\d/.test(cell);
      return (
        row.slice(column + 1).some(hasNumber) ||
        (index === 0 && rows.slice(1).some((other) => hasNumber(other[column])))
      );
    }),
  );
}

function canState(facts: DocumentFacts, label: string): boolean {
  return (
    !/[{}|:\r\n]/.test(label) &&
    [...label].length <= 40 &&
    (placeOf(facts) < contentEnd(facts.doc.text, facts.doc.text.length) || canAppend(facts.doc))
  );
}

/** The end of the first section, where the organisation introduces itself; of the text before its closing in one without sections. */
function placeOf({ doc, tree }: DocumentFacts): number {
  const first = tree.sections.find(({ parent, hasContent }) => parent === undefined && hasContent);
  return contentEnd(doc.text, first?.span.end ?? tree.closing?.start ?? doc.text.length);
}

function state(facts: DocumentFacts, label: string): readonly TextEdit[] {
  const { doc, tree, script } = facts;
  const { lineEnd, betweenParagraphs, indent } = layoutOf(doc, tree);
  const at = placeOf(facts);
  const words = script === "en" ? `${label}: {{${label}:number}}.` : `${label}：{{${label}:number}}。`;
  const gap = doc.format === "plain" ? betweenParagraphs : lineEnd + lineEnd;
  return [{ span: { start: at, end: at }, newText: gap + indent + words }];
}
