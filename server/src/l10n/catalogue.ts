import type { rules } from "../engine/rules/registry.generated.ts";
import type { Finding, Fix, Related } from "../engine/rules/rule.ts";
import { blankRules as blankEn } from "./en/blank-rules.ts";
import { dateRules as dateEn, dateFixes as dateFixesEn } from "./en/date-rules.ts";
import { figureRules as figureEn, figureFixes as figureFixesEn } from "./en/figure-rules.ts";
import { fixes as fixesEn } from "./en/fixes.ts";
import { numberingRules as numberingEn, numberingFixes as numberingFixesEn } from "./en/numbering-rules.ts";
import { structureRules as structureEn } from "./en/structure-rules.ts";
import { textRules as textEn, textFixes as textFixesEn } from "./en/text-rules.ts";
import { fill } from "./fill.ts";
import type { Locale } from "./locale.ts";
import { blankRules as blankZhCn } from "./zh-cn/blank-rules.ts";
import { dateFixes as dateFixesZhCn, dateRules as dateZhCn } from "./zh-cn/date-rules.ts";
import { figureFixes as figureFixesZhCn, figureRules as figureZhCn } from "./zh-cn/figure-rules.ts";
import { fixes as fixesZhCn } from "./zh-cn/fixes.ts";
import { numberingFixes as numberingFixesZhCn, numberingRules as numberingZhCn } from "./zh-cn/numbering-rules.ts";
import { structureRules as structureZhCn } from "./zh-cn/structure-rules.ts";
import { textFixes as textFixesZhCn, textRules as textZhCn } from "./zh-cn/text-rules.ts";
import { blankRules as blankZhTw } from "./zh-tw/blank-rules.ts";
import { dateFixes as dateFixesZhTw, dateRules as dateZhTw } from "./zh-tw/date-rules.ts";
import { figureFixes as figureFixesZhTw, figureRules as figureZhTw } from "./zh-tw/figure-rules.ts";
import { fixes as fixesZhTw } from "./zh-tw/fixes.ts";
import { numberingFixes as numberingFixesZhTw, numberingRules as numberingZhTw } from "./zh-tw/numbering-rules.ts";
import { structureRules as structureZhTw } from "./zh-tw/structure-rules.ts";
import { textFixes as textFixesZhTw, textRules as textZhTw } from "./zh-tw/text-rules.ts";

type AnyRule = (typeof rules)[number];

/** What a rule says in one language; a rule or message without words does not compile. */
type RuleTexts = {
  readonly [R in AnyRule as R["id"]]: {
    /** What it flags, in a sentence. */
    readonly what: string;
    /** Why that matters, in a sentence. */
    readonly why: string;
    readonly messages: { readonly [M in R["messages"][number]]: string };
  };
};

type FixId =
  | keyof typeof fixesEn
  | keyof typeof textFixesEn
  | keyof typeof numberingFixesEn
  | keyof typeof figureFixesEn
  | keyof typeof dateFixesEn;

interface Catalogue {
  readonly rules: RuleTexts;
  readonly fixes: Readonly<Record<FixId, string>>;
}

const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en: {
    rules: { ...structureEn, ...blankEn, ...textEn, ...numberingEn, ...figureEn, ...dateEn },
    fixes: { ...fixesEn, ...textFixesEn, ...numberingFixesEn, ...figureFixesEn, ...dateFixesEn },
  },
  "zh-cn": {
    rules: { ...structureZhCn, ...blankZhCn, ...textZhCn, ...numberingZhCn, ...figureZhCn, ...dateZhCn },
    fixes: { ...fixesZhCn, ...textFixesZhCn, ...numberingFixesZhCn, ...figureFixesZhCn, ...dateFixesZhCn },
  },
  "zh-tw": {
    rules: { ...structureZhTw, ...blankZhTw, ...textZhTw, ...numberingZhTw, ...figureZhTw, ...dateZhTw },
    fixes: { ...fixesZhTw, ...textFixesZhTw, ...numberingFixesZhTw, ...figureFixesZhTw, ...dateFixesZhTw },
  },
};

interface Texts {
  readonly what: string;
  readonly why: string;
  readonly messages: Readonly<Record<string, string>>;
}

function textsOf(locale: Locale, ruleId: string): Texts | undefined {
  const texts: Readonly<Record<string, Texts>> = catalogues[locale].rules;
  return texts[ruleId];
}

function message(locale: Locale, ruleId: string, messageId: string, args: readonly string[]): string {
  return fill(textsOf(locale, ruleId)?.messages[messageId] ?? `${ruleId}: ${messageId}`, args);
}

/** A finding's message. A rule from outside the catalogue shows its ids. */
export function findingMessage(locale: Locale, finding: Pick<Finding, "ruleId" | "messageId" | "args">): string {
  return message(locale, finding.ruleId, finding.messageId, finding.args);
}

/** The message at a place related to a finding of the rule. */
export function relatedMessage(locale: Locale, ruleId: string, related: Related): string {
  return message(locale, ruleId, related.messageId, related.args);
}

export function fixTitle(locale: Locale, fix: Pick<Fix, "titleId" | "args">): string {
  const titles: Readonly<Record<string, string>> = catalogues[locale].fixes;
  return fill(titles[fix.titleId] ?? fix.titleId, fix.args);
}

/** What a rule flags and why, a sentence each; absent for an unknown rule. */
export function ruleTexts(locale: Locale, ruleId: string): { what: string; why: string } | undefined {
  const texts = textsOf(locale, ruleId);
  return texts && { what: texts.what, why: texts.why };
}
