import { FileError, type FileStat, type Files } from "../files/files.ts";
import { globBase, globMatcher, isGlob, type Matcher } from "../files/glob.ts";
import { extensionOf, nameOf, relativePath, resolvePath } from "../files/path.ts";
import { isShadow, isSkippedFolder, isWordFile, textFormatOf } from "../files/text-files.ts";
import type { NotChecked, NotCheckedReason } from "./not-checked.ts";
import { notCheckedBecause } from "./not-checked.ts";

/** A file to look at. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** As it is shown: relative to the working folder, with `/`. */
  readonly shown: string;
  /** Named by itself, not found in a folder or by a glob. */
  readonly explicit: boolean;
  /** Comes from standard input; the path only names it. */
  readonly isStdin: boolean;
}

export interface Targets {
  /** By shown path. */
  readonly targets: readonly Target[];
  readonly notChecked: readonly NotChecked[];
}

/** What a summary is often kept in and cannot be read from, with the reason that says what to do. */
const UNREAD: ReadonlyMap<string, NotCheckedReason> = new Map([
  [".doc", "doc"],
  [".wps", "wps"],
  [".pdf", "pdf"],
  [".odt", "odt"],
  [".rtf", "rtf"],
  [".xls", "officeFile"],
  [".xlsx", "officeFile"],
]);
/** Those that are worth naming when a folder holds them. */
const UNREAD_IN_FOLDER = new Set([".doc", ".wps", ".pdf"]);

/** Finds the files that the paths of a command line name: files, folders and globs, relative to `cwd`. */
export async function findTargets(files: Files, cwd: string, paths: readonly string[]): Promise<Targets> {
  const finder = new Finder(files, cwd);
  for (const path of paths) await finder.add(path);
  return finder.found();
}

/** A folder on the way to what is being listed, to recognise links that lead back. */
interface Ancestor {
  readonly identity: string;
  readonly parent: Ancestor | undefined;
}

class Finder {
  readonly #files: Files;
  readonly #cwd: string;
  readonly #targets = new Map<string, Target>();
  readonly #notChecked = new Map<string, NotChecked>();

  constructor(files: Files, cwd: string) {
    this.#files = files;
    this.#cwd = cwd;
  }

  found(): Targets {
    return {
      targets: [...this.#targets.values()].sort((a, b) => compare(a.shown, b.shown)),
      notChecked: [...this.#notChecked.values()],
    };
  }

  async add(written: string): Promise<void> {
    const path = resolvePath(this.#cwd, written);
    const stat = await this.#stat(path);
    if (stat === "failed") return;
    if (stat === undefined) {
      if (isGlob(written)) await this.#addGlob(written, path);
      else this.#fail(path, "noSuchFile", true);
    } else if (stat.kind === "folder") {
      await this.#walk(
        path,
        { identity: stat.identity, parent: undefined },
        { accepts: undefined, openHidden: undefined },
      );
    } else if (stat.kind === "other") {
      this.#fail(path, "noFile", true);
    } else {
      const unread = UNREAD.get(extensionOf(path));
      if (unread !== undefined) this.#fail(path, unread, true);
      // A shell names it with all others.
      else if (isWordFile(path) && isShadow(path)) this.#fail(path, "wordLock", false);
      else this.#add(path, true);
    }
  }

  async #addGlob(written: string, pattern: string): Promise<void> {
    const base = globBase(pattern) || "/";
    const stat = await this.#stat(base);
    if (stat === "failed") return;
    let isMatched = false;
    if (stat?.kind === "folder") {
      const fits = globMatcher(pattern);
      const accepts: Matcher = (found) => {
        if (!fits(found)) return false;
        isMatched = true;
        return true;
      };
      // A pattern that spells out a hidden folder names it.
      const names = pattern.split("/").filter(isSkippedFolder);
      const matchers = names.map(globMatcher);
      const openHidden: Matcher = (name) => matchers.some((matches) => matches(name));
      await this.#walk(base, { identity: stat.identity, parent: undefined }, { accepts, openHidden });
    }
    if (!isMatched) {
      this.#notChecked.set(pattern, { path: written, failed: true, ...notCheckedBecause("globMatchesNothing") });
    }
  }

  async #walk(folder: string, here: Ancestor, filter: WalkFilter): Promise<void> {
    const entries = await this.#list(folder);
    for (const { name, kind } of entries ?? []) {
      const path = folder.endsWith("/") ? folder + name : `${folder}/${name}`;
      if (kind === "file") this.#addFound(path, filter);
      else if (kind === "folder") await this.#enter(path, here, filter);
      else if (kind === "link") await this.#followLink(path, here, filter);
    }
  }

