import type { Document } from "../engine/markdown/document.ts";
import { outlines as builtIns } from "../engine/outline/catalogue/index.ts";
import { chooseOutline } from "../engine/outline/choose.ts";
import { isSummary } from "../engine/outline/is-summary.ts";
import type { Outline } from "../engine/outline/outline.ts";
import type { CheckOptions } from "../engine/rules/check.ts";
import { namedRules } from "../engine/rules/directives.ts";
import { rules } from "../engine/rules/registry.generated.ts";
import { partsOf } from "../engine/structure/several.ts";
import type { ConvertScript } from "../engine/text/script.ts";
import { matcherOf } from "../files/glob.ts";
import { isInside, relativePath } from "../files/path.ts";
import type { Config, ExportSettings, Globs } from "./config.ts";
import type { ReadMeta } from "./front-matter.ts";
import { joinExport } from "./join.ts";
import type { ConfigProblem } from "./problem.ts";
import { unknownOutline } from "./unknown-outline.ts";
import { unknownRule } from "./unknown-rule.ts";

export interface PlanOptions {
  readonly config: Config;
  /** Checked whatever it is. */
  readonly always?: boolean;
  /** Stands above front matter and configuration. */
  readonly outlineId?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly convert?: ConvertScript | undefined;
}

/** How a summary is checked. */
export interface CheckPlan {
  readonly checkOptions: CheckOptions;
  /** Of several summaries in one file: that of the first one. */
  readonly outline: Outline;
  /** Of the front matter and of inline comments; offsets into the document. */
  readonly problems: readonly ConfigProblem[];
  /** How it is exported, as front matter and configuration say together. */
  readonly export: ExportSettings;
}

/** Front matter that is not there. */
export const NO_META: ReadMeta = { meta: {}, problems: [], spans: new Map() };

/** How the document at a path is checked; `undefined` when it is no summary. */
export function planCheck(doc: Document, path: string, read: ReadMeta, options: PlanOptions): CheckPlan | undefined {
  const { config, today, convert } = options;
  const { meta } = read;
  const isAskedFor = meta.summary !== false && matches(path, config.summaries);
  if (options.always !== true && !isAskedFor && !isSummary(doc, meta).summary) return undefined;
  const { outline, outlineOf, problems } = planOutline(doc, read, options);
  const checkOptions: CheckOptions = {
    outline,
    ...(outlineOf === undefined ? {} : { outlineOf }),
    meta,
    today,
    ...(convert === undefined ? {} : { convert }),
    severities: config.rules,
    ...(config.maxFindings === undefined ? {} : { maxFindings: config.maxFindings }),
    ...(config.length === undefined ? {} : { length: config.length }),
    ...(config.pages === undefined ? {} : { pages: config.pages }),
  };
  return {
    checkOptions,
    outline,
    problems: [...read.problems, ...problems, ...wrongComments(doc)],
    export: joinExport(read.export, config.export) ?? {},
  };
}

/** Rule ids in inline comments that no rule bears: such a comment does nothing. */
function wrongComments(doc: Document): readonly ConfigProblem[] {
  const ids: readonly string[] = rules.map(({ id }) => id);
  return namedRules(doc).flatMap(({ ruleId, span }) => (ids.includes(ruleId) ? [] : [unknownRule(ruleId, span, ids)]));
}

/** Whether a configuration wants a path left alone. */
export function isIgnored(path: string, { ignore }: Config): boolean {
  return matches(path, ignore);
}

/** The user's outlines, then the built-in ones that they do not replace. */
export function allOutlines({ outlines }: Config): readonly Outline[] {
  return [...outlines, ...builtIns.filter(({ id }) => !outlines.some((outline) => outline.id === id))];
}

function matches(path: string, globs: Globs | undefined): boolean {
  if (globs === undefined || !isInside(globs.folder, path)) return false;
  return matcherOf(globs.patterns)(relativePath(globs.folder, path));
}

/** One that is named holds for the whole file; else each of several summaries is given the one that suits it. */
function planOutline(
  doc: Document,
  { meta, spans }: ReadMeta,
  { config, outlineId }: PlanOptions,
): Pick<CheckOptions, "outline" | "outlineOf"> & { readonly problems: readonly ConfigProblem[] } {
  const all = allOutlines(config);
  const byId = (id: string | undefined): Outline | undefined => all.find((outline) => outline.id === id);
  const { outline: written, ...rest } = meta;
  const named = byId(written);
  const span = spans.get("outline") ?? { start: 0, end: 0 };
  const ids = all.map(({ id }) => id);
  const problems = written === undefined || named !== undefined ? [] : [unknownOutline(written, span, ids)];
  const wanted = byId(outlineId) ?? named ?? byId(config.outline);
  if (wanted !== undefined) return { outline: wanted, problems };
  const outlineOf = (summary: Document): Outline => chooseOutline(summary, rest, all);
  const first = partsOf(doc).find(({ isSummary }) => isSummary);
  return first === undefined
    ? { outline: outlineOf(doc), problems }
    : { outline: outlineOf(first.doc), outlineOf, problems };
}
