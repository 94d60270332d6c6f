import { exact, type Quantity } from "../figures/quantities.ts";
import { MOST_PLACES, quantityOf, type StandingFigure, standingFigures } from "../figures/standing.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule, type Problem } from "./rule.ts";
import { parentOf, sectionAt } from "./section-id.ts";

export default defineRule({
  id: "consistent-figure",
  scope: "document",
  severity: "warning",
  messages: ["differs", "first"],
  examples: [
    {
      name: "the same figure twice",
      text: "我校现有教职工128人，其中女教职工80人。\n\n截至目前，全校教职工128人，工会会员126人。\n",
    },
    {
      name: "one figure with two values",
      text: "我校现有教职工128人，工会会员126人。\n\n截至目前，全校有⟦130名⟧教职工，入会率98%。\n",
      problems: [["differs", "教职工", "130名", "128人"]],
    },
    {
      name: "what was done in the whole year",
      text: "全年走访困难职工38户，发放慰问金2万元。\n\n全年共走访困难职工⟦83户⟧。\n",
      problems: [["differs", "走访困难职工", "83户", "38户"]],
    },
    {
      name: "meetings that are counted by the year, and meetings of any kind",
      text: "全年召开职代会2次，审议方案5个。全年召开会议12次。\n\n一年来，共召开职代会⟦3次⟧。一年来，共召开会议9次。\n",
      problems: [["differs", "召开职代会", "3次", "2次"]],
    },
    {
      name: "other years, other scopes, other things",
      text: "我厂现有职工860人。2022年，我厂有职工880人。\n\n一车间现有职工120人。机关工会现有会员45人，全厂现有在职职工830人。\n\n由年初的840人增加到现有职工860人，全年开展活动12场。\n\n女工委员会全年开展活动3场。\n",
    },
    {
      name: "sections of their own",
      text: "一、机关分会\n\n现有会员30人。\n\n二、物业分会\n\n现有会员45人。\n",
    },
    {
      name: "Traditional, mainland",
      text: "全廠職工總數為1210人，會員1180人。\n\n本廠現有會員⟦1108人⟧。\n",
      problems: [["differs", "會員", "1108人", "1180人"]],
    },
    {
      name: "Traditional, Taiwan",
      text: "本會現有會員862人，下設分會12個。\n\n截至目前，本會現有會員862人，下設分會⟦11個⟧。\n",
      problems: [["differs", "分會", "11個", "12個"]],
    },
    {
      name: "English",
      text: "The union has 860 members.\n\nOur union now has ⟦856⟧ members.\n",
      problems: [["differs", "members", "856", "860"]],
    },
    { name: "English: another thing", text: "The union has 860 members.\n\nThe union has 12 branches.\n" },
  ],
  *check(facts) {
    const groups = new Map<string, StandingFigure[]>();
    for (const figure of standingFigures(facts.doc)) {
      const group = groups.get(figure.key);
      if (group === undefined) groups.set(figure.key, [figure]);
      else group.push(figure);
    }
    for (const group of groups.values()) yield* differing(facts, group);
  },
});

/** A standing figure whose number was read. */
interface ReadFigure extends StandingFigure {
  readonly quantity: Quantity;
}

function* differing(facts: DocumentFacts, all: readonly StandingFigure[]): Iterable<Problem> {
  if (all.length < 2 || all.length > MOST_PLACES || all.every(({ written }) => written === all[0]?.written)) return;
  const group = all.flatMap((figure) => {
    const quantity = quantityOf(figure);
    return quantity === undefined ? [] : [{ ...figure, quantity }];
  });
  const [first] = group;
  if (first === undefined) return;
  const others = group.filter((one) => !agree(one, first));
  // Three values are three things that the words do not tell apart.
  if (others.length === 0 || others.some((one) => others[0] !== undefined && !agree(one, others[0]))) return;
  const subjects = new Set(group.flatMap(({ subject }) => (subject === "" ? [] : [subject])));
  if (subjects.size > 1 || group.some(({ span }) => isInPart(facts, span))) return;
  const same = group.filter((one) => agree(one, first));
  // The value that stands there more often is taken for the right one; the first one where neither does.
  const [wrong, right] = others.length > same.length ? [same, others[0]] : [others, first];
  if (right === undefined) return;
  for (const { span, label } of wrong) {
    yield {
      span,
      messageId: "differs",
      args: [label, shown(facts, span), shown(facts, right.span)],
      related: [{ span: right.span, messageId: "first", args: [shown(facts, right.span)] }],
    };
  }
}

function agree(a: ReadFigure, b: ReadFigure): boolean {
  return Math.abs(exact(a.quantity.amount - b.quantity.amount)) <= Math.max(a.quantity.slack, b.quantity.slack) * 0.99;
}

function shown({ doc }: DocumentFacts, { start, end }: Span): string {
  return doc.text.slice(start, end);
}

/** Titles of a part of the organisation: its figures are its own. */
const PART =
  /分会|分工会|车间|科室|班组|校区|院区|分公司|分厂|支部|小组|工区|车站|街道|社区|各|[科部处室队站段组系]$|branch|department|workshop|division/i;

function isInPart({ tree }: DocumentFacts, { start }: Span): boolean {
  for (let section = sectionAt(tree, start); section !== undefined; section = parentOf(tree, section)) {
    if (PART.test(fold(section.title))) return true;
  }
  return false;
}
