import { defineOutline } from "../outline.ts";
import {
  dailyWork,
  democraticManagement,
  finance,
  guidingThought,
  organization,
  plan,
  problems,
  production,
  publicity,
  welfare,
} from "./union-sections.ts";

/** A union in Taiwan: the sections of `union-annual` under the names of Taiwan's union law, without political wording. */
export default defineOutline({
  id: "union-tw",
  titles: { hans: "工会年度会务报告（台湾）", hant: "工會年度會務報告（臺灣）", en: "Annual union report (Taiwan)" },
  sections: [
    {
      ...guidingThought,
      required: false,
      titles: { hans: "工作方针", hant: "工作方針", en: "Principles" },
      hint: {
        hans: "依据会员大会决议和年度工作计划，本会全年的工作方针。",
        hant: "依據會員大會決議和年度工作計畫，本會全年的工作方針。",
        en: "The principles set by the general assembly and the year's work plan.",
      },
      template: {
        hans: "本会依据{{会员大会届次}}决议及年度工作计划，以{{工作方针}}为工作方针，推动各项会务。",
        hant: "本會依據{{會員大會屆次}}決議及年度工作計畫，以{{工作方針}}為工作方針，推動各項會務。",
        en: "By resolution of {{general assembly}}, the union's work followed {{principles}}.",
      },
    },
    {
      ...organization,
      titles: { hans: "会务及组织", hant: "會務及組織", en: "Union Affairs and Organization" },
      hint: {
        hans: "会员人数、会员（代表）大会、理监事会、分会和干部训练。",
        hant: "會員人數、會員（代表）大會、理監事會、分會和幹部訓練。",
        en: "Members, general assembly, boards, branches, training of officers.",
      },
      template: {
        hans: "截至年底，会员{{会员:number 人}}，本年度新加入{{新会员:number 人}}、退会{{退会:number 人}}。召开会员代表大会{{代表大会:number 次}}、理事会{{理事会:number 次}}、监事会{{监事会:number 次}}，出席率{{出席率:number %}}。",
        hant: "截至年底，會員{{會員:number 人}}，本年度新加入{{新會員:number 人}}、退會{{退會:number 人}}。召開會員代表大會{{代表大會:number 次}}、理事會{{理事會:number 次}}、監事會{{監事會:number 次}}，出席率{{出席率:number %}}。",
        en: "At the end of the year the union had {{members:number}} members, {{joined:number}} of them new. The assembly met {{assemblies:number}} times, the board {{boards:number}} times.",
      },
    },
    dailyWork,
    {
      ...democraticManagement,
      titles: { hans: "劳资会议与劳资关系", hant: "勞資會議與勞資關係", en: "Labour-Management Relations" },
      hint: {
        hans: "劳资会议、团体协约、劳资争议的处理。",
        hant: "勞資會議、團體協約、勞資爭議的處理。",
        en: "Labour-management meetings, collective agreements, disputes.",
      },
      template: {
        hans: "召开劳资会议{{劳资会议:number 次}}，提案{{提案:number 件}}，决议{{决议:number 件}}；团体协约办理情形：{{团体协约}}；协处劳资争议{{劳资争议:number 件}}。",
        hant: "召開勞資會議{{勞資會議:number 次}}，提案{{提案:number 件}}，決議{{決議:number 件}}；團體協約辦理情形：{{團體協約}}；協處勞資爭議{{勞資爭議:number 件}}。",
        en: "{{meetings:number}} labour-management meetings took {{decisions:number}} decisions; {{disputes:number}} disputes were handled.",
      },
    },
    {
      ...production,
      titles: { hans: "职业安全与技能", hant: "職業安全與技能", en: "Safety and Skills" },
      keywords: [
        ...production.keywords,
        { text: "职业安全", weight: 4 },
        { text: "职业灾害", weight: 3 },
        { text: "安全卫生", weight: 4 },
        { text: "职训", weight: 3 },
      ],
      hint: {
        hans: "职业安全卫生、技能训练、改善提案。",
        hant: "職業安全衛生、技能訓練、改善提案。",
        en: "Safety and health at work, skills training, suggestions.",
      },
      template: {
        hans: "办理职业安全卫生讲习{{讲习:number 场}}，参加{{参加:number 人次}}；会员提出改善提案{{改善提案:number 件}}。",
        hant: "辦理職業安全衛生講習{{講習:number 場}}，參加{{參加:number 人次}}；會員提出改善提案{{改善提案:number 件}}。",
        en: "{{courses:number}} safety courses drew {{participants:number}} members; {{suggestions:number}} suggestions were made.",
      },
    },
    {
      ...welfare,
      titles: { hans: "会员福利与急难救助", hant: "會員福利與急難救助", en: "Member Benefits and Relief" },
      hint: {
        hans: "三节慰问、婚丧喜庆、急难救助、奖助学金、保险。",
        hant: "三節慰問、婚喪喜慶、急難救助、獎助學金、保險。",
        en: "Festival gifts, family occasions, relief, scholarships, insurance.",
      },
      template: {
        hans: "三节慰问会员{{三节慰问:number 人次}}；婚丧喜庆致赠{{婚丧喜庆:number 件}}，急难救助{{急难救助:number 件}}，核发新台币{{救助金额:number 元}}；子女奖助学金{{奖助学金:number 名}}。",
        hant: "三節慰問會員{{三節慰問:number 人次}}；婚喪喜慶致贈{{婚喪喜慶:number 件}}，急難救助{{急難救助:number 件}}，核發新臺幣{{救助金額:number 元}}；子女獎助學金{{獎助學金:number 名}}。",
        en: "{{gifts:number}} festival gifts were given; relief was granted in {{cases:number}} cases; {{scholarships:number}} scholarships were awarded.",
      },
    },
    {
      ...publicity,
      titles: { hans: "教育训练与康乐活动", hant: "教育訓練與康樂活動", en: "Education and Recreation" },
      hint: {
        hans: "劳工教育、会员旅游、康乐活动和会刊。",
        hant: "勞工教育、會員旅遊、康樂活動和會刊。",
        en: "Courses, trips, recreation and the union's paper.",
      },
      template: {
        hans: "办理劳工教育{{劳工教育:number 场}}，参加{{参加:number 人次}}；康乐活动{{康乐活动:number 场}}，会员旅游{{会员旅游:number 梯次}}；发行会刊{{会刊:number 期}}。",
        hant: "辦理勞工教育{{勞工教育:number 場}}，參加{{參加:number 人次}}；康樂活動{{康樂活動:number 場}}，會員旅遊{{會員旅遊:number 梯次}}；發行會刊{{會刊:number 期}}。",
        en: "{{courses:number}} courses and {{trips:number}} trips were held; the paper appeared {{issues:number}} times.",
      },
    },
    {
      ...finance,
      required: true,
      titles: { hans: "经费收支", hant: "經費收支", en: "Income and Expenditure" },
      hint: {
        hans: "会费收入、经费支出、决算和监事会查核。",
        hant: "會費收入、經費支出、決算和監事會查核。",
        en: "Dues, expenditure, final accounts, the supervisors' audit.",
      },
      template: {
        hans: "本年度收入新台币{{收入:number 元}}，支出{{支出:number 元}}，结余{{结余:number 元}}；决算经监事会于{{查核日期:date}}查核。",
        hant: "本年度收入新臺幣{{收入:number 元}}，支出{{支出:number 元}}，結餘{{結餘:number 元}}；決算經監事會於{{查核日期:date}}查核。",
        en: "Income was {{income:number}}, expenditure {{expenditure:number}}, the balance {{balance:number}}; audited on {{audit date:date}}.",
      },
    },
    {
      ...problems,
      titles: { hans: "检讨与改进", hant: "檢討與改進", en: "Review and Improvement" },
      hint: {
        hans: "会务推动遇到的困难、检讨和建议。",
        hant: "會務推動遇到的困難、檢討和建議。",
        en: "Difficulties, what to improve, suggestions.",
      },
      template: {
        hans: "本年度会务推动之困难为{{困难}}，拟采取{{改进措施}}；建议{{建议}}。",
        hant: "本年度會務推動之困難為{{困難}}，擬採取{{改進措施}}；建議{{建議}}。",
        en: "The main difficulty was {{difficulty}}; we will {{improvement}} and suggest {{suggestion}}.",
      },
    },
    {
      ...plan,
      required: true,
      titles: { hans: "下年度工作计划", hant: "下年度工作計畫", en: "Work Plan for Next Year" },
      hint: {
        hans: "下年度的工作项目、期程和预算。",
        hant: "下年度的工作項目、期程和預算。",
        en: "Next year's tasks, dates and budget.",
      },
      template: {
        hans: "下年度拟办理{{工作项目}}，预定于{{期程}}完成，编列预算新台币{{预算:number 元}}。",
        hant: "下年度擬辦理{{工作項目}}，預定於{{期程}}完成，編列預算新臺幣{{預算:number 元}}。",
        en: "Next year we plan {{task}}, due {{date:date}}, with a budget of {{budget:number}}.",
      },
    },
  ],
});