  async #enter(path: string, here: Ancestor, filter: WalkFilter): Promise<void> {
    if (isSkipped(nameOf(path), filter)) return;
    const stat = await this.#stat(path);
    if (stat === undefined || stat === "failed") return;
    await this.#walk(path, { identity: stat.identity, parent: here }, filter);
  }

  async #followLink(path: string, here: Ancestor, filter: WalkFilter): Promise<void> {
    const name = nameOf(path);
    // Editors leave locks that are broken links with a dot in front.
    if (name.startsWith(".") && filter.openHidden?.(name) !== true) return;
    const stat = await this.#stat(path);
    if (stat === "failed") return;
    const isWanted = (): boolean => filter.accepts?.(path) ?? true;
    if (stat === undefined) {
      if (isWanted()) this.#fail(path, "brokenLink", true);
    } else if (stat.kind === "file") {
      this.#addFound(path, filter);
    } else if (stat.kind === "folder" && !isSkipped(name, filter)) {
      if (!leadsBack(here, stat.identity)) await this.#walk(path, { identity: stat.identity, parent: here }, filter);
      else if (isWanted()) this.#fail(path, "linkLoop", true);
    }
  }

  #addFound(path: string, { accepts }: WalkFilter): void {
    const name = nameOf(path);
    const extension = extensionOf(name);
    if (accepts !== undefined && !accepts(path)) return;
    if (isShadow(name)) return;
    const unread = UNREAD_IN_FOLDER.has(extension) ? UNREAD.get(extension) : undefined;
    if (textFormatOf(name) !== undefined || isWordFile(name)) this.#add(path, false);
    else if (unread !== undefined) this.#fail(path, unread, false);
  }

  #add(path: string, explicit: boolean): void {
    const known = this.#targets.get(path);
    if (known === undefined || (explicit && !known.explicit)) {
      this.#targets.set(path, { path, shown: relativePath(this.#cwd, path), explicit, isStdin: false });
    }
  }

  #fail(path: string, reason: NotChecked["reason"], failed: boolean): void {
    if (this.#notChecked.get(path)?.failed !== true) {
      this.#notChecked.set(path, { path: relativePath(this.#cwd, path), failed, ...notCheckedBecause(reason) });
    }
  }

  async #stat(path: string): Promise<FileStat | undefined | "failed"> {
    try {
      return await this.#files.stat(path);
    } catch (error) {
      this.#failWith(path, error);
      return "failed";
    }
  }

  async #list(path: string): Promise<Awaited<ReturnType<Files["list"]>> | undefined> {
    try {
      return await this.#files.list(path);
    } catch (error) {
      this.#failWith(path, error);
      return undefined;
    }
  }

  #failWith(path: string, error: unknown): void {
    if (!(error instanceof FileError)) throw error;
    this.#notChecked.set(path, { path: relativePath(this.#cwd, path), failed: true, ...notCheckedBecause(error) });
  }
}

interface WalkFilter {
  /** Which absolute paths a glob fits; absent in a folder. */
  readonly accepts: Matcher | undefined;
  /** Which names of hidden folders a glob spells out. */
  readonly openHidden: Matcher | undefined;
}

function isSkipped(name: string, { openHidden }: WalkFilter): boolean {
  return isSkippedFolder(name) && openHidden?.(name) !== true;
}

function leadsBack(here: Ancestor, identity: string): boolean {
  for (let at: Ancestor | undefined = here; at !== undefined; at = at.parent) {
    if (at.identity === identity) return true;
  }
  return false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
