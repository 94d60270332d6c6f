import { readRun } from "../figures/lex.ts";
import type { Block, Document } from "../markdown/document.ts";
import { matchOutline } from "../outline/match.ts";
import type { Meta } from "../outline/meta.ts";
import type { Outline } from "../outline/outline.ts";
import type { OutlineMatch } from "../outline/outline-match.ts";
import type { SectionTree } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { type Part, partsOf } from "../structure/several.ts";
import { Keep } from "../text/keep.ts";
import type { ConvertScript } from "../text/script.ts";
import { directivesOf } from "./directives.ts";
import { type Bounds, type DocumentFacts, factsOf } from "./facts.ts";
import { rules as everyRule } from "./registry.generated.ts";
import type { Finding, Problem, Rule, RunRule, Severity } from "./rule.ts";
import { saidOnce } from "./said-once.ts";
import { sectionIdAt } from "./section-id.ts";
import { type CheckedSummary, joinReports } from "./several.ts";
import { shiftProblem } from "./shift-problem.ts";

export interface CheckOptions {
  readonly outline: Outline;
  /** Of each summary in a document that holds several; absent: `outline` for all. */
  readonly outlineOf?: (summary: Document) => Outline;
  readonly meta?: Meta;
  /** `YYYY-MM-DD`; the engine has no clock. */
  readonly today?: string;
  /** For repairs that write a text in the other script; without it they are not offered. */
  readonly convert?: ConvertScript;
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Last year's summary, for what is told at an export only. */
  readonly previous?: Document;
  /** How long a summary may be, in characters as Word counts them. */
  readonly length?: Bounds;
  /** The same in pages of 22 lines of 28 characters. */
  readonly pages?: Bounds;
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
  /** Of several summaries in one document: what any of them fills, and what any of them lacks. */
  readonly match: OutlineMatch;
  /** The summaries of a document that holds several, each as it was checked by itself; empty for any other. */
  readonly summaries: readonly CheckedSummary[];
}

const DEFAULT_MAX_FINDINGS = 1000;

/**
 * Whether somebody has accepted what a rule says at an offset: the rule is turned off, or a comment excuses the place.
 * Holds for findings that `maxFindings` cut off, too.
 */
export type Accepted = (ruleId: string, offset: number) => boolean;

/** What is accepted in a document, as {@link check} leaves it out. */
export function acceptedIn(
  doc: Document,
  { severities }: CheckOptions,
  { tree, summaries }: Pick<Report, "tree" | "summaries">,
): Accepted {
  const trees = summaries.length === 0 ? [tree] : summaries.map((summary) => summary.tree);
  const { disabled } = directivesOf(
    doc,
    trees.map(({ title }) => title?.heading),
  );
  return (ruleId, offset) => severities?.[ruleId] === "off" || disabled(ruleId, offset);
}

/**
 * Checks a document against an outline. Total: every document has a report. Of a document that holds several summaries
 * each is checked by itself.
 */
export function check(doc: Document, options: CheckOptions): Report {
  const parts = partsOf(doc);
  return parts.length === 0 ? checkOne(doc, options) : checkSeveral(doc, parts, options);
}

function checkOne(doc: Document, options: CheckOptions): Report {
  const rules = options.rules ?? everyRule;
  const tree = sectionsOf(doc);
  const match = matchOutline(tree, options.outline);
  const crashed = new Map<string, string>();
  const accepted = acceptedIn(doc, options, { tree, summaries: [] });
  const facts = factsOf(doc, { ...options, excused: accepted }, { tree, match });
  const found = [
    ...documentProblems(rules.filter(isOfSummary), facts, crashed),
    ...settled(runProblems(rules, doc, crashed), facts, crashed),
  ];
  const kept = found
    .filter(({ rule, problem }) => !crashed.has(rule.id) && !accepted(rule.id, problem.span.start))
    .map(({ rule, problem }) => ({ rule, problem, severity: severityOf(rule, problem, options.severities) }))
    .sort((a, b) => a.problem.span.start - b.problem.span.start || compareIds(a.rule.id, b.rule.id));
  const limit = options.maxFindings ?? DEFAULT_MAX_FINDINGS;
  return {
    findings: kept.slice(0, limit).map((one) => toFinding(one, facts)),
    hidden: Math.max(0, kept.length - limit),
    crashes: [...crashed].map(([ruleId, message]) => ({ ruleId, message })),
    tree,
    match,
    summaries: [],
  };
}

