import { type Contradiction, extentOf } from "../figures/contradiction.ts";
import { englishContradictionsOf } from "../figures/english-sums.ts";
import { mayAddUp } from "../figures/hints.ts";
import type { LexedRun } from "../figures/lexed-run.ts";
import { listContradictions } from "../figures/list-sums.ts";
import { exact, type Quantity } from "../figures/quantities.ts";
import { wrongShares } from "../figures/shares.ts";
import { type Statement, statementsOf } from "../figures/statements.ts";
import { contradictionsOf } from "../figures/sums.ts";
import { type WrongCell, wrongCells } from "../figures/table-sums.ts";
import { tablesWithTotals } from "../figures/tables.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Problem } from "./rule.ts";
import { sourceOf } from "./source-of.ts";

export default defineRule({
  id: "consistent-total",
  scope: "run",
  severity: "error",
  messages: ["sum", "exceeds", "share", "part"],
  examples: [
    {
      name: "the parts make the whole",
      text: "现有会员1000人，其中男会员860人，女会员140人。全年活动18场：一季度3场、二季度4场、三季度5场、四季度6场。应到代表120人，实到112人，请假8人。\n",
    },
    {
      name: "the parts do not make the whole",
      text: "现有会员⟦1010人⟧，其中男会员860人，女会员140人。\n\n工会委员会由⟦9人⟧组成，其中主席1人、副主席2人、委员5人。\n\n上半年8场，下半年7场，全年共⟦16场⟧。\n\n代表应到⟦120人⟧，实到112人，请假6人。\n\n职工⟦200人⟧，其中男职工120人，其余70人为女职工。\n",
      problems: [
        ["sum", "860 + 140 = 1000", "1010"],
        ["sum", "1 + 2 + 5 = 8", "9"],
        ["sum", "8 + 7 = 15", "16"],
        ["sum", "112 + 6 = 118", "120"],
        ["sum", "120 + 70 = 190", "200"],
      ],
    },
    {
      name: "a part is more than the whole",
      text: "现有会员⟦860人⟧，其中党员960人。\n",
      problems: [["exceeds", "960", "860"]],
    },
    {
      name: "a share that its counts contradict",
      text: "现有职工200人，其中女职工60人，占⟦40%⟧，党员50人，占25%。会员180人，占职工总数的90%。\n",
      problems: [["share", "60 / 200 = 30%", "40%"]],
    },
    {
      name: "other units of money, rounded figures, and what each gets",
      text: "收入12.5万元，其中会费8.2万元、补助43000元。捐款约10万元，其中企业6.3万元、个人3.4万元。支出⟦2.05亿元⟧，其中基建1.45亿元、维修7000万元。\n\n慰问20人，每人500元，共计⟦1.2万元⟧。\n",
      problems: [
        ["sum", "1.45亿 + 7000万 = 2.15亿", "2.05亿"],
        ["sum", "20 × 500 = 1万", "1.2万"],
      ],
    },
    {
      name: "overlapping, later steps, merely listed, other units, blanks",
      text: "现有职工860人，其中党员120人、女职工300人、高级技师18人。征集建议120条，采纳80条，实施60条。全年获奖20项，其中国家级2项、省级5项。开展活动12场，参加职工3000人次，其中女职工900人次。培训12期，每期40人。现有职工 人，其中男职工50人，女职工30人。\n",
    },
    {
      name: "a line and a column of totals",
      text: "| 项目 | 上半年 | 下半年 | 合计 |\n| --- | ---: | ---: | ---: |\n| 讲座 | 3 | 5 | 8 |\n| 走访 | 12 | 10 | ⟦23⟧ |\n| 合计 | 15 | ⟦16⟧ | 31 |\n",
      problems: [
        ["sum", "12 + 10 = 22", "23"],
        ["sum", "5 + 10 = 15", "16"],
      ],
    },
    {
      name: "subtotals, rates and cells that are not filled in",
      text: "| 类别 | 单位 | 人数 | 入会率 |\n| --- | --- | --- | --- |\n| 厂区 | 一厂 | 120 | 98% |\n| | 二厂 | 110 | 99% |\n| 小计 | | 230 | 98.5% |\n| 机关 | 办公室 | 20 | 100% |\n| | 后勤 | 30 | 90% |\n| 小计 | | 50 | 94% |\n| 合计 | | 280 | 97.7% |\n\n| 单位 | 人数 |\n| --- | --- |\n| 一厂 | 120 |\n| 二厂 | |\n| 合计 | 260 |\n",
    },
    {
      name: "Traditional, mainland",
      text: "機關120人、車間260人、後勤45人，共計⟦435人⟧。\n",
      problems: [["sum", "120 + 260 + 45 = 425", "435"]],
    },
    {
      name: "Traditional, Taiwan",
      text: "本會幹部⟦16人⟧，其中專職3人、兼任12人。收支決算⟦732萬元⟧，由市府補助450萬元及本會自籌292萬元支應。\n",
      problems: [
        ["sum", "3 + 12 = 15", "16"],
        ["sum", "450萬 + 292萬 = 742萬", "732萬"],
      ],
    },
    {
      name: "English",
      text: "The union has ⟦1,010⟧ members, of whom 860 are men and 140 are women. A committee of ⟦nine⟧, comprising one chair, two deputies and five members, was elected. 60 of the 200 members (⟦40%⟧) took part.\n",
      problems: [
        ["sum", "860 + 140 = 1000", "1010"],
        ["sum", "1 + 2 + 5 = 8", "9"],
        ["share", "60 / 200 = 30%", "40%"],
      ],
    },
    {
      name: "English: including, and later steps",
      text: "The union has 860 members, including 120 party members and 300 women. We received 120 proposals, adopted 86 and carried out 64.\n",
    },
  ],
  // No generator: nearly every run is answered right here.
  check: (lexed) =>
    lexed.run.kind === "paragraph" && mayAddUp(lexed.folded, lexed.longestRow) ? runProblems(lexed) : NONE,
  *checkAcross({ doc }) {
    for (const table of tablesWithTotals(doc)) {
      for (const wrong of wrongCells(table)) yield tableProblem(wrong);
    }
    for (const contradiction of listContradictions(doc)) yield problemOf(contradiction, doc.text, (span) => span);
  },
});

