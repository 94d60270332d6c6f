import { lexRun } from "../../server/src/engine/figures/lex.ts";
import type { LexedRun } from "../../server/src/engine/figures/lexed-run.ts";
import type { Document } from "../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../server/src/engine/outline/catalogue/index.ts";
import { matchOutline } from "../../server/src/engine/outline/match.ts";
import type { Outline } from "../../server/src/engine/outline/outline.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { type DocumentFacts, factsOf } from "../../server/src/engine/rules/facts.ts";
import { rules as everyRule } from "../../server/src/engine/rules/registry.generated.ts";
import type { Problem, Rule } from "../../server/src/engine/rules/rule.ts";
import { shiftProblem } from "../../server/src/engine/rules/shift-problem.ts";
import { sectionsOf } from "../../server/src/engine/structure/sections.ts";
import { makeSummary } from "../support/corpus.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { HOSTILE_UNITS } from "../support/hostile-units.ts";
import { LOOK_ALIKES } from "../support/look-alikes.ts";
import { timesOf } from "./measure.ts";

/** In characters of which a Chinese one counts as three, as its bytes do. */
const SIZES_KB = [10, 100, 1_000, 5_000];
/** Growth is counted from here on: less takes no time that could be measured. */
const FROM_KB = 100;
/** How much longer a character may take in the largest text: pairs would make it ten or fifty, the caches make it up to three. */
const GROWTH = 4;
/** Below this, growth says more about the processor's caches and the garbage collector than about the rule. */
const NOISE_MS_PER_MB = 80;
/** A growth that is too high is measured again so often: a pause of the machine is no growth. */
const AGAIN = 6;
/** A rule that would take longer is not asked about the larger text; a text likewise is not read. */
const PATIENCE_MS = 1_000;
const READING_PATIENCE_MS = 500;
/** Edits are worked out when read, one finding after the other: so many are. */
const FIXES_READ = 10;

interface Material {
  readonly name: string;
  readonly text: (kb: number) => string;
}

/** What is asked about each text: nothing but reading it and finding its sections, then each rule by itself. */
const READING = "(reading)";

interface Measure {
  readonly kb: number;
  readonly ms: number;
}

/** By rule, in the order of their sizes. */
type Measures = ReadonlyMap<string, readonly Measure[]>;

interface Worst {
  readonly value: number;
  readonly text: string;
}

/** Whether every rule by itself takes time in proportion to the text, whatever it is made of. Prints the worst of each. */
export function linearity(): boolean {
  const outline = outlineById("union-annual") as Outline;
  const worst = new Map<string, { readonly perMb: Worst; readonly growth: Worst }>();
  const materials = everyMaterial();
  if (check(parseDocument("现有职工 人。\n"), { outline }).findings.length === 0)
    throw new Error("the bench measures nothing");
  let crashes = 0;
  for (const { name, text } of materials) {
    for (const [id, measures] of orCrash(name, () => measured(text, outline))) {
      const last = measures.at(-1);
      if (last === undefined) continue;
      const perMb = { value: expectedMs(last, 1000), text: name };
      const growth = { value: growthOf(measures), text: name };
      if (growth.value > GROWTH) {
        const times = measures.map(({ kb, ms }) => `${kb} KB ${ms.toFixed(2)} ms`).join(", ");
        console.log(`✗ ${id}: ${growth.value.toFixed(1)} times as long per character in ${name}: ${times}`);
      }
      const known = worst.get(id);
      worst.set(id, { perMb: worse(known?.perMb, perMb), growth: worse(known?.growth, growth) });
    }
  }
  console.log(`${materials.length} texts of up to ${(SIZES_KB.at(-1) ?? 0) / 1000} MB`);
  for (const [id, { perMb, growth }] of worst) {
    const grown = growth.value === 0 ? "too fast to grow" : `growth ${growth.value.toFixed(1)} in ${growth.text}`;
    console.log(
      `${growth.value > GROWTH ? "✗" : "✓"} ${id.padEnd(28)} worst ${perMb.value.toFixed(1).padStart(7)} ms/MB in ${perMb.text}; ${grown} (limit ${GROWTH})`,
    );
  }
  return crashes === 0 && [...worst.values()].every(({ growth }) => growth.value <= GROWTH);

  function orCrash(name: string, measure: () => Measures): Measures {
    try {
      return measure();
    } catch (error) {
      crashes += 1;
      console.log(`✗ crash in ${name}: ${error instanceof Error ? error.stack : String(error)}`);
      return new Map();
    }
  }
}

function worse(known: Worst | undefined, one: Worst): Worst {
  return known === undefined || one.value > known.value ? one : known;
}

/** Times of each rule in one kind of text, by size. */
function measured(text: Material["text"], outline: Outline): Measures {
  const all = new Map<string, Measure[]>([[READING, []], ...everyRule.map(({ id }): [string, Measure[]] => [id, []])]);
  let reading: Measure | undefined;
  for (const kb of SIZES_KB) {
    if (reading !== undefined && expectedMs(reading, kb) > READING_PATIENCE_MS) break;
    const written = text(kb);
    let doc = parseDocument("");
    const read = (): void => {
      doc = parseDocument(written);
      check(doc, { outline, rules: [] });
    };
    reading = settledMeasure(all.get(READING) ?? [], kb, read);
    all.get(READING)?.push(reading);
    const known = knownOf(doc, outline);
    for (const rule of everyRule) {
      const measures = all.get(rule.id) ?? [];
      const last = measures.at(-1);
      if (last === undefined || expectedMs(last, kb) < PATIENCE_MS)
        measures.push(settledMeasure(measures, kb, () => alone(rule, known)));
    }
  }
  return all;
}

