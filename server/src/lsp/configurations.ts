import { type Config, NO_CONFIG } from "../config/config.ts";
import { ConfigFinder } from "../config/find.ts";
import { joinConfigs } from "../config/join.ts";
import type { LocatedProblem } from "../config/load.ts";
import type { ConfigProblem } from "../config/problem.ts";
import { CONFIG_FILE_NAME } from "../config/schema.ts";
import type * as yamlTools from "../config/yaml-tools.ts";
import { outlines } from "../engine/outline/catalogue/index.ts";
import { rules } from "../engine/rules/registry.generated.ts";
import { FileError, type Files } from "../files/files.ts";
import { isInside, parentOf, resolvePath } from "../files/path.ts";

/** What rules the documents of a folder. The same object until something of it changes. */
export interface Scope {
  readonly config: Config;
  /** The configuration file in force, or the one that could be written; absent outside every workspace folder. */
  readonly file:
    | { readonly path: string /** Absent when there is no such file yet. */; readonly text?: string }
    | undefined;
  readonly yaml: typeof yamlTools;
}

/** What is wrong in a configuration file. */
export interface ConfigComplaint {
  readonly path: string;
  /** `unreadable`: the file itself cannot be read. */
  readonly problems: readonly LocatedProblem[] | "unreadable";
  /** Whether an earlier version of it is in force instead. */
  readonly lastGood: boolean;
}

export interface ConfigurationPorts {
  readonly files: Files;
  /** The editor's settings for a folder, or for no folder; plain data. */
  readonly settings: (folder: string | undefined) => Promise<unknown>;
  /** Told of every configuration file that was read, also of one that is right. */
  readonly complain: (complaint: ConfigComplaint) => void;
  /** Told what is wrong in the settings. */
  readonly complainOfSettings: (problems: readonly ConfigProblem[]) => void;
}

const VOCABULARY = { ruleIds: rules.map(({ id }) => id), outlines };

/** The configurations of the workspace, read when first asked for. */
export class Configurations {
  readonly #ports: ConfigurationPorts;
  #folders: readonly string[] = [];
  readonly #lastGood = new Map<string, Config>();
  /** Files that were complained of. */
  readonly #wrong = new Set<string>();
  #known = new Known();

  constructor(ports: ConfigurationPorts) {
    this.#ports = ports;
  }

  /** The workspace folders, as paths. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** What was complained of in a folder that is none any more is taken back. */
  set folders(folders: readonly string[]) {
    this.#folders = folders;
    this.forget();
    const isOutside = (path: string): boolean => !folders.some((folder) => isInside(folder, path));
    for (const path of [...this.#wrong].filter(isOutside)) this.gone(path);
  }

  /** Everything is read anew when it is next asked for; a configuration that breaks meanwhile stays as it last was. */
  forget(): void {
    this.#known = new Known();
  }

  /** What rules the document at a path. */
  of(path: string): Promise<Scope> {
    const workspace = this.#workspaceOf(path);
    const folder = isFilePath(path) ? (parentOf(path) ?? path) : workspace;
    return remember(this.#known.scopes, folder, () => this.#scope(folder, workspace, this.#known));
  }

  async #scope(folder: string | undefined, workspace: string | undefined, known: Known): Promise<Scope> {
    // The YAML reader is a package of its own, loaded while the server starts to wait for its first document.
    const yaml = await import("../config/yaml-tools.ts");
    const settings = await this.#settings(workspace, known);
    const finder = remember(known.finders, workspace, () => new ConfigFinder(this.#ports.files, workspace));
    const found = folder === undefined ? undefined : await finder.find(folder);
    const own = workspace === undefined ? undefined : { path: resolvePath(workspace, CONFIG_FILE_NAME) };
    if (found?.path === undefined) return { config: settings, file: own, yaml };
    const { path } = found;
    const { config, text } = await remember(known.files, path, () => this.#load(path, found.workspace, known));
    return { config: joinConfigs(config, settings), file: text === undefined ? undefined : { path, text }, yaml };
  }

  #settings(workspace: string | undefined, known: Known): Promise<Config> {
    return remember(known.settings, workspace, async () => {
      const raw = await this.#ports.settings(workspace);
      const { readSettings } = await import("../config/read-settings.ts");
      const { config, problems } = readSettings(raw, workspace ?? "/", VOCABULARY);
      if (problems.length > 0) this.#ports.complainOfSettings(problems);
      return config;
    });
  }

  async #load(path: string, workspace: string, known: Known): Promise<LoadedText> {
    const { loadConfig } = await import("../config/load.ts");
    try {
      const { config, problems, texts } = await loadConfig(this.#ports.files, path, workspace, VOCABULARY);
      const isRight = problems.length === 0;
      const inForce = isRight ? config : (this.#lastGood.get(path) ?? config);
      const lastGood = inForce !== config;
      if (isRight && known === this.#known) this.#lastGood.set(path, config);
      if (known === this.#known) {
        for (const file of texts.keys()) {
          this.#complain({ path: file, problems: problems.filter((problem) => problem.path === file), lastGood });
        }
      }
      return { config: inForce, text: texts.get(path) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const last = this.#lastGood.get(path);
      if (known === this.#known) this.#complain({ path, problems: "unreadable", lastGood: last !== undefined });
      return { config: last ?? NO_CONFIG, text: undefined };
    }
  }

  #complain(complaint: ConfigComplaint): void {
    const isRight = complaint.problems !== "unreadable" && complaint.problems.length === 0;
    if (isRight && !this.#wrong.delete(complaint.path)) return;
    if (!isRight) this.#wrong.add(complaint.path);
    this.#ports.complain(complaint);
  }

  /** A file that is gone has nothing wrong in it. */
  gone(path: string): void {
    this.#lastGood.delete(path);
    this.#complain({ path, problems: [], lastGood: false });
  }

  /** The innermost workspace folder around a path; for a document without a file the first folder. */
  #workspaceOf(path: string): string | undefined {
    if (!isFilePath(path)) return this.#folders[0];
    return this.#folders.filter((folder) => isInside(folder, path)).toSorted((a, b) => b.length - a.length)[0];
  }
}

interface LoadedText {
  readonly config: Config;
  /** Absent when the file cannot be read. */
  readonly text: string | undefined;
}

/** What was read since something last changed. */
class Known {
  /** By folder of the document. */
  readonly scopes = new Map<string | undefined, Promise<Scope>>();
  /** By workspace folder. */
  readonly settings = new Map<string | undefined, Promise<Config>>();
  readonly finders = new Map<string | undefined, ConfigFinder>();
  /** By configuration file. */
  readonly files = new Map<string, Promise<LoadedText>>();
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}

/** A document that was never saved has an address without folders: `untitled:Untitled-1`. */
function isFilePath(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path) || /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}
