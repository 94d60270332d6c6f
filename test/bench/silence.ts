import { spawnSync } from "node:child_process";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blankRules } from "../../server/src/l10n/en/blank-rules.ts";
import { textRules } from "../../server/src/l10n/en/text-rules.ts";

const CLI = "server/out/cli.cjs";
const FOLDER = "node_modules";
/** The rules that judge words, not the parts of a summary. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([...Object.keys(blankRules), ...Object.keys(textRules)]);
/** One finding in so many characters is too much where nothing is a summary. */
const CHARACTERS_PER_FINDING = 20_000;
/** Fewer files are no measure. */
const LEAST_FILES = 100;

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string }[] }[];
}

/** Whether the rules keep silent on technical Markdown that is nobody's summary: what the packages bring along. */
export function silence(): boolean {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter(isMarkdown).map(pathOf).toSorted();
  if (files.length < LEAST_FILES) throw new Error(`the bench measures nothing: ${files.length} files`);
  const characters = files.reduce((sum, file) => sum + readFileSync(file, "utf8").length, 0);
  const left = countByRule(check(["--only-summaries", ...files]));
  const all = countByRule(check(files));
  const found = total(left);
  const inWords = [...all].filter(([rule]) => ABOUT_WORDS.has(rule)).toSorted((a, b) => b[1] - a[1]);
  const noise = total(inWords);
  const allowed = characters / CHARACTERS_PER_FINDING;
  console.log(`${files.length} files, ${characters} characters`);
  console.log(`${found === 0 ? "✓" : "✗"} as they are: ${found} findings (limit 0)${list(left)}`);
  console.log(
    `${noise < allowed ? "✓" : "✗"} as if they were summaries: ${noise} findings about words, one in ${Math.round(characters / noise)} characters (limit one in ${CHARACTERS_PER_FINDING})${list(inWords)}`,
  );
  return found === 0 && noise < allowed;
}

function isMarkdown(entry: Dirent): boolean {
  return entry.isFile() && entry.name.endsWith(".md");
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}

function check(paths: readonly string[]): Report {
  const { stdout, error } = spawnSync(process.execPath, [CLI, "check", "--format", "json", "--no-config", ...paths], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return JSON.parse(stdout);
}

type Count = readonly [rule: string, findings: number];

function countByRule({ files }: Report): readonly Count[] {
  const counts = new Map<string, number>();
  for (const { rule } of files.flatMap(({ findings }) => findings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts];
}

function total(counts: readonly Count[]): number {
  return counts.reduce((sum, [, findings]) => sum + findings, 0);
}

function list(counts: readonly Count[]): string {
  return counts.map(([rule, findings]) => `\n    ${rule}: ${findings}`).join("");
}
