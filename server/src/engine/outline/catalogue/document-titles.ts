import type { Titles } from "../outline.ts";
import type general from "./general.outline.ts";
import type unionAnnual from "./union-annual.outline.ts";
import type unionEnterprise from "./union-enterprise.outline.ts";
import type unionHospital from "./union-hospital.outline.ts";
import type unionSchool from "./union-school.outline.ts";
import type unionTw from "./union-tw.outline.ts";
import type weekly from "./weekly.outline.ts";

type BuiltIn =
  | typeof general
  | typeof unionAnnual
  | typeof unionEnterprise
  | typeof unionHospital
  | typeof unionSchool
  | typeof unionTw
  | typeof weekly;

/**
 * What a summary is called that begins as an untouched sample of a built-in outline, by the outline's id. An outline's
 * own titles name the standard, not a document.
 *
 * @internal Only generators and tests use it.
 */
export const documentTitles: { readonly [O in BuiltIn as O["id"]]: Titles } = {
  "union-annual": {
    hans: "{{单位名称}}工会{{年度:number 年}}工作总结",
    hant: "{{單位名稱}}工會{{年度:number 年}}工作總結",
    en: "{{union name}}: Annual Work Summary {{year:number}}",
  },
  "union-school": {
    hans: "{{学校名称}}工会{{年度:number 年}}工作总结",
    hant: "{{學校名稱}}工會{{年度:number 年}}工作總結",
    en: "{{school}} Union: Annual Work Summary {{year:number}}",
  },
  "union-enterprise": {
    hans: "{{公司名称}}工会{{年度:number 年}}工作总结",
    hant: "{{公司名稱}}工會{{年度:number 年}}工作總結",
    en: "{{company}} Union: Annual Work Summary {{year:number}}",
  },
  "union-hospital": {
    hans: "{{医院名称}}工会{{年度:number 年}}工作总结",
    hant: "{{醫院名稱}}工會{{年度:number 年}}工作總結",
    en: "{{hospital}} Union: Annual Work Summary {{year:number}}",
  },
  "union-tw": {
    hans: "{{工会名称}}{{年度:number 年度}}会务报告",
    hant: "{{工會名稱}}{{年度:number 年度}}會務報告",
    en: "{{union name}}: Annual Union Report {{year:number}}",
  },
  general: {
    hans: "{{单位名称}}{{年度:number 年}}工作总结",
    hant: "{{單位名稱}}{{年度:number 年}}工作總結",
    en: "{{unit}}: Work Summary {{year:number}}",
  },
  weekly: {
    hans: "{{部门或姓名}}{{起止日期}}周工作总结",
    hant: "{{部門或姓名}}{{起訖日期}}週工作總結",
    en: "{{team or name}}: Weekly Work Summary, {{dates}}",
  },
};
