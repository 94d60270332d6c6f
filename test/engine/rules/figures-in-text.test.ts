// Sentences, lists and tables as summaries have them, one class of wording after the other: what is marked is found, and
// nothing else.
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import consistentTotal from "../../../server/src/engine/rules/consistent-total.ts";
import consistentYear from "../../../server/src/engine/rules/consistent-year.ts";
import noImpossibleDate from "../../../server/src/engine/rules/no-impossible-date.ts";
import noImpossiblePercent from "../../../server/src/engine/rules/no-impossible-percent.ts";
import type { Rule } from "../../../server/src/engine/rules/rule.ts";
import { parseMarkers } from "../../support/markers.ts";

// A small outline: these rules do not look at its sections.
const weekly = outlineById("weekly") as Outline;

/** The text with what the rules find in it marked. */
function marked(text: string, rules: readonly Rule[]): string {
  const { findings, crashes } = check(parseDocument(text), { outline: weekly, rules });
  expect(crashes).toEqual([]);
  return findings
    .toReversed()
    .reduce(
      (all, { span: { start, end } }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`,
      text,
    );
}

const TOTALS: Readonly<Record<string, readonly string[]>> = {
  "announced in other words": [
    "全院在岗职工⟦1286人⟧，其中医师412人、护士633人、医技及行政后勤251人。",
    "在册志愿者⟦320人⟧，其中30岁以下145人，30至50岁130人，50岁以上55人。",
    "从学历看，职工⟦160人⟧中研究生22人，本科98人，大专及以下50人。",
    "全公司职工1500人，其中男职工980人、女职工520人；女职工⟦520人⟧中，管理岗120人、技术岗180人、操作岗230人。",
    "新增会员⟦95人⟧，由劳务派遣工41人、灵活就业人员36人、平台骑手28人构成。",
    "职工代表⟦200名⟧：工人代表102名，技术人员代表58名，管理人员代表42名。",
    "今年共评选先进⟦二十人⟧，其中先进生产者十二人，优秀工会干部六人，优秀积极分子四人。",
    "年度決算支出⟦586萬元⟧，計有人事費312萬元、業務費168萬元、設備費116萬元。",
    "獎學金發放⟦65名⟧，計國小組20名、國中組25名、高中組22名。",
    "图书采购经费⟦8.4万元⟧，由学校承担6万元，家委会捐助3.4万元。",
    "离退休支部⟦98名⟧党员中，80岁以上27名，70至79岁45名，70岁以下36名。",
    "全院护士⟦486人⟧，其中N0级52人，N1级138人，N2级176人，N3级及以上130人。",
    "本校教職員工⟦147人⟧，由教師112人、職員21人及工友12人組成。",
  ],
  "a division without an announcement": [
    "车间现有职工⟦63人⟧，甲班16人，乙班17人，丙班15人，丁班17人。",
    "收到助学申请⟦88份⟧，审核通过73份，退回17份。",
    "全年调解劳动争议⟦73起⟧，调解成功58起，调解不成17起。",
    "检查组共发现隐患⟦54处⟧，当场整改37处，限期整改19处。",
    "全年協助勞資爭議調解⟦38件⟧，成立27件、不成立13件。",
    "全所干警⟦214人⟧，民警138人，辅警86人。",
    "报名参赛⟦48支⟧队伍，县区组31支，企业组19支。",
    "年内完成体检⟦2,460人⟧，一期1,180人，二期1,380人。",
    "工会小组共⟦21个⟧，机关6个，基层16个。",
    "本院員工⟦1,136人⟧，醫師182人、護理師598人、醫技人員211人、行政人員155人。",
  ],
  "a total behind its parts": [
    "内科、外科、门诊三个分会会员分别为86人、74人、59人，合计⟦229人⟧。",
    "培训一线工人540人次、管理人员126人次，累计⟦676人次⟧。",
    "运动会共产生金牌36枚、银牌36枚、铜牌40枚，奖牌总数⟦122枚⟧。",
    "三个项目分别投入12万元、18万元和25万元，总投入⟦58万元⟧。",
    "棋类比赛男子组24人、女子组18人，参赛选手共计⟦44人⟧。",
    "會費收入720萬元、補助收入150萬元、利息收入3.5萬元，收入總計⟦883.5萬元⟧。",
    "参训学员来自三个片区，东片34人、中片41人、西片29人，计⟦114人⟧。",
    "年初结转提案5件，本年新收提案32件，累计办理提案⟦39件⟧。",
    "为三类对象发放补贴，孤儿12人、残疾人45人、低保户38人，三类合计⟦105人⟧。",
  ],
  "the items of a list": [
    "全年培训共 ⟦5 项⟧：\n- 安全类 2 项\n- 技能类 2 项\n- 管理类 2 项",
    "经费支出合计 ⟦9.8 万元⟧：\n\n1. 文体活动 4.2 万元\n2. 困难帮扶 3.1 万元\n3. 教育培训 1.9 万元",
    "一年来共获荣誉⟦12项⟧：\n（1）国家级2项；\n（2）省级4项；\n（3）市级7项。",
    "## 培训情况\n\n全年举办培训班⟦11期⟧：\n\n* 新入职护士培训 3 期\n* 专科护士培训 4 期\n* 护士长管理培训 5 期",
    "合同履约情况如下，共签订合同⟦42份⟧：\n1）采购类 18 份\n2）工程类 9 份\n3）服务类 17 份",
    "### 获奖情况\n\n今年共获得各级奖励⟦16项⟧，其中：\n\n- 国家级奖励 2 项\n- 省级奖励 5 项\n- 市级奖励 11 项",
  ],
  tables: [
    "| 类别 | 件数 |\n| --- | --- |\n| 工资 | 33 |\n| 社保 | 27 |\n| 工伤 | 11 |\n| 合 计 | ⟦73⟧ |",
    "| 序号 | 社团 | 会员数 |\n|---|---|---|\n| 1 | 摄影协会 | 36 |\n| 2 | 书法协会 | 28 |\n| 3 | 羽毛球协会 | 52 |\n| | 总人数 | ⟦126⟧ |",
    "| 組別 | 男 | 女 | 合計 |\n|---|---:|---:|---:|\n| 行政組 | 8 | 17 | 25 |\n| 教學組 | 21 | 34 | ⟦65⟧ |\n| 總計 | 29 | 51 | 80 |",
  ],
  "votes, and shares of two counts": [
    "本次换届发出选票215张，收回选票⟦213张⟧，其中有效票209张，无效票6张。",
    "发放调查表1,200份，回收有效表1,020份，有效回收率⟦90%⟧。",
  ],
  English: [
    "A total of ⟦18⟧ grievances were filed; 11 were upheld and 9 dismissed.",
    "The committee has ⟦15⟧ members (8 women and 6 men).",
    "Of 80 wards, 56 reported on time (⟦65%⟧).",
    "We issued 150 ballots, of which 132 (⟦92%⟧) were returned.",
    "Membership stands at ⟦640⟧: 410 full-time, 180 part-time and 60 retired.",
    "⟦412⟧ pupils sat the exam; 351 passed and 71 failed.",
    "Total expenditure of €⟦72,000⟧ was divided between training (€41,000), travel (€18,500) and printing (€14,500).",
    "The grant of £⟦9,400⟧ was made up of £5,200 from the city and £4,600 from the county.",
  ],
  "none: overlapping, several at once, what is done one after the other": [
    "全年开展各类活动46场次，其中大型活动5场，覆盖职工3200人次。",
    "帮扶困难职工62户，其中建档立卡户40户、单亲女职工18户、残疾职工9户。",
    "员工310人，其中女员工120人，占38.7%。",
    "全年收入125万元，支出118万元，结余7万元。",
    "辦理講座8場，參加人數計640人次，其中女性390人次、會員520人次。",
    "全年共有126名患者接受手术，其中急诊手术38例、微创手术61例、四级手术45例。",
    "我县共有企业工会312家，女职工组织覆盖280家，职代会建制265家。",
    "全市38个基层工会中，12个获评先进，较去年增加3个。",
    "截至年底，全行在岗员工862人，平均年龄38岁，本科以上学历占82%，党员291人，女员工438人。",
    "全年慰问 120 人：\n- 春节慰问 60 人\n- 高温慰问 80 人，部分人员重复\n- 住院慰问 15 人",
    "舞蹈队38人，其中党员11人、女队员30人、退休人员9人。",
    "收集金点子210条，评审66条，推广18条。",
    "提供岗位360个，吸引求职者520人，达成意向140人。",
  ],
  "none: lists of other things": [
    "培训内容共 3 类：\n- 安全知识 12 课时\n- 操作技能 20 课时\n- 应急处置 8 课时",
    "重点抓好 4 项工作：\n1. 慰问困难职工 35 户\n2. 举办讲座 6 场\n3. 建成书屋 2 个\n4. 组织体检 400 人",
    "全年荣誉 10 项，主要有：\n- 国家级 1 项\n- 省级 3 项",
    "会员 300 人：\n- 女会员 140 人\n- 党员会员 90 人\n- 青年会员 120 人",
    "全年培训 9 期：\n- 一季度 2 期\n- 二季度 3 期\n- 下半年 4 期",
    "活动安排 3 项：\n1. 3月植树 200 棵\n2. 5月体检 120 人\n3. 9月趣味运动会 1 场",
    "职工诉求 40 件：\n- 工资类 18 件（其中欠薪 6 件）\n- 社保类 12 件\n- 其他 10 件",
    "慰问对象包括：\n- 劳模 8 人\n- 困难职工 25 人\n- 一线职工 130 人",
  ],
  "none: the remainder of a list in brackets": [
    "经审查，工会经费收入63.95万元（会员会费8.12万元、拨缴经费50.33万元、利息0.6万元、其他收入4.9万元）。",
    "工会经费由拨缴收入46.8万元、行政补助20万元、其他收入3.5万元组成，共计70.3万元。",
  ],
  "none: English": [
    "Twelve of the 18 councillors are elected; the remaining six are appointed.",
    "Of 52 meetings, 30 were held online, 12 in the evening and 14 on site.",
    "We answered 310 calls, 45 more than last year and 80 more than in 2022.",
    "Seven of the ten goals were met; two slipped and one was dropped.",
    "Attendance was 96, 104 and 99 at the three meetings, 299 in all.",
    "急難救助金核發18件、54萬元，每件3萬元。",
    "Staff: 86 teachers, 24 assistants and 11 office staff, a total of 121.",
    "In May 30 members walked and 45 cycled; 20 did both.",
  ],
};

const PERCENTAGES: Readonly<Record<string, readonly string[]>> = {
  "the name stands in the clause before, with brackets or as a list": [
    "职工对食堂服务的满意率由去年的92%上升到⟦104%⟧。",
    "学生期末考试优秀率（⟦112%⟧）居全县第一。",
    "疫苗接种率完成⟦113%⟧，群防群控基础牢固。",
    "考试及格率：语文98%，数学95%，英语⟦104%⟧。",
    "案件结案率同比提高5个百分点，达⟦102%⟧。",
    "项目按期开工率、竣工率分别达到96%和⟦107%⟧。",
  ],
  "names of rates": [
    "会员实名制信息采集率高达⟦108.3%⟧。",
    "档案电子化率达⟦101%⟧，查阅效率提升一倍。",
    "民主测评优秀票率为⟦107%⟧。",
    "團體協約涵蓋率由85%提高至⟦106%⟧。",
    "村级组织规范化建设达标比例为⟦108%⟧。",
    "家長日出席比率達⟦107%⟧。",
    "重点人群家庭医生签约服务率为⟦104.2%⟧。",
    "新员工三个月留存率高至⟦103%⟧。",
    "廠護追蹤訪視完訪率⟦106%⟧。",
  ],
  "a share of people": [
    "有⟦107%⟧的职工参加了年度体检。",
    "共产党员占班子成员的⟦125%⟧。",
    "职工书屋借阅者中，青年职工占⟦160%⟧。",
    "互助保障参保职工达到职工总数的⟦118%⟧，参保率持续提升。",
    "約有⟦115%⟧的會員對新制表示支持。",
    "超過⟦109%⟧的社員完成線上投票。",
    "校园食堂“明厨亮灶”覆盖率已经实现⟦110%⟧。",
  ],
  English: [
    "Women make up ⟦140%⟧ of the council.",
    "Vaccination coverage rose from 88% to ⟦106%⟧.",
    "| Ward | Compliance rate |\n|---|---|\n| A | 97% |\n| B | ⟦103%⟧ |",
    "The on-time delivery rate climbed to ⟦107%⟧.",
    "Among our graduates, ⟦113%⟧ found work within six months.",
    "Literacy rate: ⟦102%⟧.",
    "Turnout in the north was 88% and in the south ⟦104%⟧.",
  ],
  "none: more than all is possible": [
    "小学毛入学率102%，高中阶段毛入学率96%。",
    "职工人均收入是全市平均水平的126%。",
    "募款達標率132%，超出預期。",
    "Bed occupancy peaked at 108% in January.",
    "Return on investment reached 130%.",
    "Gross enrolment in primary schools is 104%.",
    "会员活动参与人次是会员总数的230%。",
    "Fundraising came in at 124% of the goal.",
    "疫苗采购量为需求量的110%，接种率96%。",
    "电网最大负荷率达到103%。",
    "義賣收入較前年成長140%。",
  ],
};

const DATES: Readonly<Record<string, readonly string[]>> = {
  "another year": [
    "# 2021年度民主评议情况\n\n⟦2012年⟧，职代会审议通过方案三项。",
    "# 2022年院务公开工作总结\n\n在院党委领导下，⟦2020年⟧全年公开事项46项。",
    "# 2023年度财务工作总结\n\n⟦2022年度⟧财务收支情况如下：收入86万元，支出79万元。",
    "# 2024年第三季度安全工作总结\n\n⟦2023年⟧第三季度，我们排查隐患42处。",
    "# 2024年护理部工作总结\n\n⟦2014年⟧全年完成培训36次。",
    "# 2022年工作总结\n\n⟦2202年⟧6月，我们完成了网站改版。",
    "# 民國112年度會務成果\n\n⟦102年⟧3月，舉辦會員健行，計210人參加。",
    "# 2023年婦女部工作總結\n\n⟦2021年⟧，我們開辦課程12班。",
    "# 2024年护理工作总结\n\n在全体护士的努力下，⟦2023年⟧共抢救危重患者312例。",
    "# 2022年度档案工作总结\n\n⟦2021年度⟧，档案室整理档案1,200卷。",
    "# 2025年帮扶工作总结\n\n⟦2053年⟧2月，工会启动了帮扶。",
  ],
  "a plan for the year of the summary": [
    "# 2024年工会工作总结\n\n## 四、下一步打算\n\n⟦2024年⟧，我们将继续抓好以下工作：一是加强学习。",
    "# 2023年工作总结\n\n## 2024年工作计划\n\n⟦2023年⟧我们计划新建职工之家两个。",
    "# 2024年财务工作总结\n\n## 2025年工作安排\n\n⟦2024年⟧，我们将重点做好以下工作。",
  ],
  "dates that are none": [
    "核備日期：⟦113/06/31⟧。",
    "The audit was signed on ⟦2023-09-31⟧.",
    "The fair takes place on ⟦November 31⟧.",
  ],
  English: [
    "# Year in Review 2023\n\nIn March ⟦2032⟧ we opened a second office.",
    "# Annual Review 2024\n\nIn June ⟦2042⟧ we trained 60 volunteers.",
  ],
  none: [
    "# 2024年工会工作总结\n\n自2019年以来，我们坚持每季度走访。",
    "# 2023—2024学年工会工作总结\n\n2023年9月，召开新教师座谈会；2024年6月，慰问高考监考教师。",
    "# 2024年工会工作总结\n\n2024年是新中国成立75周年，也是“十四五”规划（2021—2025年）的关键一年。",
    "# 2024年工作总结\n\n## 下一步打算\n\n2024年我们虽然取得了一些成绩，但仍有差距。\n\n2025年，我们将继续努力。",
    "# 2024年上半年工作总结\n\n## 下半年打算\n\n2024年下半年，我们将抓好三项工作。",
    "# Annual Review 2024\n\nIn 2019 we moved into the present building.",
    "# Annual Review 2024\n\nIn 2026 the union will celebrate its centenary.",
    "# 2024年工作总结\n\n十年前的2014年，我们从一间平房起步。",
    "# 2024年后勤工作总结\n\n食堂于2023年9月启用，今年服务师生36万人次。",
  ],
};

const CASES: readonly (readonly [string, readonly Rule[], Readonly<Record<string, readonly string[]>>])[] = [
  ["a total and its parts", [consistentTotal], TOTALS],
  ["a share of all", [noImpossiblePercent], PERCENTAGES],
  ["years and dates", [consistentYear, noImpossibleDate], DATES],
];

describe.each(CASES)("%s", (_, rules, classes) => {
  it.each(Object.entries(classes))("%s", (_name, texts) => {
    expect(texts.map((text) => marked(parseMarkers(text).text, rules))).toEqual(texts);
  });
});
