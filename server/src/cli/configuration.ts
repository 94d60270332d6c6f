import { type Config, NO_CONFIG } from "../config/config.ts";
import { ConfigFinder } from "../config/find.ts";
import type { LocatedProblem } from "../config/load.ts";
import { outlines } from "../engine/outline/catalogue/index.ts";
import { rules } from "../engine/rules/registry.generated.ts";
import { FileError, type Files } from "../files/files.ts";
import { parentOf, relativePath, resolvePath } from "../files/path.ts";
import { configMessage } from "../l10n/config-message.ts";
import type { Locale } from "../l10n/locale.ts";
import type { OptionTable, OptionValues } from "./arguments.ts";
import { sayIn } from "./texts.ts";
import { UsageError } from "./usage-error.ts";

/** The options that choose a configuration. */
export const CONFIG_OPTIONS = {
  config: { type: "text", placeholder: "FILE", help: "optionConfig" },
  "no-config": { type: "flag", help: "optionNoConfig" },
} as const satisfies OptionTable;

/** Where a run takes its configuration from. */
export type ConfigChoice =
  | { readonly kind: "nearest" }
  | { readonly kind: "none" }
  /** One file for everything; absolute, and as it was written. */
  | { readonly kind: "file"; readonly path: string; readonly written: string };

/** A configuration file that exists and cannot be read. */
export interface UnreadableConfig {
  readonly path: string;
}

/** The configurations of a run, each read once, with what is wrong in them. */
export class Configuration {
  readonly problems: (LocatedProblem | UnreadableConfig)[] = [];
  readonly #files: Files;
  readonly #choice: ConfigChoice;
  readonly #finder: ConfigFinder;
  readonly #loaded = new Map<string, Promise<Config>>();

  constructor(files: Files, choice: ConfigChoice) {
    this.#files = files;
    this.#choice = choice;
    this.#finder = new ConfigFinder(files);
  }

  /** What rules the files of a folder. Throws {@link UsageError} when a file asked for by name cannot be read. */
  async of(folder: string): Promise<Config> {
    if (this.#choice.kind === "none") return NO_CONFIG;
    if (this.#choice.kind === "file") {
      const { path, written } = this.#choice;
      const { workspace } = await this.#finder.find(parentOf(path) ?? "/");
      return this.#load(path, workspace, written);
    }
    const { path, workspace } = await this.#finder.find(folder);
    return path === undefined ? NO_CONFIG : this.#load(path, workspace, undefined);
  }

  #load(path: string, workspace: string, written: string | undefined): Promise<Config> {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known;
    const loaded = this.#read(path, workspace, written);
    this.#loaded.set(path, loaded);
    return loaded;
  }

  async #read(path: string, workspace: string, written: string | undefined): Promise<Config> {
    const { loadConfig } = await import("../config/load.ts");
    try {
      const vocabulary = { ruleIds: rules.map(({ id }) => id), outlines };
      const { config, problems } = await loadConfig(this.#files, path, workspace, vocabulary);
      this.problems.push(...problems);
      return config;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (written !== undefined) throw new UsageError("configNotReadable", written);
      this.problems.push({ path });
      return NO_CONFIG;
    }
  }
}

/** Throws {@link UsageError} when the options contradict each other. */
export function configChoice(
  { config, "no-config": none }: OptionValues<typeof CONFIG_OPTIONS>,
  cwd: string,
): ConfigChoice {
  if (none && config !== undefined) throw new UsageError("optionsExclude", "--config", "--no-config");
  if (none) return { kind: "none" };
  return config === undefined ? { kind: "nearest" } : { kind: "file", path: resolvePath(cwd, config), written: config };
}

/** What is wrong in configurations, a line each: `path:line:column message`. */
export function complaints(problems: Configuration["problems"], cwd: string, locale: Locale): readonly string[] {
  return problems.map((problem) => {
    const path = relativePath(cwd, problem.path);
    if (!("messageId" in problem)) return `${path}: ${sayIn(locale)("notReadable", "")}`;
    return `${path}:${problem.position.line0 + 1}:${problem.position.column0 + 1} ${configMessage(locale, problem)}`;
  });
}
