import type { OptionSpec } from "./arguments.ts";
import type { Command } from "./command.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";
import type { Say } from "./texts.ts";
import { textWidth } from "./width.ts";

const NAME = "structured-summary";

/** The help of the program as a whole, or of a group of commands (`outline`). */
export function generalHelp(say: Say, group?: string): string {
  const entries = COMMANDS.filter(({ name }) => group === undefined || name.startsWith(`${group} `));
  const usage = group === undefined ? `${NAME} <${say("wordCommand")}>` : `${NAME} ${group} <${say("wordCommand")}>`;
  const common = group === undefined ? [`  ${say("helpVersion")}`] : [];
  return [
    ...(group === undefined ? [say("tagline"), ""] : []),
    `${say("usage")} ${usage}`,
    "",
    ...table(entries.map(({ name, help }) => [name, say(help)])),
    "",
    `  ${say("helpOfCommand", NAME)}`,
    ...common,
    "",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(
  say: Say,
  entry: CommandEntry,
  command: Pick<Command, "usage" | "options" | "details">,
): string {
  const options = Object.entries<OptionSpec>(command.options);
  const takes = command.usage === "" ? [] : [say(command.usage)];
  return [
    say(entry.help),
    "",
    `${say("usage")} ${[NAME, entry.name, `[${say("wordOptions")}]`, ...takes].join(" ")}`,
    "",
    ...table(
      options.map(([name, { placeholder, help, short }]) => [
        `${short === undefined ? "" : `-${short}, `}--${name}${placeholder === undefined ? "" : ` ${placeholder}`}`,
        say(help),
      ]),
    ),
    ...(command.details === undefined ? [] : ["", say(command.details)]),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)));
  return rows.map(([left, right]) => `  ${left}${" ".repeat(width - textWidth(left))}  ${right}`);
}
