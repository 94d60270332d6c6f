import type { Config } from "../config/config.ts";
import type { ReadMeta } from "../config/front-matter.ts";
import type { ConfigProblem } from "../config/problem.ts";
import type { Document } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { outlines as builtIns } from "../engine/outline/catalogue/index.ts";
import { chooseOutline } from "../engine/outline/choose.ts";
import { isSummary } from "../engine/outline/is-summary.ts";
import type { Meta } from "../engine/outline/meta.ts";
import type { Outline } from "../engine/outline/outline.ts";
import { type CheckOptions, check, type Report } from "../engine/rules/check.ts";
import { matcherOf } from "../files/glob.ts";
import { isInside, relativePath } from "../files/path.ts";
import type { Source } from "./source.ts";

export interface ExamineOptions {
  readonly config: Config;
  /** Checked whatever it is. */
  readonly always: boolean;
  /** From the command line; stands above everything. */
  readonly outlineId: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A summary with its report. */
export interface Examined {
  readonly source: Source;
  readonly doc: Document;
  readonly meta: Meta;
  readonly outline: Outline;
  readonly report: Report;
  /** Of the front matter. */
  readonly problems: readonly ConfigProblem[];
  /** What the report was made with, to check another version of the text. */
  readonly checkOptions: CheckOptions;
}

/** Checks a text; `undefined` when it is no summary. */
export async function examine(source: Source, options: ExamineOptions): Promise<Examined | undefined> {
  const { config, today } = options;
  const doc = parseDocument(source.text, { format: source.format });
  const read = await readFrontMatter(doc);
  const { meta } = read;
  if (!options.always && !isAskedFor(source.target.path, config, meta) && !isSummary(doc, meta).summary)
    return undefined;
  const all = allOutlines(config);
  const { outline, problems } = await outlineOf(doc, read, options, all);
  const checkOptions: CheckOptions = {
    outline,
    meta,
    today,
    severities: config.rules,
    ...(config.maxFindings === undefined ? {} : { maxFindings: config.maxFindings }),
  };
  const report = check(doc, checkOptions);
  return { source, doc, meta, outline, report, problems: [...read.problems, ...problems], checkOptions };
}

/** Whether a configuration wants a path left alone. */
export function isIgnored(path: string, { ignore }: Config): boolean {
  if (ignore === undefined || !isInside(ignore.folder, path)) return false;
  return matcherOf(ignore.patterns)(relativePath(ignore.folder, path));
}

/** The user's outlines, then the built-in ones that they do not replace. */
export function allOutlines({ outlines }: Config): readonly Outline[] {
  return [...outlines, ...builtIns.filter(({ id }) => !outlines.some((outline) => outline.id === id))];
}

const NOTHING: ReadMeta = { meta: {}, problems: [], spans: new Map() };

async function readFrontMatter({ frontMatter }: Document): Promise<ReadMeta> {
  if (frontMatter === undefined || frontMatter.yaml.trim() === "") return NOTHING;
  const { readMeta } = await import("../config/front-matter.ts");
  return readMeta(frontMatter);
}

/** Whether a glob says that it is a summary; the front matter's own word stands above. */
function isAskedFor(path: string, { summaries }: Config, meta: Meta): boolean {
  if (meta.summary === false || summaries === undefined || !isInside(summaries.folder, path)) return false;
  return matcherOf(summaries.patterns)(relativePath(summaries.folder, path));
}

interface ChosenOutline {
  readonly outline: Outline;
  readonly problems: readonly ConfigProblem[];
}

async function outlineOf(
  doc: Document,
  { meta, spans }: ReadMeta,
  options: ExamineOptions,
  all: readonly Outline[],
): Promise<ChosenOutline> {
  const byId = (id: string | undefined): Outline | undefined => all.find((outline) => outline.id === id);
  const named = byId(options.outlineId) ?? byId(meta.outline);
  const { outline: wrong, ...rest } = meta;
  const problems =
    wrong === undefined || byId(wrong) !== undefined
      ? []
      : [
          (await import("../config/resolve.ts")).unknownOutline(
            wrong,
            spans.get("outline") ?? { start: 0, end: 0 },
            all.map(({ id }) => id),
          ),
        ];
  return { outline: named ?? byId(options.config.outline) ?? chooseOutline(doc, rest, all), problems };
}
