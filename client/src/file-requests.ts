import { Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  FILES_LIST,
  FILES_READ,
  FILES_STAT,
  type FileContent,
  type FileParams,
  type FileState,
  type FolderContent,
} from "../../server/src/protocol/files.ts";
import { type FileSystemPort, listFolder, readFile, statFile } from "./serve-files.ts";

const files: FileSystemPort = {
  read: (uri) => workspace.fs.readFile(Uri.parse(uri)),
  stat: (uri) => workspace.fs.stat(Uri.parse(uri)),
  list: (uri) => workspace.fs.readDirectory(Uri.parse(uri)),
};

/** Answers the server's requests for files that only the editor can read, for as long as the client lives. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<FileContent, never>(FILES_READ, ({ uri }: FileParams) => readFile(files, uri));
  client.onRequest<FileState, never>(FILES_STAT, ({ uri }: FileParams) => statFile(files, uri));
  client.onRequest<FolderContent, never>(FILES_LIST, ({ uri }: FileParams) => listFolder(files, uri));
}
