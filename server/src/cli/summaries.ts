import type { Config } from "../config/config.ts";
import { allOutlines, isIgnored } from "../config/plan.ts";
import { indexLines, positionAt } from "../engine/text/line-index.ts";
import { parentOf, resolvePath } from "../files/path.ts";
import { configMessage } from "../l10n/config-message.ts";
import { localDate } from "../l10n/local-date.ts";
import type { Locale } from "../l10n/locale.ts";
import type { OptionTable, OptionValues } from "./arguments.ts";
import { CONFIG_OPTIONS, Configuration, complaints, configChoice } from "./configuration.ts";
import { type Examined, examine } from "./examine.ts";
import type { Io } from "./io.ts";
import type { NotChecked } from "./not-checked.ts";
import { Progress } from "./progress.ts";
import type { Shard } from "./shard.ts";
import { isSource, readSource, type Source, STDIN, stdinTarget } from "./source.ts";
import { findTargets, type Target } from "./targets.ts";
import { sayIn } from "./texts.ts";
import { unknownOutlineId } from "./unknown-id.ts";

/** The options of every command that goes through summaries. */
export const SUMMARY_OPTIONS = {
  outline: { type: "text", placeholder: "ID", help: "optionOutline" },
  ...CONFIG_OPTIONS,
  all: { type: "flag", help: "optionAll" },
  "only-summaries": { type: "flag", help: "optionOnlySummaries" },
  "stdin-filename": { type: "text", placeholder: "FILE", help: "optionStdinFilename" },
} as const satisfies OptionTable;

export interface SummariesOptions {
  readonly io: Io;
  readonly options: OptionValues<typeof SUMMARY_OPTIONS> & { readonly locale: string | undefined };
  readonly paths: readonly string[];
  readonly shard?: Shard;
  /** Where `--locale` says nothing. */
  readonly locale: Locale;
}

/** What a command does with the files it goes through. */
export interface SummaryHandler {
  /** May answer why the summary could not be handled. */
  readonly summary: (examined: Examined) => Promise<NotChecked | undefined>;
  /** Which files are looked at; all without it. */
  readonly wants?: (target: Target) => boolean;
  /** Before anything else: the absolute paths of all files that will be looked at. */
  readonly found?: (paths: readonly string[]) => void;
  /** A file that is no summary. */
  readonly other?: (source: Source) => Promise<void>;
}

/** What is left to say when every summary has been handled. */
export interface SummariesEnd {
  readonly skipped: number;
  /** By shown path. */
  readonly notChecked: readonly NotChecked[];
  /** Something could not be read, was wrong in a configuration, or crashed: exit code 2. */
  readonly failed: boolean;
}

/**
 * The summaries that a command line names, one after the other by path. Says on stderr what is wrong with
 * configurations and front matter.
 */
export class Summaries {
  /** Of the messages: `--locale`, else the configuration's, else the environment's. */
  readonly locale: Locale;
  readonly #io: Io;
  readonly #cwd: string;
  readonly #given: SummariesOptions;
  readonly #configuration: Configuration;
  readonly #progress: Progress;
  readonly #notChecked: NotChecked[] = [];
  #skipped = 0;
  #failed = false;

  private constructor(given: SummariesOptions, cwd: string, configuration: Configuration, locale: Locale) {
    this.#given = given;
    this.#io = given.io;
    this.#cwd = cwd;
    this.#configuration = configuration;
    this.locale = locale;
    this.#progress = new Progress(given.io, sayIn(locale));
  }

  static async open(given: SummariesOptions): Promise<Summaries> {
    const { io, options, paths } = given;
    const cwd = resolvePath("/", io.cwd);
    const configuration = new Configuration(io.files, configChoice(options, cwd));
    const first = await configuration.of(await firstFolder(io, cwd, paths));
    const locale = options.locale === undefined ? (first.locale ?? given.locale) : given.locale;
    const id = options.outline;
    if (id !== undefined) {
      const known = allOutlines(first).map((outline) => outline.id);
      if (!known.includes(id)) throw unknownOutlineId(id, known);
    }
    return new Summaries(given, cwd, configuration, locale);
  }

