import { rules } from "../../src/engine/rules/registry.generated.ts";
import type { Example, Rule } from "../../src/engine/rules/rule.ts";
import { findingMessage, ruleTexts } from "../../src/l10n/catalogue.ts";
import type { Locale } from "../../src/l10n/locale.ts";

const WORDS = {
  en: {
    name: "English",
    severity: "Severity",
    why: "Why",
    examples: "Examples",
    off: "Turn it off",
    silent: "No finding",
    findings: "Findings",
    fixed: "After the repair",
    offHere: "For one line, in the document:",
    offAll: "For a folder, in `.structured-summary.yaml`:",
    levels: { error: "error", warning: "warning", information: "information" },
  },
  "zh-cn": {
    name: "简体中文",
    severity: "级别",
    why: "原因",
    examples: "示例",
    off: "关闭此规则",
    silent: "不提示",
    findings: "提示",
    fixed: "修复后",
    offHere: "只对下一行，写在文档里：",
    offAll: "对整个文件夹，写在 `.structured-summary.yaml` 里：",
    levels: { error: "错误", warning: "警告", information: "提示信息" },
  },
  "zh-tw": {
    name: "繁體中文",
    severity: "層級",
    why: "原因",
    examples: "範例",
    off: "關閉此規則",
    silent: "不提示",
    findings: "提示",
    fixed: "修正後",
    offHere: "只對下一行，寫在文件裡：",
    offAll: "對整個資料夾，寫在 `.structured-summary.yaml` 裡：",
    levels: { error: "錯誤", warning: "警告", information: "提示訊息" },
  },
} as const;

/** `server/docs/rules/*.md`: what a rule flags, why, its examples and how to turn it off, in three languages. */
export function ruleDocs(): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...rules.map((rule) => [`server/docs/rules/${rule.id}.md`, page(rule)]),
    ["server/docs/rules/README.md", index()],
  ]);
}

function index(): string {
  const rows = rules.map((rule: Rule) => {
    const cells = [`[${rule.id}](${rule.id}.md)`, rule.severity, ruleTexts("en", rule.id)?.what ?? ""];
    return `| ${cells.join(" | ")} |`;
  });
  return `# Rules\n\n| rule | severity | flags |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

function page(rule: Rule): string {
  const locales = ["en", "zh-cn", "zh-tw"] as const;
  return `# ${rule.id}\n\n${locales.map((locale) => chapter(rule, locale)).join("\n")}`;
}

function chapter(rule: Rule, locale: Locale): string {
  const words = WORDS[locale];
  const texts = ruleTexts(locale, rule.id);
  const milder = Object.entries(rule.milder ?? {}).map(([id, severity]) => `\`${id}\`: ${words.levels[severity]}`);
  const level = [words.levels[rule.severity], ...milder].join(" · ");
  return `## ${words.name}

${texts?.what ?? ""}

**${words.why}**: ${texts?.why ?? ""}

**${words.severity}**: ${level}

**${words.off}**: ${words.offHere}

\`\`\`markdown
<!-- structured-summary-disable-next-line ${rule.id} -->
\`\`\`

${words.offAll}

\`\`\`yaml
rules:
  ${rule.id}: off
\`\`\`

### ${words.examples}

${rule.examples.map((example) => shown(rule, example, locale)).join("\n")}`;
}

function shown(rule: Rule, example: Example, locale: Locale): string {
  const words = WORDS[locale];
  const messages = (example.problems ?? []).map(
    ([messageId = "", ...args]) => `- ${findingMessage(locale, { ruleId: rule.id, messageId, args })}`,
  );
  const said = messages.length === 0 ? `${words.silent}.\n` : `${words.findings}:\n\n${messages.join("\n")}\n`;
  const fixed = example.fixed === undefined ? "" : `\n${words.fixed}:\n\n${fenced(example.fixed)}\n`;
  return `${fenced(example.text)}\n\n${said}${fixed}`;
}

function fenced(text: string): string {
  return `\`\`\`\`markdown\n${text.replace(/\n$/, "")}\n\`\`\`\``;
}
