import type { ExportSettings } from "../config/config.ts";
import type { ReadMeta } from "../config/front-matter.ts";
import { NO_META, type PlanOptions, planCheck } from "../config/plan.ts";
import type { ConfigProblem } from "../config/problem.ts";
import { convertScript } from "../conversion/converter.ts";
import type { Document } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import type { Meta } from "../engine/outline/meta.ts";
import type { Outline } from "../engine/outline/outline.ts";
import { type CheckOptions, check, type Report } from "../engine/rules/check.ts";
import type { Source } from "./source.ts";

/** A summary with its report. */
export interface Examined {
  readonly source: Source;
  readonly doc: Document;
  readonly meta: Meta;
  readonly outline: Outline;
  readonly report: Report;
  /** Of the front matter. */
  readonly problems: readonly ConfigProblem[];
  readonly export: ExportSettings;
  /** What the report was made with, to check another version of the text. */
  readonly checkOptions: CheckOptions;
}

/** Checks a text; `undefined` when it is no summary. */
export async function examine(source: Source, options: PlanOptions): Promise<Examined | undefined> {
  const doc = parseDocument(source.text, { format: source.format });
  const read = await readFrontMatter(doc);
  const plan = planCheck(doc, source.target.path, read, { convert: convertScript, ...options });
  return plan && { source, doc, meta: read.meta, report: check(doc, plan.checkOptions), ...plan };
}

async function readFrontMatter({ frontMatter }: Document): Promise<ReadMeta> {
  if (frontMatter === undefined || frontMatter.yaml.trim() === "") return NO_META;
  const { readMeta } = await import("../config/front-matter.ts");
  return readMeta(frontMatter);
}