  /** Hands on each summary, and each readable file that is none. */
  async each(handler: SummaryHandler): Promise<SummariesEnd> {
    const { targets: all, notChecked } = await this.#targets();
    const targets = handler.wants === undefined ? all : all.filter(handler.wants);
    this.#notChecked.push(...notChecked);
    handler.found?.(targets.map(({ path }) => path));
    for (const [index, target] of targets.entries()) {
      this.#progress.show(index, targets.length);
      const read = await this.#read(target);
      if (read === "ignored") this.#skipped += 1;
      else if (isSource(read)) await this.#handle(read, handler);
      else this.#notChecked.push(read);
    }
    this.#progress.clear();
    this.#sayConfigProblems();
    return {
      skipped: this.#skipped,
      notChecked: this.#notChecked.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      failed: this.#failed || this.#notChecked.some(({ failed }) => failed),
    };
  }

  async #targets(): Promise<{ targets: readonly Target[]; notChecked: readonly NotChecked[] }> {
    const { options, paths, shard } = this.#given;
    const name = options["stdin-filename"];
    const readsStdin = paths.includes(STDIN) || (paths.length === 0 && name !== undefined);
    const named = paths.filter((path) => path !== STDIN);
    const found = await findTargets(this.#io.files, this.#cwd, named.length === 0 && !readsStdin ? ["."] : named);
    const stdin = readsStdin ? [stdinTarget(this.#cwd, name)] : [];
    const all = [...stdin, ...found.targets];
    const mine = shard === undefined ? all : all.filter((_, index) => index % shard.count === shard.index0);
    return { targets: mine, notChecked: shard === undefined || shard.index0 === 0 ? found.notChecked : [] };
  }

  async #read(target: Target): Promise<Source | NotChecked | "ignored"> {
    if (!target.explicit && isIgnored(target.path, await this.#configOf(target))) return "ignored";
    return readSource(this.#io, target);
  }

  #configOf(target: Target): Promise<Config> {
    return this.#configuration.of(parentOf(target.path) ?? "/");
  }

  async #handle(source: Source, handler: SummaryHandler): Promise<void> {
    const { target } = source;
    const examined = await this.#examine(source);
    if (examined instanceof Error) {
      this.#notChecked.push({ path: target.shown, failed: true, reason: "checkCrashed", detail: String(examined) });
      return;
    }
    if (examined === undefined) {
      this.#skipped += 1;
      await handler.other?.(source);
      return;
    }
    this.#progress.clear();
    this.#sayProblems(examined);
    const failure = await handler.summary(examined);
    if (failure !== undefined) this.#notChecked.push(failure);
  }

  /** A mistake of ours costs one file, not the run. */
  async #examine(source: Source): Promise<Examined | Error | undefined> {
    const { options } = this.#given;
    const { target } = source;
    const config = await this.#configOf(target);
    try {
      return await examine(source, {
        config,
        always: options.all || (target.explicit && !options["only-summaries"]),
        outlineId: options.outline,
        today: localDate(this.#io.now()),
      });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #sayProblems({ source, problems, report }: Examined): void {
    const lines = problems.length === 0 ? undefined : indexLines(source.text);
    for (const problem of problems) {
      const { line0, column0 } = lines === undefined ? { line0: 0, column0: 0 } : positionAt(lines, problem.span.start);
      this.#complain(`${source.target.shown}:${line0 + 1}:${column0 + 1} ${configMessage(this.locale, problem)}`);
    }
    const say = sayIn(this.locale);
    for (const { ruleId, message } of report.crashes)
      this.#complain(say("ruleCrashed", source.target.shown, ruleId, message));
  }

  #sayConfigProblems(): void {
    for (const line of complaints(this.#configuration.problems, this.#cwd, this.locale)) this.#complain(line);
  }

  #complain(line: string): void {
    this.#failed = true;
    this.#io.stderr.write(`${line}\n`);
  }
}

/** The folder whose configuration speaks for the run as a whole. */
async function firstFolder({ files }: Io, cwd: string, paths: readonly string[]): Promise<string> {
  const first = paths.find((path) => path !== STDIN);
  if (first === undefined) return cwd;
  const path = resolvePath(cwd, first);
  const stat = await files.stat(path).catch(() => undefined);
  if (stat === undefined) return cwd;
  return stat.kind === "folder" ? path : (parentOf(path) ?? path);
}