/** Of what stands before the first summary nothing is required. */
const NO_OUTLINE: Outline = { id: "none", titles: { hans: "", hant: "", en: "" }, sections: [] };

function checkSeveral(doc: Document, parts: readonly Part[], options: CheckOptions): Report {
  const rules = options.rules ?? everyRule;
  const checked = parts.map((part) => {
    const outline = part.isSummary ? (options.outlineOf?.(part.doc) ?? options.outline) : NO_OUTLINE;
    const own = { ...options, outline, maxFindings: Number.POSITIVE_INFINITY };
    return { part, outline, report: checkOne(part.doc, own) };
  });
  const tree = sectionsOf(doc);
  const { findings, match, summaries } = joinReports(doc, tree, checked);
  const facts = factsOf(doc, options, { tree, match });
  const crashed = new Map(checked.flatMap(({ report }) => report.crashes.map((one) => [one.ruleId, one.message])));
  const ofFile = documentProblems(rules.filter(isOfFile), facts, crashed).map(({ rule, problem }) =>
    toFinding({ rule, problem, severity: severityOf(rule, problem, options.severities) }, facts),
  );
  const accepted = acceptedIn(doc, options, { tree, summaries });
  const kept = [...findings, ...ofFile]
    .filter(({ ruleId, span }) => !crashed.has(ruleId) && !accepted(ruleId, span.start))
    .sort((a, b) => a.span.start - b.span.start || compareIds(a.ruleId, b.ruleId));
  const said = saidOnce(kept, rules);
  const limit = options.maxFindings ?? DEFAULT_MAX_FINDINGS;
  return {
    findings: said.slice(0, limit),
    hidden: Math.max(0, said.length - limit),
    crashes: [...crashed].map(([ruleId, message]) => ({ ruleId, message })),
    tree,
    match,
    summaries,
  };
}

const isOfFile = (rule: Rule): boolean => rule.scope === "document" && rule.sees === "summaries";
const isOfSummary = (rule: Rule): boolean => !isOfFile(rule);

interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
}

function documentProblems(rules: readonly Rule[], facts: DocumentFacts, crashed: Map<string, string>): Found[] {
  const found: Found[] = [];
  for (const rule of rules) {
    const checkDocument = rule.scope === "document" ? rule.check : rule.checkAcross;
    if (checkDocument === undefined) continue;
    try {
      for (const problem of checkDocument(facts)) found.push({ rule, problem });
    } catch (error) {
      crashed.set(rule.id, String(error));
    }
  }
  return found;
}

/** The problems of run rules, those that must be seen together given to their rule. */
function settled(found: readonly Found[], facts: DocumentFacts, crashed: Map<string, string>): readonly Found[] {
  const kept: Found[] = [];
  const waiting = new Map<RunRule, Problem[]>();
  for (const one of found) {
    const { rule, problem } = one;
    if (rule.scope !== "run" || rule.settle === undefined) kept.push(one);
    else if (waiting.get(rule)?.push(problem) === undefined) waiting.set(rule, [problem]);
  }
  for (const [rule, problems] of waiting) {
    try {
      for (const problem of rule.settle?.(problems, facts) ?? []) kept.push({ rule, problem });
    } catch (error) {
      crashed.set(rule.id, String(error));
    }
  }
  return kept;
}

/** The answers of the run rules to one block, relative to the block: they hold wherever the block stands. */
interface BlockAnswer {
  readonly found: readonly Found[];
  readonly crashed: readonly Crash[];
}

const SILENT: BlockAnswer = { found: [], crashed: [] };

/** Answers by rule set and block object: a block that survives an edit is not checked again. */
const answers = new WeakMap<readonly Rule[], Keep<Block, BlockAnswer>>();

function runProblems(rules: readonly Rule[], doc: Document, crashed: Map<string, string>): Found[] {
  let known = answers.get(rules);
  if (known === undefined) {
    known = new Keep();
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

const RANK = { information: 1, warning: 2, error: 3 } as const;

/** Of a problem whose rule is not turned off. */
function severityOf(rule: Rule, problem: Problem, configured: CheckOptions["severities"]): Severity {
  const own = configured?.[rule.id] ?? rule.severity;
  const wanted = own === "off" ? rule.severity : own;
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

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
