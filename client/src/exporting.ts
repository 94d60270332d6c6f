import { commands, type ExtensionContext, env, UIKind, Uri, window, workspace } from "vscode";
import { EXPORT_FORMATS, type ExportFormat } from "../../server/src/protocol/export.ts";
import type { ExportPort } from "./export-port.ts";

/** Where the last choice of a format is kept, for each workspace. */
const LAST_FORMAT = "export.format";

/** VS Code's dialogs and files, as an export uses them. */
export function exportPort({ workspaceState }: ExtensionContext, log: (message: string) => void): ExportPort {
  // Of a remote machine neither programs nor file manager are at hand.
  const isAtHand = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  return {
    lastFormat() {
      const kept = workspaceState.get(LAST_FORMAT);
      return EXPORT_FORMATS.find((format) => format === kept);
    },
    keepFormat(format) {
      workspaceState.update(LAST_FORMAT, format).then(undefined, (error: unknown) => log(String(error)));
    },
    async saveAs({ name, uri }, format) {
      const [folder] = workspace.workspaceFolders ?? [];
      const near = uri === undefined ? folder && Uri.joinPath(folder.uri, name) : Uri.parse(uri);
      const chosen = await window.showSaveDialog({ ...(near && { defaultUri: near }), filters: filterOf(format) });
      return chosen?.toString();
    },
    async write(uri, bytes) {
      await workspace.fs.writeFile(Uri.parse(uri), bytes);
    },
    async open(uri) {
      const target = Uri.parse(uri);
      if (isAtHand && target.scheme === "file") await env.openExternal(target);
      else await commands.executeCommand("vscode.open", target);
    },
    ...(isAtHand && {
      async reveal(uri: string) {
        await commands.executeCommand("revealFileInOS", Uri.parse(uri));
      },
    }),
    log,
  };
}

/** The name of a filter is shown beside its extension, which says enough. */
function filterOf(format: ExportFormat): Record<string, string[]> {
  return { [format.toUpperCase()]: [format] };
}