const NONE: readonly Problem[] = [];

function* runProblems(lexed: LexedRun): Iterable<Problem> {
  const { folded } = lexed;
  const isChinese = /[\u3400-\u9fff]/.test(folded);
  let earlier: Statement | undefined;
  for (const statement of statementsOf(folded)) {
    const found = isChinese
      ? [...contradictionsOf(folded, statement, earlier), ...wrongShares(statement, earlier)]
      : englishContradictionsOf(folded, statement, earlier);
    for (const contradiction of found) {
      if (!hasBlank(lexed, extentOf(contradiction).start, statement.end))
        yield problemOf(contradiction, lexed.prose, (span) => sourceOf(lexed, span));
    }
    earlier = statement;
  }
}

/** A blank among the figures may be what is missing. */
function hasBlank({ blanks, toSource }: LexedRun, start: number, end: number): boolean {
  const from = toSource(start);
  const to = toSource(end);
  return blanks.some((blank) => blank.start < to && blank.end > from);
}

/** `prose` is what the offsets of the figures count in. */
function problemOf({ kind, at, parts, result }: Contradiction, prose: string, spanOf: (span: Span) => Span): Problem {
  const shown = parts.map((part) => show(part, prose));
  const factor = at.value === 0 ? 1 : at.amount / at.value;
  const scale = scaleOf(at, prose);
  const args = {
    product: [`${timesEach(shown)} = ${exact(result / factor)}${scale}`, show(at, prose)],
    difference: [
      `${shown.slice(0, -1).join(" + ")} − ${shown.at(-1)} = ${exact(result / factor)}${scale}`,
      show(at, prose),
    ],
    sum: [`${joined(shown)} = ${exact(result / factor)}${scale}`, show(at, prose)],
    exceeds: [shown[0] ?? "", show(at, prose)],
    share: [`${shown.join(" / ")} = ${result}%`, `${at.value}%`],
  }[kind];
  return {
    span: spanOf(at),
    messageId: kind === "product" || kind === "difference" ? "sum" : kind,
    args,
    related: parts.map((part, index) => ({
      span: spanOf(part),
      messageId: "part",
      args: [shown[index] ?? ""],
    })),
  };
}

function tableProblem({ cell, row, parts, result }: WrongCell): Problem {
  const at = (one: { readonly cell: WrongCell["cell"]; readonly row: WrongCell["row"] }): Span => {
    const start = one.row.blockStart + one.cell.run.start;
    return { start, end: start + one.cell.run.text.length };
  };
  const numbers = parts.filter((part) => part.cell.kind === "number");
  return {
    span: at({ cell, row }),
    messageId: "sum",
    args: [`${joined(numbers.map((part) => part.cell.text))} = ${result}`, cell.text],
    related: numbers
      .slice(0, MOST_RELATED)
      .map((part) => ({ span: at(part), messageId: "part", args: [part.cell.text] })),
  };
}

const MOST_RELATED = 24;
/** More summands than this are not all shown. */
const MOST_SUMMANDS = 8;

function joined(numbers: readonly string[]): string {
  if (numbers.length <= MOST_SUMMANDS) return numbers.join(" + ");
  return `${numbers.slice(0, 3).join(" + ")} + … + ${numbers.at(-1)}`;
}

/** Counts and what each of them gets, in turn. */
function timesEach(numbers: readonly string[]): string {
  const products = numbers.flatMap((number, index) =>
    index % 2 === 0 ? [`${number} × ${numbers[index + 1] ?? ""}`] : [],
  );
  return joined(products);
}

/** The number in arabic digits with its scale: 1.2万. */
function show(quantity: Quantity, prose: string): string {
  return `${exact(quantity.value)}${scaleOf(quantity, prose)}`;
}

function scaleOf({ scale }: Quantity, prose: string): string {
  return prose.slice(scale.start, scale.end).replace(/[余餘多来來]/g, "");
}
