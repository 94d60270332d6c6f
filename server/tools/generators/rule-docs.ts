import { rules } from "../../src/engine/rules/registry.generated.ts";
import type { Example, Rule } from "../../src/engine/rules/rule.ts";
import { findingMessage, ruleTexts } from "../../src/l10n/catalogue.ts";
import { LOCALES, type Locale } from "../../src/l10n/locale.ts";
import { rulePageName } from "../../src/l10n/rule-page.ts";

const WORDS = {
  en: {
    name: "English",
    list: "Rules",
    columns: ["rule", "severity", "flags"],
    colon: ": ",
    severity: "Severity",
    why: "Why",
    examples: "Examples",
    off: "Turn it off",
    silent: "No finding.",
    findings: "Findings:",
    fixed: "After the repair:",
    previous: "Last year’s summary:",
    offHere: "For one line, in the document:",
    offAll: "For a folder, in `.structured-summary.yaml`:",
    levels: { error: "error", warning: "warning", information: "information" },
  },
  "zh-cn": {
    name: "简体中文",
    list: "规则",
    columns: ["规则", "严重程度", "检查什么"],
    colon: "：",
    severity: "严重程度",
    why: "原因",
    examples: "示例",
    off: "关闭此规则",
    silent: "不提示。",
    findings: "提示：",
    fixed: "修复后：",
    previous: "去年的总结：",
    offHere: "只对下一行，写在文档里：",
    offAll: "对整个文件夹，写在 `.structured-summary.yaml` 里：",
    levels: { error: "错误", warning: "警告", information: "提示信息" },
  },
  "zh-tw": {
    name: "繁體中文",
    list: "規則",
    columns: ["規則", "嚴重程度", "檢查什麼"],
    colon: "：",
    severity: "嚴重程度",
    why: "原因",
    examples: "範例",
    off: "關閉此規則",
    silent: "不提示。",
    findings: "提示：",
    fixed: "修正後：",
    previous: "去年的總結：",
    offHere: "只對下一行，寫在文件裡：",
    offAll: "對整個資料夾，寫在 `.structured-summary.yaml` 裡：",
    levels: { error: "錯誤", warning: "警告", information: "提示訊息" },
  },
} as const;

const FOLDER = "server/docs/rules/";

/**
 * `server/docs/rules/*.md`: what a rule flags, why, its examples and how to turn it off, a page and a list in each of the
 * three languages. Examples are documents, so all pages show the same ones.
 */
export function ruleDocs(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => [
      ...rules.map((rule) => [FOLDER + rulePageName(rule.id, locale), page(rule, locale)]),
      [FOLDER + rulePageName("README", locale), list(locale)],
    ]),
  );
}

function list(locale: Locale): string {
  const words = WORDS[locale];
  const rows = rules.map((rule: Rule) => [
    `[${rule.id}](${rulePageName(rule.id, locale)})`,
    words.levels[rule.severity],
    ruleTexts(locale, rule.id)?.what ?? "",
  ]);
  const table = [words.columns, ["---", "---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `# ${words.list}\n\n${languages("README", locale)}\n\n${table.join("\n")}\n`;
}

/** The page's own language, and links to the others. */
function languages(name: string, own: Locale): string {
  return LOCALES.map((locale) =>
    locale === own ? WORDS[locale].name : `[${WORDS[locale].name}](${rulePageName(name, locale)})`,
  ).join(" · ");
}

function page(rule: Rule, locale: Locale): string {
  const words = WORDS[locale];
  const { colon } = words;
  const texts = ruleTexts(locale, rule.id);
  const milder = Object.entries(rule.milder ?? {}).map(
    ([id, severity]) => `\`${id}\`${colon}${words.levels[severity]}`,
  );
  const level = [words.levels[rule.severity], ...milder].join(" · ");
  return `# ${rule.id}

${languages(rule.id, locale)}

${texts?.what ?? ""}

**${words.why}**${colon}${texts?.why ?? ""}

**${words.severity}**${colon}${level}

**${words.off}**${colon}${words.offHere}

\`\`\`markdown
<!-- structured-summary-disable-next-line ${rule.id} -->
\`\`\`

${words.offAll}

\`\`\`yaml
rules:
  ${rule.id}: off
\`\`\`

[${words.list}](${rulePageName("README", locale)})

## ${words.examples}

${rule.examples.map((example) => shown(rule, example, locale)).join("\n")}`;
}

function shown(rule: Rule, example: Example, locale: Locale): string {
  const words = WORDS[locale];
  const messages = (example.problems ?? []).map(
    ([messageId = "", ...args]) => `- ${findingMessage(locale, { ruleId: rule.id, messageId, args })}`,
  );
  const said = messages.length === 0 ? `${words.silent}\n` : `${words.findings}\n\n${messages.join("\n")}\n`;
  const fixed = example.fixed === undefined ? "" : `\n${words.fixed}\n\n${fenced(example.fixed)}\n`;
  const previous = example.previous === undefined ? "" : `${words.previous}\n\n${fenced(example.previous)}\n\n`;
  return `${previous}${fenced(example.text)}\n\n${said}${fixed}`;
}

function fenced(text: string): string {
  return `\`\`\`\`markdown\n${text.replace(/\n$/, "")}\n\`\`\`\``;
}
