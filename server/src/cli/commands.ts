import type { Command } from "./command.ts";
import type { CliTextId } from "./texts.ts";

/** A command as the general help lists it; its own file is loaded only when it runs. */
export interface CommandEntry {
  /** As it is typed: `outline list`. */
  readonly name: string;
  readonly help: CliTextId;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export const COMMANDS: readonly CommandEntry[] = [
  { name: "check", help: "commandCheck", load: () => import("./commands/check.ts") },
  { name: "fix", help: "commandFix", load: () => import("./commands/fix.ts") },
  { name: "export", help: "commandExport", load: () => import("./commands/export.ts") },
  { name: "import", help: "commandImport", load: () => import("./commands/import.ts") },
  { name: "rules", help: "commandRules", load: () => import("./commands/rules.ts") },
  { name: "explain", help: "commandExplain", load: () => import("./commands/explain.ts") },
  { name: "outline list", help: "commandOutlineList", load: () => import("./commands/outline-list.ts") },
  { name: "outline show", help: "commandOutlineShow", load: () => import("./commands/outline-show.ts") },
  { name: "outline init", help: "commandOutlineInit", load: () => import("./commands/outline-init.ts") },
  { name: "outline infer", help: "commandOutlineInfer", load: () => import("./commands/outline-infer.ts") },
  { name: "lsp", help: "commandLsp", load: () => import("./commands/lsp.ts") },
];
