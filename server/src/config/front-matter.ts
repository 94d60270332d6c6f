import type { FrontMatter } from "../engine/markdown/document.ts";
import type { Meta } from "../engine/outline/meta.ts";
import { type Span, shiftSpan } from "../engine/text/span.ts";
import type { ExportSettings } from "./config.ts";
import { exportProblems } from "./export-problems.ts";
import type { ConfigProblem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import { shapeOf, type ValuesIn } from "./schema.ts";

export interface ReadMeta {
  /** What did not fit is left out. */
  readonly meta: Meta;
  /** What it says of the export; absent when that is nothing. */
  readonly export?: ExportSettings;
  /** Offsets into the document. */
  readonly problems: readonly ConfigProblem[];
  /** Where a key stands in the document, by its name. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** Reads front matter. Total: broken YAML is a problem at its place, and its keys count as absent. */
export function readMeta(frontMatter: FrontMatter): ReadMeta {
  const { yaml, yamlStart } = frontMatter;
  const { value, problems, spans } = readYaml(yaml, shapeOf("front-matter"), {
    ruleIds: [],
    unknownKeys: "near-misses",
  });
  const { export: exported, ...meta } = value as ValuesIn<"front-matter">;
  const misfits = exportProblems(exported ?? {}).map(({ key, ...problem }) => ({
    ...problem,
    span: spans.get(key) ?? { start: 0, end: 0 },
  }));
  return {
    meta,
    ...(exported === undefined ? {} : { export: exported }),
    problems: [...problems, ...misfits].map((problem) => ({ ...problem, span: shiftSpan(problem.span, yamlStart) })),
    spans: new Map([...spans].map(([path, span]) => [path, shiftSpan(span, yamlStart)])),
  };
}
