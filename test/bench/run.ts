// npm run bench [-- --gate | --save]: how fast the promises are kept. Every measured run's result is checked first.
// npm run bench -- --rules: whether each rule by itself takes time in proportion to the text; takes minutes.
// npm run bench -- --silence: how much is found where nothing is a summary.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "./command-line.ts";
import { keystrokes } from "./keystrokes.ts";
import { languageServer } from "./language-server.ts";
import type { Measured } from "./measure.ts";
import { pages } from "./pages.ts";
import { linearity } from "./rules.ts";
import { silence } from "./silence.ts";
import { word } from "./word.ts";

const BASELINE = "test/bench/baseline.json";
/** A ratio to its floor may grow by half before `--gate` fails: machines differ, ratios hardly. */
const TOLERANCE = 1.5;

if (process.argv.includes("--rules")) process.exit(linearity() ? 0 : 1);
if (process.argv.includes("--silence")) process.exit(silence() ? 0 : 1);

const folder = mkdtempSync(join(tmpdir(), "structured-summary-bench-"));
const results: Measured[] = [];
try {
  results.push(
    ...keystrokes(),
    ...commandLine(folder),
    ...(await languageServer()),
    ...(await word()),
    ...(await pages()),
  );
} finally {
  rmSync(folder, { recursive: true });
}

const baseline: Readonly<Record<string, number>> = JSON.parse(readFileSync(BASELINE, "utf8"));
let failed = false;
for (const { name, ms, typicalMs = ms, limitMs, floorMs, floor } of results) {
  const ratio = typicalMs / floorMs;
  const before = baseline[name];
  const isOver = limitMs !== undefined && ms > limitMs;
  const hasGrown = before !== undefined && ratio > before * TOLERANCE;
  const limit = limitMs === undefined ? "" : ` (limit ${limitMs} ms)`;
  console.log(
    `${isOver || hasGrown ? "✗" : "✓"} ${name.padEnd(58)} ${ms.toFixed(2).padStart(9)} ms${limit}, ${ratio.toFixed(1)} × ${floor} (baseline ${before?.toFixed(1) ?? "none"})`,
  );
  if (isOver || hasGrown) failed = true;
}
if (process.argv.includes("--save")) {
  const ratios = Object.fromEntries(
    results.map(({ name, ms, typicalMs = ms, floorMs }) => [name, Number((typicalMs / floorMs).toFixed(2))]),
  );
  writeFileSync(BASELINE, `${JSON.stringify(ratios, undefined, 2)}\n`);
}
if (process.argv.includes("--gate") && failed) process.exit(1);
