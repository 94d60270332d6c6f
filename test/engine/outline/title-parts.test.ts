import { describe, expect, it } from "vitest";
import { organizationOfTitle, yearOfTitle } from "../../../server/src/engine/outline/title-parts.ts";

describe("organizationOfTitle", () => {
  it.each([
    ["东湖造纸厂工会2018年度工作总结", "东湖造纸厂工会"],
    ["2023年南山镇中心小学工会工作总结", "南山镇中心小学工会"],
    ["東湖醫院工會20XX年度工作總結", "東湖醫院工會"],
    ["XX公司工会xx年度工作总结", "XX公司工会"],
    ["二〇二四年北港分会会务报告", "北港分会"],
    ["青山街道办事处上半年工作总结", "青山街道办事处"],
    ["2024 Annual Work Summary of the Harbour Workshop", "Harbour Workshop"],
    ["North Depot Union Annual Report 2024", "North Depot Union"],
  ])("%s", (title, name) => expect(organizationOfTitle(title)).toBe(name));

  it.each([
    "113年度工會工作總結",
    "年度工作总结",
    "工作总结",
    "2024年工会工作总结",
    "企业公司年度工会工作总结",
    "Annual work summary",
    "读书",
  ])("%s names nobody", (title) => expect(organizationOfTitle(title)).toBeUndefined());
});

describe("yearOfTitle", () => {
  it.each([
    ["东湖造纸厂工会2018年度工作总结", 2018],
    ["二〇二四年工作总结", 2024],
    ["民國113年度會務報告", 2024],
    ["North Depot Union Annual Report 2024", 2024],
    ["XX年度工作总结", undefined],
  ])("%s", (title, year) => expect(yearOfTitle(title)).toBe(year));
});
