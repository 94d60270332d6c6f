import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-blank-name",
  scope: "run",
  sees: "blanks",
  severity: "error",
  messages: ["gap", "title", "quotes", "brackets", "collapsed", "label"],
  milder: { brackets: "warning", collapsed: "warning", label: "warning" },
  examples: [
    { name: "every name is there", text: "在区总工会领导下，工会获得“文明窗口”称号，事迹见《工人日报》。\n" },
    { name: "empty title marks", text: "组织职工观看影片⟦《　》⟧。\n", problems: [["title", "《　》"]] },
    {
      name: "a title that lost its first part",
      text: "事迹在⟦《 日报》⟧和⟦《 电视台》⟧刊播。\n",
      problems: [
        ["title", "《 日报》"],
        ["title", "《 电视台》"],
      ],
    },
    {
      name: "empty quotation marks",
      text: "工会被评为⟦“ ”⟧，并以⟦“”⟧为题开展征文。\n",
      problems: [
        ["quotes", "“ ”"],
        ["quotes", "“”"],
      ],
    },
    { name: "empty brackets", text: "会议在⟦（ ）⟧会议室召开。\n", problems: [["brackets", "（ ）"]] },
    {
      name: "an agent is missing",
      text: "开幕式由⟦ 主持⟧，在⟦ 的支持下⟧顺利举行。\n",
      problems: [
        ["gap", "主持"],
        ["gap", "的支持下"],
      ],
    },
    {
      name: "a person is missing",
      text: "副主席⟦ 同志⟧带队，邀请⟦ 教授⟧讲课。\n",
      problems: [
        ["gap", "同志"],
        ["gap", "教授"],
      ],
    },
    { name: "a name that collapsed", text: "组织老党员前往⟦、⟧烈士陵园参观。\n", problems: [["collapsed", "、"]] },
    { name: "a label without its value", text: "筹备组组长⟦：，⟧副组长：何欣。\n", problems: [["label", "：，"]] },
    { name: "a name with spaces around it", text: "由 工会副主席 主持会议，职工在 “五四” 前夕参加了活动。\n" },
    { name: "to lead and to go down", text: "在领导下基层的日子里，工会安排了陪同人员。\n" },
    {
      name: "Traditional, mainland",
      text: "宣傳稿件在⟦《 報》⟧上發表，活動得到⟦“ ”⟧的好評。\n",
      problems: [
        ["title", "《 報》"],
        ["quotes", "“ ”"],
      ],
    },
    {
      name: "Traditional, Taiwan",
      text: "中秋節以⟦「」⟧為名辦理聯歡，選舉⟦為理事長⟧。\n",
      problems: [
        ["quotes", "「」"],
        ["collapsed", "為理事長"],
      ],
    },
    { name: "Traditional, Taiwan: complete", text: "中秋節以「月圓人團圓」為名辦理聯歡，選舉陳國棟為理事長。\n" },
    { name: "English: complete", text: 'The choir sang "Solidarity" and the meeting was chaired by Ms. Lin.\n' },
    {
      name: "English: empty quotation marks",
      text: 'The choir sang ⟦""⟧ at the gala.\n',
      problems: [["quotes", '""']],
    },
    {
      name: "English: nobody behind by",
      text: "The meeting was chaired by⟦ ,⟧ and closed at noon.\n",
      problems: [["gap", ","]],
    },
  ],
  *check({ run, blanks }) {
    for (const { kind, start, end, messageId } of blanks) {
      if (kind === "name") yield { span: { start, end }, messageId, args: [run.text.slice(start, end).trim()] };
    }
  },
});
