import type { Outline } from "../engine/outline/outline.ts";
import { outlineProblems } from "../engine/outline/validate.ts";
import type { Span } from "../engine/text/span.ts";
import { parentOf, resolvePath } from "../files/path.ts";
import type { Config, ExportSettings, FileValues, Globs } from "./config.ts";
import { exportProblems } from "./export-problems.ts";
import { joinExport } from "./join.ts";
import type { ConfigMessageId, ConfigProblem } from "./problem.ts";
import { type ReadOptions, readYaml } from "./read-yaml.ts";
import { shapeOf } from "./schema.ts";
import { unknownOutline } from "./unknown-outline.ts";
import { type OutlineValue, toOutline } from "./user-outline.ts";

/** One configuration file, read against the schema. */
export interface ConfigFile {
  /** Absolute. Relative globs and `extends` count from its folder. */
  readonly path: string;
  readonly text: string;
  readonly values: FileValues;
  readonly spans: ReadonlyMap<string, Span>;
  readonly problems: readonly ConfigProblem[];
}

/** What a configuration may name. */
export interface Vocabulary {
  readonly ruleIds: readonly string[];
  /** The built-in outlines. */
  readonly outlines: readonly Outline[];
}

/** Reads one file; what it extends is not looked at. Total. */
export function readConfigFile(path: string, text: string, ruleIds: readonly string[]): ConfigFile {
  const options: ReadOptions = { ruleIds, unknownKeys: "all" };
  const { value, spans, problems } = readYaml(text, shapeOf("file"), options);
  return { path, text, values: value as FileValues, spans, problems };
}

/** A problem that shows only when the files are joined, with the file it lies in. */
export interface ResolveProblem extends ConfigProblem {
  readonly path: string;
}

/**
 * Joins files, the extending one before the extended ones: a key of an earlier file wins, rule by rule in `rules` and
 * outline by outline in `outlines`.
 */
