import type { ExportFormat } from "../../server/src/protocol/export.ts";

/** What an export needs beside the common ports. */
export interface ExportPort {
  /** The format that was chosen last; `undefined` before the first choice. */
  lastFormat(): ExportFormat | undefined;
  keepFormat(format: ExportFormat): void;
  /**
   * Asks for the address of a file to write, also whether one that is there is to be replaced; `undefined` for none.
   */
  saveAs(near: { readonly name: string; readonly uri?: string }, format: ExportFormat): Promise<string | undefined>;
  /** Rejects like `vscode.workspace.fs`. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** Opens a file in the program that the system has for it. */
  open(uri: string): Promise<void>;
  /** Shows a file in the system's file manager; absent where that is not at hand. */
  readonly reveal?: (uri: string) => Promise<void>;
  log(message: string): void;
}
