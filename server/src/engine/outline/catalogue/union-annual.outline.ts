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

/** What every union writes at the end of a year; the outline of a summary that names none. */
export default defineOutline({
  id: "union-annual",
  titles: { hans: "工会年度工作总结", hant: "工會年度工作總結", en: "Annual union work summary" },
  sections: [
    guidingThought,
    organization,
    dailyWork,
    democraticManagement,
    production,
    welfare,
    publicity,
    finance,
    problems,
    plan,
  ],
});
