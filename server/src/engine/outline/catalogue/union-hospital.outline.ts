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

/** The union of a hospital: its help goes to staff and to villages, and its competitions train doctors and nurses. */
export default defineOutline({
  id: "union-hospital",
  titles: { hans: "医院工会年度工作总结", hant: "醫院工會年度工作總結", en: "Annual summary of a hospital union" },
  sections: [
    guidingThought,
    organization,
    dailyWork,
    democraticManagement,
    {
      ...welfare,
      sections: [
        {
          id: "warmth",
          titles: { hans: "送温暖", hant: "送溫暖", en: "Help for Staff" },
          keywords: [
            { text: "送温暖", weight: 5 },
            { text: "温暖工程", weight: 5 },
            { text: "送清凉", weight: 4 },
            { text: "help for staff", weight: 5 },
          ],
          hint: {
            hans: "慰问在职、退休和困难职工。",
            hant: "慰問在職、退休和困難職工。",
            en: "Visits to staff, pensioners and those in hardship.",
          },
          template: {
            hans: "慰问退休职工{{退休职工:number 人次}}、困难职工{{困难职工:number 户}}、住院职工{{住院职工:number 人次}}，发放慰问金{{慰问金:number 万元}}。",
            hant: "慰問退休職工{{退休職工:number 人次}}、困難職工{{困難職工:number 戶}}、住院職工{{住院職工:number 人次}}，發放慰問金{{慰問金:number 萬元}}。",
            en: "{{pensioners:number}} pensioners and {{families:number}} families in hardship were visited; {{relief:number}} was paid in relief.",
          },
        },
        {
          id: "medical-outreach",
          titles: { hans: "送医下乡", hant: "送醫下鄉", en: "Medical Outreach" },
          keywords: [
            { text: "送医", weight: 5 },
            { text: "医疗下乡", weight: 5 },
            { text: "义诊", weight: 5 },
            { text: "下乡", weight: 4 },
            { text: "对口支援", weight: 4 },
            { text: "巡回医疗", weight: 4 },
            { text: "medical outreach", weight: 5 },
            { text: "free clinic", weight: 4 },
          ],
          hint: {
            hans: "送医送药下乡、义诊、对口支援、减免费用。",
            hant: "送醫送藥下鄉、義診、對口支援、減免費用。",
            en: "Clinics in villages, free treatment, support for partner hospitals.",
          },
          template: {
            hans: "组织医务人员下乡义诊{{义诊:number 次}}，诊治群众{{诊治群众:number 人次}}，免费发放药品{{药品:number 元}}；为特困病人减免医药费{{减免医药费:number 万元}}。",
            hant: "組織醫務人員下鄉義診{{義診:number 次}}，診治群眾{{診治群眾:number 人次}}，免費發放藥品{{藥品:number 元}}；為特困病人減免醫藥費{{減免醫藥費:number 萬元}}。",
            en: "{{clinics:number}} village clinics treated {{patients:number}} patients; {{waived:number}} in fees was waived.",
          },
        },
      ],
    },
    {
      id: "competitions",
      titles: { hans: "竞赛练兵", hant: "競賽練兵", en: "Skills Competitions" },
      keywords: [
        { text: "竞赛", weight: 4 },
        { text: "练兵", weight: 4 },
        { text: "练武", weight: 4 },
        { text: "比武", weight: 4 },
        { text: "技能操作", weight: 3 },
        { text: "业务培训", weight: 3 },
        { text: "技能大赛", weight: 5 },
        { text: "技能竞赛", weight: 5 },
        { text: "劳动竞赛", weight: 5 },
        { text: "岗位练兵", weight: 5 },
        { text: "护理技能", weight: 4 },
        { text: "三基", weight: 3 },
        { text: "competition", weight: 3 },
        { text: "skills competition", weight: 5 },
        { text: "drill", weight: 2 },
      ],
      hint: {
        hans: "岗位练兵、技能竞赛、业务培训和考核。",
        hant: "崗位練兵、技能競賽、業務培訓和考核。",
        en: "Drills, competitions, training and tests.",
      },
      template: {
        hans: "举办医护技能竞赛{{技能竞赛:number 次}}，参赛{{参赛:number 人次}}；业务培训{{业务培训:number 期}}，考核合格率{{合格率:number %}}。",
        hant: "舉辦醫護技能競賽{{技能競賽:number 次}}，參賽{{參賽:number 人次}}；業務培訓{{業務培訓:number 期}}，考核合格率{{合格率:number %}}。",
        en: "{{competitions:number}} skills competitions drew {{participants:number}} doctors and nurses; {{passed:number %}} passed the tests.",
      },
    },
    production,
    publicity,
    finance,
    problems,
    plan,
  ],
});
