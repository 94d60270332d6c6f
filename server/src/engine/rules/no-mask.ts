import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-mask",
  scope: "run",
  sees: "blanks",
  severity: "error",
  messages: ["year", "number", "date", "name", "line", "partial-year", "congress", "doctrine", "redaction"],
  milder: { "partial-year": "warning", congress: "information", doctrine: "information", redaction: "information" },
  examples: [
    { name: "nothing is masked", text: "2024年，东湖公司工会走访职工86人次。\n" },
    {
      name: "a masked year",
      text: "⟦XX⟧年至⟦20XX⟧年，⟦202X⟧年度，⟦20__⟧年，⟦二〇××⟧年。\n",
      problems: [
        ["year", "XX"],
        ["year", "20XX"],
        ["year", "202X"],
        ["year", "20__"],
        ["year", "二〇××"],
      ],
    },
    {
      name: "a masked number",
      text: "走访职工⟦XX⟧人次，收回问卷⟦1xx9⟧份，发放慰问金⟦____⟧元。\n",
      problems: [
        ["number", "XX"],
        ["number", "1xx9"],
        ["number", "____"],
      ],
    },
    {
      name: "stars that Markdown takes for emphasis",
      text: "共⟦*⟧人，其中党员⟦*⟧人。\n",
      problems: [
        ["number", "*"],
        ["number", "*"],
      ],
    },
    {
      name: "a masked date",
      text: "2024年⟦*月*日⟧换届，⟦X月X日⟧座谈。\n",
      problems: [
        ["date", "*月*日"],
        ["date", "X月X日"],
      ],
    },
    {
      name: "a masked name",
      text: "⟦XX⟧县⟦某某⟧中学工会，⟦**⟧同志，⟦XXX⟧，联系电话⟦XXX-XXXXXXX⟧。\n",
      problems: [
        ["name", "XX"],
        ["name", "某某"],
        ["name", "**"],
        ["name", "XXX"],
        ["number", "XXX-XXXXXXX"],
      ],
    },
    { name: "a year with its last digits dropped", text: "自⟦20⟧年3月起试行。\n", problems: [["partial-year", "20"]] },
    { name: "a doctrine in quotes", text: "以“⟦xxxx⟧”重要思想为指导。\n", problems: [["doctrine", "xxxx"]] },
    {
      name: "a name withheld with crosses",
      text: "赵⟦××⟧因工受伤，姓名依规隐去。\n",
      problems: [["redaction", "××"]],
    },
    { name: "a party congress", text: "学习党的⟦xx⟧大精神。\n", problems: [["congress", "xx"]] },
    {
      name: "letters and signs that mean themselves",
      text: "X光机一台，XXL号工作服，XX-1型路由器，XX染色体，4×100米接力，图中 x 轴，4xx 响应。\n",
    },
    { name: "a name withheld on purpose", text: "李某、孙某某因工受伤，某年某月的旧案已经了结。\n" },
    { name: "emphasis is no mask", text: "这里有**加粗**和*倾斜*，`XX年` 写在代码里。\n" },
    { name: "circles that are zeros", text: "二○○九年建會，一○八年換屆。\n" },
    {
      name: "Traditional, mainland",
      text: "⟦XX⟧年，公司工會走訪⟦××⟧戶職工家庭。\n",
      problems: [
        ["year", "XX"],
        ["number", "××"],
      ],
    },
    {
      name: "Traditional, Taiwan",
      text: "民國⟦○○⟧年，本會與⟦○○⟧醫院簽約，⟦○月○日⟧生效。\n",
      problems: [
        ["year", "○○"],
        ["name", "○○"],
        ["date", "○月○日"],
      ],
    },
    {
      name: "English",
      text: "In ⟦20XX⟧ the branch had ⟦___⟧ members, chaired by Mr. ⟦XXX⟧.\n",
      problems: [
        ["year", "20XX"],
        ["line", "___"],
        ["name", "XXX"],
      ],
    },
    {
      name: "English: sizes and codes",
      text: "Size XXL jackets and model XX-200 were ordered for the XX chromosome talk.\n",
    },
  ],
  *check({ run, blanks }) {
    for (const { kind, start, end, messageId } of blanks) {
      if (kind === "mask") yield { span: { start, end }, messageId, args: [run.text.slice(start, end)] };
    }
  },
});
