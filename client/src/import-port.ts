/** What an import needs beside the common ports. */
export interface ImportPort {
  /** Asks for Word documents; none when the person gives up. */
  choose(): Promise<readonly string[]>;
  /** Opens a text that will be saved at an address, where nothing is yet. Nothing is written. */
  draft(uri: string, text: string): Promise<void>;
  /** Shows a text beside the file that stands where it would go. */
  compare(uri: string, text: string, title: string): Promise<void>;
  /** Writes a file unless one is there; answers whether it did. Rejects like `vscode.workspace.fs`. */
  writeNew(uri: string, bytes: Uint8Array): Promise<boolean>;
  log(message: string): void;
}
