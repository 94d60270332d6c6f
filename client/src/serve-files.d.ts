import type { FileContent, FileState, FolderContent } from "../../server/src/protocol/files.ts";
/** What of `vscode.workspace.fs` is needed, by address. Rejects like it, with a `FileSystemError`. */
export interface FileSystemPort {
    read(uri: string): PromiseLike<Uint8Array>;
    /** `type` is a `vscode.FileType`, `size` in bytes. */
    stat(uri: string): PromiseLike<{
        readonly type: number;
        readonly size: number;
    }>;
    /** Names with their `vscode.FileType`. */
    list(uri: string): PromiseLike<readonly (readonly [name: string, type: number])[]>;
}
/** Answers a request for a file's bytes. Never rejects. */
export declare function readFile(files: FileSystemPort, uri: string): Promise<FileContent>;
/** Answers a request for what stands at an address. Never rejects. */
export declare function statFile(files: FileSystemPort, uri: string): Promise<FileState>;
/** Answers a request for what a folder holds. Never rejects. */
export declare function listFolder(files: FileSystemPort, uri: string): Promise<FolderContent>;