export function resolveConfig(
  files: readonly ConfigFile[],
  builtIns: readonly Outline[],
): { readonly config: Config; readonly problems: readonly ResolveProblem[] } {
  const problems: ResolveProblem[] = [];
  const outlines = buildOutlines(files, builtIns, problems);
  // An outline that is written but broken has been reported; naming it is no second mistake.
  const written = files.flatMap(({ values }) => Object.keys(values.outlines ?? {}));
  const outline = firstOutline(files, [...written, ...builtIns.map(({ id }) => id)], problems);
  const summaries = firstGlobs(files, "summaries");
  const ignore = firstGlobs(files, "ignore");
  const first = <K extends keyof FileValues>(key: K): FileValues[K] | undefined =>
    files.find(({ values }) => values[key] !== undefined)?.values[key];
  const maxFindings = first("maxFindings");
  const length = first("length");
  const pages = first("pages");
  const locale = first("locale");
  const exported = files.reduceRight<ExportSettings | undefined>(
    (lower, file) => joinExport(exportOf(file), lower),
    undefined,
  );
  for (const { key, ...problem } of exportProblems(exported ?? {})) {
    const file = files.find(({ spans }) => spans.has(key));
    if (file !== undefined) problems.push({ path: file.path, span: spanAt(file.spans, key), ...problem });
  }
  const config: Config = {
    outlines,
    rules: Object.assign({}, ...files.map(({ values }) => values.rules ?? {}).toReversed()),
    ...(outline === undefined ? {} : { outline }),
    ...(summaries === undefined ? {} : { summaries }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(maxFindings === undefined ? {} : { maxFindings }),
    ...(length === undefined ? {} : { length }),
    ...(pages === undefined ? {} : { pages }),
    ...(locale === undefined ? {} : { locale }),
    ...(exported === undefined ? {} : { export: exported }),
  };
  return { config, problems };
}

/** What one file says of the export, its folder seen from the file. */
function exportOf({ path, values }: ConfigFile): ExportSettings | undefined {
  if (values.export === undefined) return undefined;
  const { folder, ...rest } = values.export;
  return folder === undefined ? rest : { ...rest, folder: resolvePath(parentOf(path) ?? "", folder) };
}

/**
 * Reads a configuration that extends no file.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function readConfig(
  text: string,
  vocabulary: Vocabulary,
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const file = readConfigFile("", text, vocabulary.ruleIds);
  const { config, problems } = resolveConfig([file], vocabulary.outlines);
  return {
    config,
    problems: [...file.problems, ...problems.map(({ span, messageId, args }) => ({ span, messageId, args }))],
  };
}

function firstOutline(
  files: readonly ConfigFile[],
  known: readonly string[],
  problems: ResolveProblem[],
): string | undefined {
  let chosen: string | undefined;
  for (const { path, values, spans } of files) {
    const id = values.outline;
    if (id === undefined) continue;
    if (known.includes(id)) chosen ??= id;
    else problems.push({ path, ...unknownOutline(id, spanAt(spans, "outline"), known) });
  }
  return chosen;
}

function firstGlobs(files: readonly ConfigFile[], key: "summaries" | "ignore"): Globs | undefined {
  for (const { path, values } of files) {
    const patterns = values[key];
    if (patterns !== undefined) return { folder: parentOf(path) ?? "", patterns };
  }
  return undefined;
}

interface Written {
  readonly file: ConfigFile;
  readonly value: OutlineValue;
}

function buildOutlines(
  files: readonly ConfigFile[],
  builtIns: readonly Outline[],
  problems: ResolveProblem[],
): readonly Outline[] {
  const written = new Map<string, Written>();
  for (const file of files) {
    for (const [id, value] of Object.entries(file.values.outlines ?? {})) {
      if (!written.has(id)) written.set(id, { file, value });
    }
  }
  const built = new Map<string, Outline | undefined>();
  const report = (id: string, key: string, messageId: ConfigMessageId, ...args: readonly string[]): void => {
    const file = written.get(id)?.file;
    if (file !== undefined)
      problems.push({
        path: file.path,
        span: spanAt(file.spans, `outlines/${id}/${key}`, `outlines/${id}`),
        messageId,
        args,
      });
  };
  const build = (id: string, open: readonly string[]): Outline | undefined => {
    if (built.has(id)) return built.get(id);
    const entry = written.get(id);
    if (entry === undefined) return builtIns.find((outline) => outline.id === id);
    const base = entry.value.extends;
    let extended: Outline | undefined;
    if (base !== undefined && [...open, id].includes(base)) {
      report(id, "extends", "outline-extends-itself", base);
    } else if (base !== undefined) {
      extended = build(base, [...open, id]);
      if (extended === undefined) {
        const known = [...builtIns.map((outline) => outline.id), ...written.keys()];
        const { messageId, args } = unknownOutline(base, NOWHERE, known);
        report(id, "extends", messageId, ...args);
      }
    }
    const outline = toOutline(id, entry.value, extended);
    built.set(id, outline);
    return outline;
  };
  return [...written].flatMap(([id, { file, value }]) => {
    const outline = build(id, []);
    if (outline === undefined) return [];
    const wrong = outlineProblems(outline);
    for (const { path, messageId, args } of wrong) {
      problems.push({
        path: file.path,
        span: spanIn(file.spans, `outlines/${id}`, writtenPath(path, outline, value)),
        messageId,
        args,
      });
    }
    return wrong.length === 0 ? [outline] : [];
  });
}

/**
 * Where a part of an outline is written. In an extended outline the sections stand in other places than in the file:
 * they are found again by id.
 */
function writtenPath(
  path: readonly (string | number)[],
  outline: Outline,
  value: OutlineValue,
): readonly (string | number)[] {
  const [, index] = path;
  if (value.extends === undefined || typeof index !== "number") return path;
  const id = outline.sections[index]?.id;
  const place = (value.sections ?? []).findIndex((section) => sectionId(section) === id);
  return place === -1 ? [] : ["sections", place, ...path.slice(2)];
}

function sectionId(section: unknown): unknown {
  return typeof section === "object" && section !== null && "id" in section ? section.id : undefined;
}

/** The span of the innermost part of a path that is written. */
function spanIn(spans: ReadonlyMap<string, Span>, base: string, path: readonly (string | number)[]): Span {
  const paths = path.map((_, index) => [base, ...path.slice(0, path.length - index)].join("/"));
  return spanAt(spans, ...paths, base);
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The span of the first path that the file holds. */
function spanAt(spans: ReadonlyMap<string, Span>, ...paths: readonly string[]): Span {
  for (const path of paths) {
    const span = spans.get(path);
    if (span !== undefined) return span;
  }
  return NOWHERE;
}
