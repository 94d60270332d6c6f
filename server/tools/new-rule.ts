// npm run new-rule <id> [family]: a rule file with two failing examples, and a place for its words.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { LOCALES } from "../src/l10n/locale.ts";

const [id, family = "structure"] = process.argv.slice(2);
const families = readdirSync("server/src/l10n/en").flatMap((name) => /^(\w+)-rules\.ts$/.exec(name)?.[1] ?? []);
if (id === undefined || !/^(?:(?:no|require|consistent)-[a-z]+(?:-[a-z]+)*|[a-z]+(?:-[a-z]+)*-order)$/.test(id)) {
  fail("usage: npm run new-rule <id> [family]; an id begins with no-, require- or consistent-, or ends with -order");
}
if (!families.includes(family)) fail(`no family "${family}"; there are ${families.join(", ")}`);
const path = `server/src/engine/rules/${id}.ts`;
if (existsSync(path)) fail(`${path} exists`);

writeFileSync(
  path,
  `import { defineRule } from "./rule.ts";

export default defineRule({
  id: "${id}",
  scope: "run",
  severity: "warning",
  messages: ["found"],
  examples: [
    { name: "write what must stay silent", text: "⟦A text without a finding.⟧\\n" },
    { name: "write what must be found", text: "A text ⟦with⟧ a finding.\\n", problems: [["found", "with"]] },
  ],
  *check({ prose }) {
    if (prose.length < 0) yield { span: { start: 0, end: 0 }, messageId: "found", args: [prose] };
  },
});
`,
);
for (const locale of LOCALES) {
  const words = `server/src/l10n/${locale}/${family}-rules.ts`;
  const entry = `  "${id}": {\n    what: "",\n    why: "",\n    messages: { found: "{0}" },\n  },\n`;
  writeFileSync(words, readFileSync(words, "utf8").replace(/\} as const;\n$/, `${entry}} as const;\n`));
}
const { status } = spawnSync(process.execPath, ["server/tools/run.mjs", "server/tools/generate.ts"], {
  stdio: "inherit",
});
console.log(`Now write ${path}, its words in server/src/l10n/*/${family}-rules.ts, and run npm run test:unit.`);
process.exitCode = status ?? 1;

function fail(why: string): never {
  console.error(why);
  process.exit(2);
}