/** The best time of the call, asked again where it seems to have grown. */
function settledMeasure(before: readonly Measure[], kb: number, call: () => void): Measure {
  let ms = bestOf(kb, call);
  for (let again = 0; again < AGAIN && growthOf([...before, { kb, ms }]) > GROWTH; again += 1)
    ms = Math.min(ms, bestOf(kb, call));
  return { kb, ms };
}

/** How much longer a character takes in the largest text than in the first that counts; 0 where that is noise. */
function growthOf(measures: readonly Measure[]): number {
  const last = measures.at(-1);
  // Where the larger texts take too long to be asked about, the smallest must do.
  const first = measures.find(({ kb }) => kb >= FROM_KB && kb !== last?.kb) ?? measures[0];
  if (last === undefined || first === undefined || expectedMs(last, 1000) < NOISE_MS_PER_MB) return 0;
  return last.ms / Math.max(expectedMs(first, last.kb), Number.EPSILON);
}

function expectedMs(last: Measure, kb: number): number {
  return (last.ms / last.kb) * kb;
}

/** The best of several calls, more of them where one takes little. */
function bestOf(kb: number, call: () => void): number {
  const first = workOf(call);
  const more = kb <= FROM_KB ? (first < 5 ? 6 : 2) : first < 100 ? 1 : 0;
  return Math.min(first, ...Array.from({ length: more }, () => workOf(call)));
}

/**
 * How long a call takes, in milliseconds: by the clock or on the processor, whichever is less. The one counts what other
 * programs do meanwhile, the other what the collector of garbage does beside it.
 */
function workOf(call: () => void): number {
  let cpuMs = 0;
  const [wallMs = 0] = timesOf(1, () => {
    cpuMs = cpuTime(call);
  });
  return Math.min(wallMs, cpuMs);
}

/** What the rules share, worked out before any of them is measured. */
interface Known {
  readonly doc: Document;
  readonly runs: readonly { readonly start: number; readonly lexed: LexedRun }[];
  readonly facts: () => DocumentFacts;
}

function knownOf(doc: Document, outline: Outline): Known {
  const tree = sectionsOf(doc);
  const match = matchOutline(tree, outline);
  const runs = doc.blocks.flatMap(({ start, block }) =>
    block.runs.map((run) => ({ start: start + run.start, lexed: lexRun(run) })),
  );
  for (const { lexed } of runs) void lexed.figures.length;
  return { doc, runs, facts: () => factsOf(doc, { outline, today: "2024-11-20" }, { tree, match }) };
}

/** Asks one rule about the whole document, past what `check` remembers and does for all of them. */
function alone(rule: Rule, { runs, facts: factsAnew }: Known): void {
  const facts = factsAnew();
  let problems: readonly Problem[];
  if (rule.scope === "document") {
    problems = [...rule.check(facts)];
  } else {
    const found: Problem[] = [];
    for (const { start, lexed } of runs) {
      if (rule.sees === "blanks" && lexed.blanks.length === 0) continue;
      for (const problem of rule.check(lexed)) found.push(shiftProblem(problem, start));
    }
    problems = found.length === 0 || rule.settle === undefined ? found : [...rule.settle(found, facts)];
  }
  for (const problem of problems.slice(0, FIXES_READ)) {
    const repairs = rule.scope === "run" ? rule.repair?.(problem, facts) : undefined;
    for (const { edits } of repairs ?? problem.fixes ?? []) void edits.length;
  }
}

function everyMaterial(): readonly Material[] {
  const own = everyRule.flatMap(({ id, examples }: Rule) =>
    examples.map(({ text }): readonly [string, string] => [`examples of ${id}`, text.replaceAll(/[⟦⟧]/g, "")]),
  );
  const texts = new Map<string, string>();
  for (const [name, text] of own) texts.set(name, `${texts.get(name) ?? ""}${text}\n`);
  return [
    { name: "a summary", text: (kb) => makeSummary({ length: (kb * 1000) / 3, seed: 5 }) },
    { name: "a draft", text: (kb) => makeSummary({ length: (kb * 1000) / 3, seed: 6, style: "draft" }) },
    ...Object.entries(LOOK_ALIKES).flatMap(([name, sentences]) => [
      repeated(`${name}, a paragraph each`, `${sentences.join("\n\n")}\n\n`),
      repeated(`${name}, in one paragraph`, sentences.join("").replaceAll("\n", "")),
    ]),
    ...[...texts].map(([name, text]) => repeated(name, text)),
    ...HOSTILE_UNITS.flatMap((unit) => [
      repeated(`${JSON.stringify(unit)} in one paragraph`, unit),
      repeated(`${JSON.stringify(unit)} as paragraphs`, `${unit.repeat(20)}\n\n`),
      repeated(`${JSON.stringify(unit)} as headings`, `## 一、${unit}\n\n`),
    ]),
  ];
}

function repeated(name: string, unit: string): Material {
  const bytes = Buffer.byteLength(unit);
  return { name, text: (kb) => `# 工会工作总结\n\n一、指导思想\n\n${unit.repeat(Math.ceil((kb * 1000) / bytes))}\n` };
}
