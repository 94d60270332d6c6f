import { FileError, type Files } from "./files.ts";
import { extensionOf, nameOf } from "./path.ts";

const MARKDOWN = new Set([".md", ".markdown", ".mdown"]);
const PLAIN = new Set([".txt"]);
const WORD = new Set([".docx", ".docm"]);

/** Every extension that {@link textFormatOf} knows, with its dot, in lower case. */
export const TEXT_EXTENSIONS: readonly string[] = [...MARKDOWN, ...PLAIN];

const SKIPPED_FOLDERS = new Set(["node_modules", ".git"]);

/** How a file of this name is read; `undefined` for one that holds neither Markdown nor plain text by its name. */
export function textFormatOf(path: string): "markdown" | "plain" | undefined {
  const extension = extensionOf(path);
  return PLAIN.has(extension) ? "plain" : MARKDOWN.has(extension) ? "markdown" : undefined;
}

/** Whether a file of this name is a Word file that can be imported. */
export function isWordFile(path: string): boolean {
  return WORD.has(extensionOf(path));
}

/**
 * Whether a file is the shadow of another one whose extension it bears: macOS's `._a.md`, the locks `~$a.docx` of
 * Word and `.~a.docx` of WPS and LibreOffice.
 */
export function isShadow(path: string): boolean {
  const name = nameOf(path);
  return ["._", "~$", ".~"].some((start) => name.startsWith(start));
}

/** Whether a folder is passed over unless somebody names it. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || SKIPPED_FOLDERS.has(name);
}

/**
 * The Markdown and plain text files below a folder, by path within each folder. Links are not followed; a folder that
 * cannot be listed holds nothing.
 */
export async function* textFilesBelow(files: Files, folder: string): AsyncGenerator<string> {
  const entries = await files.list(folder).catch((error: unknown) => {
    if (error instanceof FileError) return [];
    throw error;
  });
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
    if (kind === "folder" && !isSkippedFolder(name)) yield* textFilesBelow(files, path);
    else if (kind === "file" && textFormatOf(name) !== undefined && !isShadow(name)) yield path;
  }
}
