import { type Quantity, quantitiesOf } from "../figures/quantities.ts";
import { tablesOf } from "../figures/tables.ts";
import type { Document, Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-unchanged-figure",
  scope: "document",
  severity: "information",
  messages: ["unchanged"],
  examples: [
    {
      name: "last year's figure",
      previous: "我校现有教职工128人，工会会员126人。\n",
      text: "我校现有教职工⟦128人⟧，工会会员131人。\n",
      problems: [["unchanged", "教职工", "128人"]],
    },
    { name: "no summary of last year's", text: "我校现有教职工128人。\n" },
    {
      name: "said twice, told once; the other script",
      previous: "公司现有员工860人。\n",
      text: "公司現有員工⟦860人⟧。\n\n至年底，公司現有員工860人。\n",
      problems: [["unchanged", "員工", "860人"]],
    },
    {
      name: "another unit, another label, still blank",
      previous: "举办活动12场，培训骨干30人。\n",
      text: "举办活动12次，培训职工30人，慰问职工 人。\n",
    },
    {
      name: "in a table",
      previous: "| 项目 | 数量 | 金额 |\n| --- | --- | --- |\n| 慰问 | 38户 | 2万元 |\n",
      text: "| 项目 | 数量 | 金额 |\n| --- | --- | --- |\n| 慰问 | 41户 | ⟦2万元⟧ |\n",
      problems: [["unchanged", "慰问 金额", "2万元"]],
    },
    {
      name: "English",
      previous: "The union has 860 members.\n",
      text: "The union has ⟦860⟧ members.\n",
      problems: [["unchanged", "members", "860"]],
    },
  ],
  *check(facts) {
    const { doc, previous } = facts;
    if (previous === undefined) return;
    const old = new Set([...figuresOf(previous, facts)].map(({ key }) => key));
    for (const { key, label, span } of figuresOf(doc, facts)) {
      // Said once: the next place where it stands is the same decision.
      if (old.delete(key)) yield { span, messageId: "unchanged", args: [label, doc.text.slice(span.start, span.end)] };
    }
  },
});

/** A figure that has a name and a number. */
interface NamedFigure {
  readonly label: string;
  /** Equal for equal label, unit and value, in whatever script. */
  readonly key: string;
  /** In its document. */
  readonly span: Span;
}

function* figuresOf(doc: Document, { lex }: DocumentFacts): Iterable<NamedFigure> {
  for (const { start, block } of doc.blocks) {
    for (const run of block.runs) {
      for (const { label, value, unit = "", start: from, end } of lex(run).figures) {
        if (label === undefined || value === undefined) continue;
        const at = start + run.start;
        yield { label, key: keyOf(label, unit, value), span: { start: at + from, end: at + end } };
      }
    }
  }
  yield* figuresInTables(doc);
}

/** The numbers of the tables, named by row and column. */
function* figuresInTables(doc: Document): Iterable<NamedFigure> {
  for (const { head, rows } of tablesOf(doc)) {
    const columns = head.runs.map(({ text }) => text.trim());
    for (const { start, row } of rows) {
      const [name, ...cells] = row.runs;
      if (name === undefined || name.text.trim() === "" || quantityIn(name) !== undefined) continue;
      for (const [index, cell] of cells.entries()) {
        const quantity = quantityIn(cell);
        if (quantity === undefined) continue;
        const at = start + cell.start;
        const label = `${name.text.trim()} ${columns[index + 1] ?? ""}`.trim();
        const span = { start: at + quantity.start, end: at + quantity.end };
        yield { label, key: keyOf(label, quantity.unit, quantity.amount), span };
      }
    }
  }
}

/** What a cell that holds nothing else counts or measures. */
function quantityIn({ text }: Run): Quantity | undefined {
  const [quantity, ...more] = quantitiesOf(fold(text));
  if (quantity === undefined || more.length > 0) return undefined;
  return (text.slice(0, quantity.start) + text.slice(quantity.end)).trim() === "" ? quantity : undefined;
}

function keyOf(label: string, unit: string, value: number): string {
  return `${fold(label).toLowerCase()}\n${fold(unit).toLowerCase()}\n${value}`;
}
