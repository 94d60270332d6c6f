import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-blank-count",
  scope: "run",
  sees: "blanks",
  severity: "error",
  messages: ["gap", "percent", "amount", "collapsed", "percent-collapsed"],
  milder: { collapsed: "warning", "percent-collapsed": "warning" },
  examples: [
    { name: "every count is filled in", text: "全厂现有职工 1 320 人，其中女工 486 人，占 36.8 %。\n" },
    {
      name: "a gap before a unit",
      text: "全厂现有职工⟦ 人⟧，其中女工⟦ 人⟧。\n",
      problems: [
        ["gap", "人"],
        ["gap", "人"],
      ],
    },
    {
      name: "a gap of full-width spaces",
      text: "购置健身器材⟦　　套⟧，支出⟦　万元⟧。\n",
      problems: [
        ["gap", "套"],
        ["gap", "万元"],
      ],
    },
    {
      name: "what is counted stands behind the unit",
      text: "合唱队由⟦ 名⟧青年教师组成。\n",
      problems: [["gap", "名"]],
    },
    { name: "a percentage without its number", text: "安全培训覆盖面达到⟦ %⟧以上。\n", problems: [["percent", "%"]] },
    {
      name: "a gap in a table cell",
      text: "| 分会 | 会员 |\n| --- | --- |\n| 一车间 | 会员⟦ 人⟧ |\n",
      problems: [["gap", "人"]],
    },
    { name: "a slogan with a space", text: "大门上方写着“安全第一 人人尽责”。\n" },
    { name: "a spread label", text: "姓 名：高远　　人 数：5\n" },
    { name: "a number in words", text: "首 批物资已送到，数十 名职工参加搬运，捐款万元以上的有两 人。\n" },
    { name: "Latin before Chinese", text: "新购 GPU 个数由信息科核定，另聘 IT 人员一名。\n" },
    { name: "a count that collapsed", text: "年内新成立⟦个⟧文体协会。\n", problems: [["collapsed", "个"]] },
    { name: "an amount that collapsed", text: "为受灾职工发放救助金⟦万元⟧。\n", problems: [["collapsed", "万元"]] },
    { name: "words that begin with a unit", text: "共有个别班组未达标，聘请名医坐诊，增加项目经费。\n" },
    {
      name: "a percentage that collapsed",
      text: "青年职工占全体职工的⟦%⟧。\n",
      problems: [["percent-collapsed", "%"]],
    },
    { name: "Traditional, mainland: filled in", text: "公司現有員工 96 人，分設 5 個工會小組。\n" },
    {
      name: "Traditional, mainland: gaps",
      text: "公司現有員工⟦ 人⟧，創經濟價值⟦ 萬餘元⟧。\n",
      problems: [
        ["gap", "人"],
        ["gap", "萬餘元"],
      ],
    },
    { name: "Traditional, Taiwan: filled in", text: "本會會員 318 人，辦理勞工教育 6 梯次。\n" },
    {
      name: "Traditional, Taiwan: gaps",
      text: "辦理勞工教育⟦ 梯次⟧，補助子女獎學金⟦ 元⟧。\n",
      problems: [
        ["gap", "梯次"],
        ["gap", "元"],
      ],
    },
    { name: "English: filled in", text: "The branch received 40 books, and a total of twelve members spoke.\n" },
    {
      name: "English: a doubled space before a plural",
      text: "The branch received⟦  books⟧ from the city library.\n",
      problems: [["gap", "books"]],
    },
    { name: "English: two spaces after a full stop", text: "The hall was full.  Members stood at the back.\n" },
    {
      name: "English: a total of nothing",
      text: "A total of⟦ members⟧ voted.\n",
      problems: [["collapsed", "members"]],
    },
    {
      name: "English: an amount without its number",
      text: "The fund paid ⟦RMB ⟧in grants, and turnout rose to⟦ %⟧.\n",
      problems: [
        ["amount", "RMB"],
        ["percent", "%"],
      ],
    },
  ],
  *check({ blanks }) {
    for (const { kind, start, end, messageId, unit } of blanks) {
      if (kind === "count") yield { span: { start, end }, messageId, args: [unit ?? ""] };
    }
  },
});
