import { type Imported, importDocx, type NotImported } from "../../server/src/import/docx.ts";
import { STYLES, type WordParts, wordFile } from "../support/word-file.ts";

/** Imports bytes as the command line does. */
export function tryImport(bytes: Uint8Array): Promise<Imported | NotImported> {
  return importDocx(bytes, { pictureFolder: "old-images", commentWord: "批注" });
}

/** Imports a Word file of these parts, which must succeed. */
export async function imported(parts: WordParts): Promise<Imported> {
  const result = await tryImport(wordFile({ styles: STYLES, ...parts }));
  if ("failure" in result) throw new Error(`not imported: ${result.failure}`);
  return result;
}

/** The Markdown of a Word file with this text, without the line end behind it. */
export async function markdownOf(...paragraphs: readonly string[]): Promise<string> {
  return (await imported({ body: paragraphs.join("") })).markdown.replace(/\n$/, "");
}
