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

/** The union of a company or factory: it also answers for production and for its money. */
export default defineOutline({
  id: "union-enterprise",
  titles: { hans: "企业工会年度工作总结", hant: "企業工會年度工作總結", en: "Annual summary of a company union" },
  sections: [
    guidingThought,
    organization,
    dailyWork,
    democraticManagement,
    { ...production, required: true },
    welfare,
    publicity,
    { ...finance, required: true },
    problems,
    plan,
  ],
});
