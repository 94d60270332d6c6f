import type { CancellationToken } from "vscode-languageserver";
import { FileError, type FileFailure } from "../../files/files.ts";
import { nameOf, parentOf, resolvePath, stemOf } from "../../files/path.ts";
import type { Imported } from "../../import/docx.ts";
import { failureByName } from "../../import/failure.ts";
import { importWord, pictureFolderFor } from "../../import/import-word.ts";
import { importText } from "../../l10n/import-text.ts";
import { toBase64 } from "../../protocol/base64.ts";
import { IMPORT, type ImportParams, type ImportResult } from "../../protocol/import.ts";
import { contained, type Feature, stopIfCancelled } from "../feature.ts";
import { toPath } from "../from-lsp.ts";
import type { Host } from "../host.ts";
import { toUri } from "../to-lsp.ts";

/** `structuredSummary/import`: a Word document as Markdown. */
export const importing: Feature = {
  capabilities: {},
  register(host) {
    host.connection.onRequest<ImportResult, void>(IMPORT, (params: ImportParams, token: CancellationToken) => {
      const mistake = refusal(params, importText(host.client.locale, "crashed"));
      return contained<ImportParams, ImportResult>(host, "import", mistake, () => imported(host, params, token))(
        params,
        token,
      );
    });
  },
};

function refusal({ uri }: ImportParams, reason: string): ImportResult {
  return { kind: "refused", reason: `${nameOf(toPath(uri))}: ${reason}` };
}

async function imported(host: Host, params: ImportParams, token: CancellationToken): Promise<ImportResult> {
  const { client, files } = host;
  const path = toPath(params.uri);
  try {
    const bytes = await files.read(path);
    stopIfCancelled(token, "import");
    const answer = await importWord(bytes, path, importText(client.locale, "commentWord"));
    stopIfCancelled(token, "import");
    if ("failure" in answer) return refusal(params, importText(client.locale, failureByName(answer.failure, path)));
    const target = resolvePath(parentOf(path) ?? "/", `${stemOf(path)}.md`);
    return {
      kind: "imported",
      markdown: answer.markdown,
      notes: notesOf(host, answer),
      pictures: answer.pictures.map(({ name, bytes: content }) => ({
        uri: toUri(resolvePath(parentOf(path) ?? "/", `${pictureFolderFor(path)}/${name}`)),
        base64: toBase64(content),
      })),
      target: { uri: toUri(target), exists: (await files.stat(target)) !== undefined },
    };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return refusal(params, importText(client.locale, READ_FAILURES[error.failure] ?? "read-other", error.message));
  }
}

const READ_FAILURES: Readonly<Partial<Record<FileFailure, "read-missing" | "read-denied" | "read-too-large">>> = {
  missing: "read-missing",
  denied: "read-denied",
  "too-large": "read-too-large",
};

/** What was changed or left out, with the paragraph. */
function notesOf({ client }: Host, { messages }: Imported): readonly string[] {
  return messages.map(({ id, args, paragraph }) => {
    const said = importText(client.locale, id, ...args);
    return paragraph === undefined ? said : `${importText(client.locale, "atParagraph", paragraph)}: ${said}`;
  });
}
