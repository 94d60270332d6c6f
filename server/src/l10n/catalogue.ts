import type { rules } from "../engine/rules/registry.generated.ts";
import type { Finding, Fix, Related } from "../engine/rules/rule.ts";
import { blankRules as blankEn } from "./en/blank-rules.ts";
import { fixes as fixesEn } from "./en/fixes.ts";
import { structureRules as structureEn } from "./en/structure-rules.ts";
import { fill } from "./fill.ts";
import type { Locale } from "./locale.ts";
import { blankRules as blankZhCn } from "./zh-cn/blank-rules.ts";
import { fixes as fixesZhCn } from "./zh-cn/fixes.ts";
import { structureRules as structureZhCn } from "./zh-cn/structure-rules.ts";
import { blankRules as blankZhTw } from "./zh-tw/blank-rules.ts";
import { fixes as fixesZhTw } from "./zh-tw/fixes.ts";
import { structureRules as structureZhTw } from "./zh-tw/structure-rules.ts";

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

interface Catalogue {
  readonly rules: RuleTexts;
  readonly fixes: Readonly<Record<keyof typeof fixesEn, string>>;
}

const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en: { rules: { ...structureEn, ...blankEn }, fixes: fixesEn },
  "zh-cn": { rules: { ...structureZhCn, ...blankZhCn }, fixes: fixesZhCn },
  "zh-tw": { rules: { ...structureZhTw, ...blankZhTw }, fixes: fixesZhTw },
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
