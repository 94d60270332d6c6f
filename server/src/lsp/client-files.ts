import type { Connection } from "vscode-languageserver";
import { FileError, type FileFailure, type Files, type FolderEntry } from "../files/files.ts";
import { fromBase64 } from "../protocol/base64.ts";
import {
  FILES_LIST,
  FILES_READ,
  FILES_STAT,
  type FileContent,
  type FileParams,
  type FileRefusal,
  type FileState,
  type FolderContent,
} from "../protocol/files.ts";
import { toUri } from "./to-lsp.ts";

/**
 * Files that the client reads for us. Whatever goes wrong on the way is a {@link FileError}: a client that refuses or
 * hangs up, and an answer of another shape, since the client is another program.
 *
 * @param isServed whether the client serves files at all
 */
export function clientFiles(connection: Pick<Connection, "sendRequest">, isServed: () => boolean): Files {
  async function ask<A, T>(method: string, path: string, read: (answer: Exclude<A, FileRefusal>) => T): Promise<T> {
    if (!isServed()) throw new FileError("other", `the client does not serve ${path}`);
    const params: FileParams = { uri: toUri(path) };
    try {
      const answer: A = await connection.sendRequest(method, params);
      throwRefusal(answer);
      return read(answer as Exclude<A, FileRefusal>);
    } catch (error) {
      throw error instanceof FileError ? error : new FileError("other", String(error));
    }
  }

  return {
    read: (path) => ask(FILES_READ, path, ({ base64 }: Exclude<FileContent, FileRefusal>) => fromBase64(text(base64))),
    stat: (path) =>
      ask(FILES_STAT, path, (state: Exclude<FileState, FileRefusal>) =>
        state === null ? undefined : { kind: text(state.kind), size: Number(state.size), identity: toUri(path) },
      ),
    list: (path) =>
      ask(FILES_LIST, path, ({ entries }: Exclude<FolderContent, FileRefusal>) =>
        entries.map(({ name, kind }): FolderEntry => ({ name: text(name), kind: text(kind) })),
      ),
  };
}

const FAILURES: ReadonlySet<unknown> = new Set<FileRefusal["failure"]>(["missing", "denied", "is-folder", "other"]);

function throwRefusal(answer: unknown): void {
  const failure: unknown = typeof answer === "object" && answer !== null && Reflect.get(answer, "failure");
  if (typeof failure !== "string") return;
  const known = FAILURES.has(failure) ? (failure as FileFailure) : "other";
  throw new FileError(known, String(Reflect.get(answer as object, "detail")));
}

/** Throws for what is no text. */
function text<T extends string>(value: T): T {
  if (typeof value !== "string") throw new TypeError("the client's answer has another shape");
  return value;
}
