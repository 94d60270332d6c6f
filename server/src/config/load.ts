import { indexLines, type Position, positionAt } from "../engine/text/line-index.ts";
import { decode } from "../files/encoding.ts";
import { FileError, type Files } from "../files/files.ts";
import { isInside, parentOf, resolvePath } from "../files/path.ts";
import type { Config } from "./config.ts";
import type { ConfigProblem } from "./problem.ts";
import { type ConfigFile, readConfigFile, resolveConfig, type Vocabulary } from "./resolve.ts";
import { MAX_EXTENDS_DEPTH } from "./schema.ts";

/** A problem with the file and the place it lies at. */
export interface LocatedProblem extends ConfigProblem {
  readonly path: string;
  readonly position: Position;
  /** Where its span ends. */
  readonly end: Position;
}

export interface LoadedConfig {
  readonly config: Config;
  readonly problems: readonly LocatedProblem[];
  /** Every file that was read, by path, the asked one first: a change in any of them changes the configuration. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a configuration file and what it extends. `workspace` is the folder that extended files must lie in. Rejects
 * with {@link FileError} only when the file itself cannot be read.
 */
export async function loadConfig(
  files: Files,
  path: string,
  workspace: string,
  vocabulary: Vocabulary,
): Promise<LoadedConfig> {
  const loader = new Loader(files, workspace, vocabulary.ruleIds);
  await loader.load(path);
  const { config, problems } = resolveConfig(loader.loaded, vocabulary.outlines);
  const indexes = new Map(loader.loaded.map((file) => [file.path, indexLines(file.text)]));
  const locate = (path: string, offset: number): Position => {
    const index = indexes.get(path);
    return index === undefined ? { line0: 0, column0: 0 } : positionAt(index, offset);
  };
  const all = [
    ...loader.loaded.flatMap((file) => file.problems.map((problem) => ({ path: file.path, ...problem }))),
    ...loader.problems,
    ...problems,
  ];
  const order = (problem: { readonly path: string }): number =>
    loader.loaded.findIndex((file) => file.path === problem.path);
  return {
    config,
    problems: all
      .sort((a, b) => order(a) - order(b) || a.span.start - b.span.start)
      .map((problem) => ({
        ...problem,
        position: locate(problem.path, problem.span.start),
        end: locate(problem.path, problem.span.end),
      })),
    texts: new Map(loader.loaded.map(({ path, text }) => [path, text])),
  };
}

class Loader {
  /** In order of precedence: a file before those that it extends. */
  readonly loaded: ConfigFile[] = [];
  readonly problems: (ConfigProblem & { readonly path: string })[] = [];
  readonly #files: Files;
  readonly #workspace: string;
  readonly #ruleIds: readonly string[];

  constructor(files: Files, workspace: string, ruleIds: readonly string[]) {
    this.#files = files;
    this.#workspace = workspace;
    this.#ruleIds = ruleIds;
  }

  async load(path: string): Promise<void> {
    await this.#follow(await this.#read(path), [path]);
  }

  async #read(path: string): Promise<ConfigFile> {
    const decoded = await decode(await this.#files.read(path));
    if (decoded === "binary") throw new FileError("other", "binary");
    const file = readConfigFile(path, decoded.text, this.#ruleIds);
    this.loaded.push(file);
    return file;
  }

  /** `chain` holds the files from the first one to this one. Of several extended files the later one wins. */
  async #follow(file: ConfigFile, chain: readonly string[]): Promise<void> {
    const targets = [...(file.values.extends ?? [])].entries();
    for (const [index, written] of [...targets].toReversed()) {
      const span = file.spans.get(`extends/${index}`) ?? file.spans.get("extends") ?? { start: 0, end: 0 };
      const report = (messageId: ConfigProblem["messageId"], argument: string): void => {
        this.problems.push({ path: file.path, span, messageId, args: [argument] });
      };
      const target = resolvePath(parentOf(file.path) ?? "/", written);
      if (chain.includes(target)) report("extends-cycle", written);
      else if (!isInside(this.#workspace, target)) report("extends-outside", written);
      else if (chain.length > MAX_EXTENDS_DEPTH) report("extends-too-deep", String(MAX_EXTENDS_DEPTH));
      else if (!this.loaded.some(({ path }) => path === target)) {
        try {
          await this.#follow(await this.#read(target), [...chain, target]);
        } catch (error) {
          if (!(error instanceof FileError)) throw error;
          report(error.failure === "missing" ? "extends-missing" : "extends-unreadable", written);
        }
      }
    }
  }
}
