import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { check } from "../../../server/src/engine/rules/check.ts";

const outline = outlineById("union-annual") as Outline;

/** What a rule says of a text. */
const said = (ruleId: string, text: string): readonly (readonly string[])[] =>
  check(parseDocument(text), { outline })
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ messageId, args }) => [messageId, ...args]);

describe("figures that are no parts of a whole", () => {
  it.each([
    "参赛人数达326人，占职工总数（1260人）的25.9%。",
    "理事15人（男10人、女5人），监事5人（男3人、女2人），合计20人。",
    "全年活动20万元、慰问12万元、培训8.3万元、其他9万元。",
    "活动支出20万元，慰问支出12万元，培训支出8.3万元，其他支出9万元。",
    "支出：活动20万元，占40%；慰问12万元，占24%；培训8.3万元，占17%；其他9万元，占19%。",
    "支出：活动30万元，慰问20万元，其余5万元用于培训。",
    "The congress elected a committee of nine: a chair, two deputies and six members.",
    "The board of seven consists of the president, two vice-presidents and four members.",
    "Staff fell into three groups: 420 nurses, 260 doctors and 182 others.",
    "We had 20 volunteers: 12 nurses, 5 of whom work nights, and 8 doctors (2 retired).",
    "| 项目 | 金额 |\n| --- | --- |\n| 一、收入 | 56.8 |\n| 会费 | 20 |\n| 拨款 | 36.8 |\n| 二、支出 | 49.3 |\n| 收入合计 | 56.8 |",
  ])("%s", (text) => {
    expect(said("consistent-total", `${text}\n`)).toEqual([]);
  });

  it.each([
    ["理事15人（男10人、女5人），监事5人（男3人、女2人），合计21人。", "15 + 5 = 20", "21"],
    ["会员（男520人，女350人）共860人。", "520 + 350 = 870", "860"],
    ["职工200人，男职工120人，其余70人为女职工。", "120 + 70 = 190", "200"],
    ["投入10万元（行政拨款8万元，工会5万元）。", "8万 + 5万 = 13万", "10万"],
    ["We had 20 volunteers: 12 nurses (5 on nights) and 9 doctors.", "12 + 9 = 21", "20"],
  ])("%s does contradict itself", (text, sum, whole) => {
    expect(said("consistent-total", `${text}\n`)).toEqual([["sum", sum, whole]]);
  });
});

describe("a balance, and a change from one count to another", () => {
  it.each([
    ["收入56万元，支出41万元，结余13万元。", "56万 − 41万 = 15万", "13万"],
    ["年初结转8.5万元，本年收入26万元，本年支出24.5万元，年末结余12万元。", "8.5万 + 26万 − 24.5万 = 10万", "12万"],
    ["會員由840人增加到860人，淨增30人。", "860 − 840 = 20", "30"],
    ["事故由12起下降到7起，减少6起。", "12 − 7 = 5", "6"],
    ["Income was $52,000 and spending $47,500, leaving a surplus of $5,500.", "52000 − 47500 = 4500", "5500"],
  ])("%s does not leave what it states", (text, difference, left) => {
    expect(said("consistent-total", `${text}\n`)).toEqual([["sum", difference, left]]);
  });

  it.each([
    "收入56万元，支出41万元，年末累计结余30万元。",
    "会员由1020人增加到1085人，新增80人。",
    "职工由1020人减少到985人，其中退休50人。",
    "职工840人，由专任教师112人和行政人员18人组成的评委会开展评选。",
    "Income was $52,000 and spending $47,500, with reserves carried forward of $9,000.",
  ])("%s says nothing wrong", (text) => {
    expect(said("consistent-total", `${text}\n`)).toEqual([]);
  });
});

describe("a list that cannot be numbered officially", () => {
  it.each([
    ["a digit behind a mark would make a decimal of it", "1、3名职工获奖。\n2、走访会员。\n"],
    ["so it would behind the odd one", "（一）培训\n\n1.办班两期。\n2.编写教材。\n3、5人结业。\n"],
    ["a number before that is read as no mark", "（一）活动\n\n1、3月份组织春游。\n\n2、举办运动会。\n"],
    ["a number behind that is read as no mark", "（一）活动\n\n1、举办运动会。\n\n2、3月份组织春游。\n"],
  ])("stays as it is: %s", (_, text) => {
    expect(said("consistent-numbering", text)).toEqual([]);
  });
});

describe("stars around a name", () => {
  it("show it bold, and stand for a name where none is between them", () => {
    expect(said("no-mask", "慰问困难职工**张三**等12人、**李四**等8人。\n")).toEqual([]);
    expect(said("no-mask", "表彰**同志和**同志，共**车间**人。\n")).toHaveLength(4);
  });
});

describe("stars around a number", () => {
  it.each(["**二、**组织建设工作扎实推进。\n", "**（一）**公司领导重视。\n"])("leave no name out: %s", (text) => {
    expect(said("no-mask", text)).toEqual([]);
    expect(said("no-broken-emphasis", text)).toHaveLength(1);
  });
});
