import { expect, it } from "vitest";
import { lastingTitle } from "../../../server/src/engine/outline/lasting-title.ts";
import { organizationOfTitle } from "../../../server/src/engine/outline/title-parts.ts";

it.each([
  ["恒泰机械公司工会2018年度工作总结", "工作总结"],
  ["2023年南山镇中心小学工会工作总结", "工作总结"],
  ["二〇二四年度工作总结", "工作总结"],
  ["東湖產業工會民國113年度會務報告", "會務報告"],
  ["XX年度工会工作总结", "工会工作总结"],
  ["2023-2024学年工作总结", "工作总结"],
  ["20XX Annual Work Summary of the Harbour Depot Union", "Annual Work Summary"],
  ["North Depot Union Annual Report 2024", "Annual Report"],
  ["Plans for 2025", "Plans"],
  ["食堂改造（2023年）", "食堂改造"],
  ["2024工作打算", "工作打算"],
  ["2023年", ""],
])("%s", (title, text) => {
  expect(lastingTitle(title, organizationOfTitle(title))).toEqual({ text, dated: /\d|XX|二〇/.test(title) });
});

it.each([
  "新增会员2000人",
  "建厂60年庆祝活动",
  "指导思想",
  "安全生产工作总结",
  "Safety at work",
  "十四五规划",
  "1.2 组织建设",
])("%s stays as it is", (title) => {
  expect(lastingTitle(title, organizationOfTitle(title))).toEqual({ text: title, dated: false });
});
