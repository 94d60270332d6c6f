import { lexRun, readRun } from "../figures/lex.ts";
import type { Block, Document } from "../markdown/document.ts";
import { matchOutline } from "../outline/match.ts";
import type { Meta } from "../outline/meta.ts";
import type { Outline } from "../outline/outline.ts";
import type { OutlineMatch } from "../outline/outline-match.ts";
import type { SectionTree } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { dateStyleOf } from "../text/eras.ts";
import { scriptOf } from "../text/script.ts";
import { directivesOf } from "./directives.ts";
import type { DocumentFacts } from "./facts.ts";
import { rules as everyRule } from "./registry.generated.ts";
import type { Finding, Problem, Rule, RunRule, Severity } from "./rule.ts";
import { sectionIdAt } from "./section-id.ts";
import { shiftProblem } from "./shift-problem.ts";

export interface CheckOptions {
  readonly outline: Outline;
  readonly meta?: Meta;
  /** `YYYY-MM-DD`; the engine has no clock. */
  readonly today?: string;
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Findings beyond this many are counted, not listed. */
  readonly maxFindings?: number;
  /** The rules to run; all of them when absent. The same array object from call to call keeps their answers cached. */
  readonly rules?: readonly Rule[];
}

/** A rule that threw. Its findings are missing from the report, all others are there. */
interface Crash {
  readonly ruleId: string;
  readonly message: string;
}

export interface Report {
  /** Sorted by start, then rule id. */
  readonly findings: readonly Finding[];
  /** How many findings `maxFindings` cut off. */
  readonly hidden: number;
  readonly crashes: readonly Crash[];
  readonly tree: SectionTree;
  readonly match: OutlineMatch;
}

const DEFAULT_MAX_FINDINGS = 1000;

/** Checks a document against an outline. Total: every document has a report. */
export function check(doc: Document, options: CheckOptions): Report {
  const rules = options.rules ?? everyRule;
  const tree = sectionsOf(doc);
  const match = matchOutline(tree, options.outline);
  const crashed = new Map<string, string>();
  const facts: DocumentFacts = {
    doc,
    meta: options.meta ?? {},
    outline: options.outline,
    script: scriptOf(doc.text),
    tree,
    match,
    today: options.today,
    lex: lexRun,
    dateStyle: once(() => dateStyleOf(doc.text)),
  };
  const found = [...documentProblems(rules, facts, crashed), ...runProblems(rules, doc, crashed)];
  const { disabled } = directivesOf(doc, tree.title?.heading);
  const kept = found
    .filter(({ rule, problem }) => !crashed.has(rule.id) && !disabled(rule.id, problem.span.start))
    .flatMap(({ rule, problem }) => {
      const severity = severityOf(rule, problem, options.severities);
      return severity === "off" ? [] : [{ rule, problem, severity }];
    })
    .sort((a, b) => a.problem.span.start - b.problem.span.start || compareIds(a.rule.id, b.rule.id));
  const limit = options.maxFindings ?? DEFAULT_MAX_FINDINGS;
  return {
    findings: kept.slice(0, limit).map((one) => toFinding(one, facts)),
    hidden: Math.max(0, kept.length - limit),
    crashes: [...crashed].map(([ruleId, message]) => ({ ruleId, message })),
    tree,
    match,
  };
}

interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
}

function documentProblems(rules: readonly Rule[], facts: DocumentFacts, crashed: Map<string, string>): Found[] {
  const found: Found[] = [];
  for (const rule of rules) {
    const checkDocument = rule.scope === "document" ? rule.check : rule.checkTables;
    if (checkDocument === undefined) continue;
    try {
      for (const problem of checkDocument(facts)) found.push({ rule, problem });
    } catch (error) {
      crashed.set(rule.id, String(error));
    }
  }
  return found;
}

/** The answers of the run rules to one block, relative to the block: they hold wherever the block stands. */
interface BlockAnswer {
  readonly found: readonly Found[];
  readonly crashed: readonly Crash[];
}

const SILENT: BlockAnswer = { found: [], crashed: [] };

/** Answers by rule set and block object: a block that survives an edit is not checked again. */
const answers = new WeakMap<readonly Rule[], WeakMap<Block, BlockAnswer>>();

function runProblems(rules: readonly Rule[], doc: Document, crashed: Map<string, string>): Found[] {
  let known = answers.get(rules);
  if (known === undefined) {
    known = new WeakMap();
    answers.set(rules, known);
  }
  const runRules = rules.filter((rule) => rule.scope === "run");
  const found: Found[] = [];
  for (const { start, block } of doc.blocks) {
    let answer = known.get(block);
    if (answer === undefined) {
      answer = answerOf(runRules, block);
      known.set(block, answer);
    }
    for (const { ruleId, message } of answer.crashed) crashed.set(ruleId, message);
    for (const { rule, problem } of answer.found) found.push({ rule, problem: shiftProblem(problem, start) });
  }
  return found;
}

function answerOf(runRules: readonly RunRule[], block: Block): BlockAnswer {
  const found: Found[] = [];
  const crashed: Crash[] = [];
  for (const run of block.runs) {
    const lexed = readRun(run);
    for (const rule of runRules) {
      if (rule.sees === "blanks" && lexed.blanks.length === 0) continue;
      try {
        for (const problem of rule.check(lexed)) found.push({ rule, problem: shiftProblem(problem, run.start) });
      } catch (error) {
        crashed.push({ ruleId: rule.id, message: String(error) });
      }
    }
  }
  return found.length + crashed.length === 0 ? SILENT : { found, crashed };
}

const RANK = { off: 0, information: 1, warning: 2, error: 3 } as const;

function severityOf(rule: Rule, problem: Problem, configured: CheckOptions["severities"]): Severity | "off" {
  const wanted = configured?.[rule.id] ?? rule.severity;
  const milder = rule.milder?.[problem.messageId];
  return milder === undefined || RANK[wanted] < RANK[milder] ? wanted : milder;
}

interface Kept extends Found {
  readonly severity: Severity;
}

function toFinding({ rule, problem, severity }: Kept, facts: DocumentFacts): Finding {
  const { span, messageId, args, related = [] } = problem;
  const repair = rule.scope === "run" ? rule.repair : undefined;
  const fixes = repair?.(problem, facts) ?? problem.fixes ?? [];
  const section = problem.section ?? sectionIdAt(facts.tree, facts.match, span.start);
  return { ruleId: rule.id, severity, span, messageId, args, related, fixes, section };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
