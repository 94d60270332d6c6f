import type { Files } from "../files/files.ts";
import { parentOf, resolvePath } from "../files/path.ts";
import { CONFIG_FILE_NAME } from "./schema.ts";

/** The configuration that rules a folder. */
export interface FoundConfig {
  /** Of the nearest configuration file, from the folder upwards; absent when there is none. */
  readonly path: string | undefined;
  /** Where the search ended: the folder that holds `.git`, else the outermost one looked at. */
  readonly workspace: string;
}

/** Finds configuration files, and remembers what it saw. */
export class ConfigFinder {
  readonly #files: Files;
  /** Where the search stops at the latest; absent on the command line. */
  readonly #workspace: string | undefined;
  readonly #seen = new Map<string, Promise<FoundConfig>>();

  constructor(files: Files, workspace?: string) {
    this.#files = files;
    this.#workspace = workspace;
  }

  /** What rules the files of a folder. A folder that cannot be looked into holds no configuration. */
  find(folder: string): Promise<FoundConfig> {
    const known = this.#seen.get(folder);
    if (known !== undefined) return known;
    const found = this.#search(folder);
    this.#seen.set(folder, found);
    return found;
  }

  async #search(folder: string): Promise<FoundConfig> {
    const parent = parentOf(folder);
    const isTop = parent === undefined || folder === this.#workspace || (await this.#exists(folder, ".git"));
    const above = isTop ? { path: undefined, workspace: folder } : await this.find(parent);
    const here = (await this.#exists(folder, CONFIG_FILE_NAME)) ? resolvePath(folder, CONFIG_FILE_NAME) : undefined;
    return { path: here ?? above.path, workspace: above.workspace };
  }

  async #exists(folder: string, name: string): Promise<boolean> {
    try {
      return (await this.#files.stat(resolvePath(folder, name))) !== undefined;
    } catch {
      return false;
    }
  }
}
