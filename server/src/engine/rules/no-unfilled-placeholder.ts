import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-unfilled-placeholder",
  scope: "run",
  sees: "blanks",
  severity: "error",
  messages: ["placeholder", "instruction", "short-form", "undecided"],
  milder: { undecided: "information" },
  examples: [
    { name: "every placeholder is filled in", text: "全厂职工860人，工会主席由会员大会选举产生。\n" },
    {
      name: "a placeholder of a template",
      text: "全厂职工⟦{{职工人数:number 人|860}}⟧，日期⟦{{日期:date}}⟧。\n",
      problems: [
        ["placeholder", "职工人数"],
        ["placeholder", "日期"],
      ],
    },
    {
      name: "an instruction in brackets",
      text: "支出⟦[具体金额]⟧元，由⟦【单位名称】⟧工会承办，联系人：⟦（请填写姓名）⟧\n",
      problems: [
        ["instruction", "[具体金额]"],
        ["instruction", "【单位名称】"],
        ["instruction", "（请填写姓名）"],
      ],
    },
    {
      name: "left for later",
      text: "参加人数⟦待补充⟧。⟦单击此处输入文字⟧。\n",
      problems: [
        ["instruction", "待补充"],
        ["instruction", "单击此处输入文字"],
      ],
    },
    { name: "a short form", text: "决赛地点：⟦TBD⟧\n", problems: [["short-form", "TBD"]] },
    { name: "not decided yet", text: "决赛日期：⟦待定⟧\n", problems: [["undecided", "待定"]] },
    {
      name: "words that only look like it",
      text: "制度有待完善，队伍有待补充。【重要】待办事项见附件（单位：万元）。\n",
    },
    { name: "task boxes and links", text: "- [ ] 场地\n- [x] 人员\n\n详见 [link] 与 [1]。\n" },
    {
      name: "Traditional, mainland",
      text: "支出⟦<金額>⟧元，名單⟦（待補充）⟧。\n",
      problems: [
        ["instruction", "<金額>"],
        ["instruction", "（待補充）"],
      ],
    },
    {
      name: "Traditional, Taiwan",
      text: "承辦人：⟦（請填寫姓名）⟧，會址⟦{{會址}}⟧。\n",
      problems: [
        ["instruction", "（請填寫姓名）"],
        ["placeholder", "會址"],
      ],
    },
    {
      name: "English",
      text: "Minutes by ⟦[name of secretary]⟧. Venue: ⟦TBA⟧. Members helped: ⟦(to be filled in)⟧\n",
      problems: [
        ["instruction", "[name of secretary]"],
        ["short-form", "TBA"],
        ["instruction", "(to be filled in)"],
      ],
    },
    { name: "English: the word itself", text: "The class wrote a TODO app and read the FAQ.\n" },
  ],
  *check({ run, blanks }) {
    for (const { kind, start, end, messageId, label } of blanks) {
      if (kind === "placeholder")
        yield {
          span: { start, end },
          messageId,
          args: [messageId === "placeholder" && label !== undefined ? label : run.text.slice(start, end)],
        };
    }
  },
});
