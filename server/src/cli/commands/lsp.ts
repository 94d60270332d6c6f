import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** `lsp --stdio`: the language server. */
export const command = defineCommand({
  usage: "",
  options: {
    stdio: { type: "flag", help: "optionStdio" },
    // Editors add it by themselves; the server reads it from the process's arguments.
    clientProcessId: { type: "text", placeholder: "PID", help: "optionClientProcessId" },
    ...COMMON_OPTIONS,
  },
  async run({ options }) {
    if (!options.stdio) throw new UsageError("needsStdio");
    await import("../../lsp/stdio.ts");
    // The server ends the process when its client says so or hangs up.
    return new Promise<never>(() => undefined);
  },
});
