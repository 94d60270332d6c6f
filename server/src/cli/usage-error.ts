import type { CliTextId } from "./texts.ts";

/** Wrong usage: said on stderr with a hint to the command's help; exit code 2. */
export class UsageError extends Error {
  readonly textId: CliTextId;
  readonly args: readonly string[];

  constructor(textId: CliTextId, ...args: readonly string[]) {
    super(textId);
    this.textId = textId;
    this.args = args;
  }
}
