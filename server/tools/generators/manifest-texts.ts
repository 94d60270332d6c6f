import { settingsIn } from "../../src/config/schema.ts";
import { outlines } from "../../src/engine/outline/catalogue/index.ts";
import { rules } from "../../src/engine/rules/registry.generated.ts";
import { ruleTexts } from "../../src/l10n/catalogue.ts";
import { config as configEn } from "../../src/l10n/en/config.ts";
import { type ManifestTexts, manifest as manifestEn } from "../../src/l10n/en/manifest.ts";
import { fill } from "../../src/l10n/fill.ts";
import { LOCALES, type Locale } from "../../src/l10n/locale.ts";
import { config as configZhCn } from "../../src/l10n/zh-cn/config.ts";
import { manifest as manifestZhCn } from "../../src/l10n/zh-cn/manifest.ts";
import { config as configZhTw } from "../../src/l10n/zh-tw/config.ts";
import { manifest as manifestZhTw } from "../../src/l10n/zh-tw/manifest.ts";
import { toJson } from "./to-json.ts";

const manifests: Readonly<Record<Locale, ManifestTexts>> = {
  en: manifestEn,
  "zh-cn": manifestZhCn,
  "zh-tw": manifestZhTw,
};
const configs = { en: configEn, "zh-cn": configZhCn, "zh-tw": configZhTw };

/** Keys of the manifest's texts, which stand in it as `%key%`. */
export const settingKey = (name: string): string => `configuration.${name}`;
export const ruleKey = (id: string): string => `rule.${id}`;
export const choiceKey = (meaning: string, choice: string): string => `${meaning}.${choice}`;
export const traceKey = (level?: string): string => `configuration.trace${level === undefined ? "" : `.${level}`}`;
export const tokenKey = (kind: string): string => `token.${kind}`;

/** `package.nls.json`, `package.nls.zh-cn.json`, `package.nls.zh-tw.json`: the manifest's texts. */
export function manifestTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LOCALES.map((locale) => [`package.nls${locale === "en" ? "" : `.${locale}`}.json`, toJson(textsIn(locale))]),
  );
}

function textsIn(locale: Locale): Readonly<Record<string, string>> {
  const { description, category, commands, untrustedWorkspaces, severities, layouts, formats, trace, tokens } =
    manifests[locale];
  return {
    description,
    category,
    ...keyed(commands, (name) => `command.${name}`),
    "capabilities.untrustedWorkspaces": untrustedWorkspaces,
    ...settingTexts(locale),
    [traceKey()]: trace.description,
    ...keyed(trace.levels, traceKey),
    ...Object.fromEntries(rules.map(({ id }) => [ruleKey(id), ruleTexts(locale, id)?.what ?? ""])),
    ...keyed(severities, (one) => choiceKey("severity", one)),
    ...keyed(layouts, (one) => choiceKey("layout", one)),
    ...keyed(formats, (one) => choiceKey("format", one)),
    ...keyed(tokens, tokenKey),
  };
}

function settingTexts(locale: Locale): Readonly<Record<string, string>> {
  const [comma, space] = locale === "en" ? [", ", " "] : ["、", ""];
  const ids = outlines.map(({ id }) => `\`${id}\``).join(comma);
  const { builtInOutlines } = manifests[locale];
  return Object.fromEntries(
    settingsIn("settings").map(({ name }) => {
      const text = configs[locale].settings[name];
      return [settingKey(name), name === "outline" ? text + space + fill(builtInOutlines, [ids]) : text];
    }),
  );
}

function keyed(texts: Readonly<Record<string, string>>, key: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [key(name), text]));
}
