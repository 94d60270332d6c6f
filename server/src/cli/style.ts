import type { Severity } from "../engine/rules/rule.ts";
import type { Io } from "./io.ts";

/** What a piece of output is; colours follow from it. */
type Role = Severity | "path" | "faint" | "good" | "added" | "removed";

/** Colours a text, or leaves it as it is where nobody would see colours. */
export type Paint = (role: Role, text: string) => string;

/** SGR parameters (ECMA-48). */
const COLOURS: Readonly<Record<Role, string>> = {
  error: "31;1",
  warning: "33;1",
  information: "36",
  path: "1;4",
  faint: "2",
  good: "32",
  added: "32",
  removed: "31",
};

/** Colours on a terminal, unless `NO_COLOR` is set to anything (no-color.org) or the terminal is dumb. */
export function painter({ stdout, env }: Pick<Io, "stdout" | "env">): Paint {
  const isPlain = !stdout.isTTY || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return isPlain ? (_, text) => text : (role, text) => `\u001B[${COLOURS[role]}m${text}\u001B[0m`;
}
