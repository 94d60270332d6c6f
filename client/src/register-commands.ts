import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  Uri,
  version as vscodeVersion,
  workspace,
} from "vscode";
import type { Platform } from "./activate.ts";
import { checkFile } from "./commands/check-file.ts";
import { chooseOutline } from "./commands/choose-outline.ts";
import { exportSummary } from "./commands/export-summary.ts";
import { goToBlank } from "./commands/go-to-blank.ts";
import { importDocuments } from "./commands/import-document.ts";
import { insertMissingSections } from "./commands/insert-missing-sections.ts";
import { insertSection } from "./commands/insert-section.ts";
import { newSummary } from "./commands/new-summary.ts";
import { openRule, type RulePagesPort } from "./commands/open-rule.ts";
import type { Outcome, Ports } from "./commands/ports.ts";
import { repairHere } from "./commands/repair-here.ts";
import { type IssuePort, reportIssue } from "./commands/report-issue.ts";
import { restartServer } from "./commands/restart-server.ts";
import { runCommand } from "./commands/run-command.ts";
import { showOpen } from "./commands/show-open.ts";
import { showPreview } from "./commands/show-preview.ts";
import { draft } from "./editor.ts";
import { exportPort } from "./exporting.ts";
import { Importing } from "./importing.ts";
import type { ServerSession } from "./server-session.ts";

/** What some commands reach beside the ports. */
export interface Surrounding {
  readonly session: ServerSession;
  readonly output: LogOutputChannel;
  readonly platform: Platform;
}

/** Registers every command of the manifest, and those that only a lens or a link runs. Each answers how it ended. */
export function registerCommands(context: ExtensionContext, ports: Ports, around: Surrounding): readonly Disposable[] {
  const remark = (message: string) => around.output.info(message);
  const importing = new Importing(remark);
  const all: Readonly<Record<string, (...given: readonly unknown[]) => Promise<Outcome>>> = {
    newSummary: () => newSummary(ports, draft, env.language),
    insertMissingSections: () => insertMissingSections(ports),
    insertSection: () => insertSection(ports),
    nextBlank: () => goToBlank(ports, "next"),
    previousBlank: () => goToBlank(ports, "previous"),
    checkFile: () => checkFile(ports),
    treatAsSummary: () => chooseOutline(ports, "treat"),
    chooseOutline: () => chooseOutline(ports, "choose"),
    showOpen: () => showOpen(ports),
    showPreview: () => showPreview(ports),
    restartServer: () => restartServer(ports, around.session),
    showOutput: async () => {
      around.output.show();
      return "done";
    },
    reportIssue: () => reportIssue(ports, issuePort(context, around)),
    repairHere: (place) => repairHere(ports, place),
    export: (...given) => exportSummary(ports, exportPort(context, remark), selectedUris(given)),
    importWord: (...given) => importDocuments(ports, importing, selectedUris(given)),
    openRule: (rule) => openRule(ports, rulePagesPort(context), rule, env.language),
  };
  const run = { ...ports, log: (message: string) => around.output.error(message) };
  const registered = Object.entries(all).map(([name, command]) =>
    commands.registerCommand(`structuredSummary.${name}`, (...given: readonly unknown[]) =>
      runCommand(run, name, () => command(...given)),
    ),
  );
  return [importing, ...registered];
}

/** What is selected in the explorer, which hands over the file that was clicked and all that are selected. */
function selectedUris([clicked, selection]: readonly unknown[]): readonly string[] {
  const all = Array.isArray(selection) && selection.length > 0 ? selection : [clicked];
  return all.flatMap((one) => (one instanceof Uri ? [one.toString()] : []));
}

function rulePagesPort({ extensionUri }: ExtensionContext): RulePagesPort {
  const page = (file: string) => Uri.joinPath(extensionUri, "server", "docs", "rules", file);
  return {
    async exists(file) {
      try {
        await workspace.fs.stat(page(file));
        return true;
      } catch {
        return false;
      }
    },
    async show(file) {
      // An unlocked preview turns to whatever file is edited next.
      await commands.executeCommand("markdown.showPreview", page(file), undefined, { locked: true });
    },
  };
}

function issuePort({ extension }: ExtensionContext, { session, platform }: Surrounding): IssuePort {
  return {
    extensionId: extension.id,
    surroundings: () => ({
      extensionVersion: String(extension.packageJSON.version),
      vscodeVersion,
      appName: env.appName,
      system: platform.system,
      host: platform.host,
      remote: env.remoteName,
      language: env.language,
      serverState: session.state,
      serverVersion: session.client?.initializeResult?.serverInfo?.version,
    }),
    hasCommand: async (command) => (await commands.getCommands(true)).includes(command),
    async copy(text) {
      await env.clipboard.writeText(text);
    },
  };
}
