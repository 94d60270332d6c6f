import { nearest } from "../config/nearest.ts";
import { type Locale, localeOfTag, toLocale } from "../l10n/locale.ts";
import { version } from "../protocol/version.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { EXIT, type Io } from "./io.ts";
import { type Say, sayIn } from "./texts.ts";
import { UsageError } from "./usage-error.ts";

/** Runs a command line, without the program's name; answers the exit code. Rejects only for a mistake of our own. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const written = writtenLocale(args);
  const asked = written === undefined ? undefined : localeOfTag(written);
  const locale = asked ?? localeOfEnvironment(io.env);
  const say = sayIn(locale);
  try {
    if (written !== undefined && asked === undefined)
      throw new UsageError("optionNeedsChoice", "--locale", written, "zh-CN, zh-TW, en");
    return await dispatch(args, io, locale, say);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(
      `${say(error.textId, ...error.args)}\n${say("seeHelp", `structured-summary ${entryOf(args)?.name ?? ""}`.trim())}\n`,
    );
    return EXIT.failure;
  }
}

async function dispatch(args: readonly string[], io: Io, locale: Locale, say: Say): Promise<number> {
  const [first, second] = args;
  const entry = entryOf(args);
  if (entry !== undefined) {
    const { command } = await entry.load();
    const rest = args.slice(entry.name.split(" ").length);
    if (!rest.some(isHelpOption)) return command.invoke(rest, { io, locale, say });
    io.stdout.write(commandHelp(say, entry, command));
    return EXIT.clean;
  }
  const group = COMMANDS.some(({ name }) => name.startsWith(`${first} `)) ? first : undefined;
  if (first === "--version" || first === "-V") {
    io.stdout.write(`${version}\n`);
    return EXIT.clean;
  }
  if (first === "help" || isHelpOption(first) || (group !== undefined && isHelpOption(second))) {
    io.stdout.write(generalHelp(say, group));
    return EXIT.clean;
  }
  const wrong = group === undefined ? first : second;
  if (wrong === undefined) {
    io.stderr.write(generalHelp(say, group));
    return EXIT.failure;
  }
  throw unknownCommand(group === undefined ? wrong : `${group} ${wrong}`);
}

function isHelpOption(argument: string | undefined): boolean {
  return argument === "--help" || argument === "-h";
}

function entryOf([first, second]: readonly string[]): CommandEntry | undefined {
  return COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
}

function unknownCommand(written: string): UsageError {
  if (written.startsWith("-")) return new UsageError("unknownOption", written);
  const near = nearest(
    written,
    COMMANDS.map(({ name }) => name),
  );
  if (near !== undefined) return new UsageError("unknownCommandNear", written, near);
  // A path in the place of the command is the likeliest slip.
  return /[./\\*]/.test(written)
    ? new UsageError("pathWithoutCommand", written)
    : new UsageError("unknownCommand", written);
}

/** The value of `--locale`; a missing one is for the command's own reading to tell. */
function writtenLocale(args: readonly string[]): string | undefined {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  const at = own.findLastIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  const option = own[at];
  if (option === undefined) return undefined;
  if (option !== "--locale") return option.slice("--locale=".length);
  const value = own[at + 1];
  return value?.startsWith("--") ? undefined : value;
}

/** POSIX: the first one that is set and not empty. English where it names a language that the product does not speak. */
function localeOfEnvironment(env: Io["env"]): Locale {
  const tag = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return toLocale(tag);
}
