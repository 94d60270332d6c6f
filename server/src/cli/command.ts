import type { Locale } from "../l10n/locale.ts";
import { type OptionTable, type OptionValues, parseArguments } from "./arguments.ts";
import type { Io } from "./io.ts";
import type { CliTextId, Say } from "./texts.ts";
import { UsageError } from "./usage-error.ts";

/** What every command gets. */
interface Surroundings {
  readonly io: Io;
  /** Of the messages: `--locale`, else the environment's. */
  readonly locale: Locale;
  readonly say: Say;
}

/** What a running command gets. */
interface Invocation<T extends OptionTable> extends Surroundings {
  readonly options: OptionValues<T>;
  readonly positionals: readonly string[];
}

/** How a command is described. */
export interface CommandSpec<T extends OptionTable> {
  /** What follows the options in the help: `[paths…]`; empty for a command that takes nothing. */
  readonly usage: CliTextId | "";
  readonly options: T;
  /** A paragraph below the options in the help. */
  readonly details?: CliTextId;
  /** Answers the exit code. May throw {@link UsageError}. */
  readonly run: (invocation: Invocation<T>) => Promise<number>;
}

/** A command of the command line, whatever its options. Its file holds nothing else. */
export interface Command {
  readonly usage: CliTextId | "";
  readonly options: OptionTable;
  readonly details: CliTextId | undefined;
  /** Runs it with the arguments after its name; answers the exit code. May throw {@link UsageError}. */
  readonly invoke: (args: readonly string[], surroundings: Surroundings) => Promise<number>;
}

export function defineCommand<const T extends OptionTable>(spec: CommandSpec<T>): Command {
  const { usage, options: table, details, run } = spec;
  return {
    usage,
    options: table,
    details,
    async invoke(args, surroundings) {
      const { options, positionals } = parseArguments(args, table);
      const [first] = positionals;
      if (usage === "" && first !== undefined) throw new UsageError("takesNoArguments", first);
      return run({ ...surroundings, options, positionals });
    },
  };
}
