import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from "vscode-languageserver";
import { CONFIG_FILE_NAME } from "../../config/schema.ts";
import { parentOf } from "../../files/path.ts";
import { TEXT_EXTENSIONS, textFormatOf } from "../../files/text-files.ts";
import type { ConfigComplaint } from "../configurations.ts";
import type { Feature } from "../feature.ts";
import { toFolder, toPath } from "../from-lsp.ts";
import type { Host } from "../host.ts";
import { toConfigDiagnostic, toFileDiagnostic, toUri } from "../to-lsp.ts";

/** A configuration file may extend files of any name; of the other files the findings of the workspace are told. */
const WATCHED = ["**/*.yaml", "**/*.yml", `**/*{${TEXT_EXTENSIONS.join(",")}}`];

/** Settings, configuration files and workspace folders: what is wrong in them, and what follows from a change. */
export const configuration: Feature = {
  capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  register(host) {
    const { connection } = host;
    host.listen({ complained: (complaint) => complain(host, complaint) });
    connection.onInitialized(async () => {
      await register(host);
      await host.readConfigurations(host.configurations.folders);
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
      host.sentSettings = sectionOf(settings);
      await host.refresh();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const all = changes.map(({ uri, type }) => ({ path: toPath(uri), isGone: type === FileChangeType.Deleted }));
      const paths = all.filter(({ path }) => textFormatOf(path) === undefined);
      if (paths.length < all.length) host.filesChanged();
      if (paths.length === 0) return;
      for (const { path, isGone } of paths) if (isGone) host.configurations.gone(path);
      await host.refresh();
      // One that no open document depends on is wrong all the same.
      const own = paths.filter(({ path, isGone }) => !isGone && path.endsWith(`/${CONFIG_FILE_NAME}`));
      await host.readConfigurations(own.map(({ path }) => parentOf(path) ?? "/"));
    });
  },
};

async function register(host: Host): Promise<void> {
  const { client, connection, configurations } = host;
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = removed.map(({ uri }) => toFolder(uri));
      const kept = configurations.folders.filter((folder) => !gone.includes(folder));
      configurations.folders = [...kept, ...added.map(({ uri }) => toFolder(uri))];
      await host.refresh();
    });
  }
  try {
    if (client.registersSettings) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "structuredSummary" });
    }
    if (client.registersWatchers) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    connection.console.warn(`the client watches nothing: ${String(error)}`);
  }
}

function complain({ client, connection, say }: Host, { path, problems, lastGood }: ConfigComplaint): void {
  const frame = (message: string): string => (lastGood ? say("lastGoodConfig", message) : message);
  const diagnostics =
    problems === "unreadable"
      ? [toFileDiagnostic(frame(say("configNotReadable")))]
      : problems.map((problem) => toConfigDiagnostic(problem, client, frame));
  connection.sendDiagnostics({ uri: toUri(path), diagnostics }).catch(() => undefined);
}

/** Clients that send their settings of their own accord send those of every server. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === "object" && settings !== null ? Reflect.get(settings, "structuredSummary") : undefined;
}
