import { stemOf } from "../files/path.ts";
import type { Imported, NotImported } from "./docx.ts";

/** Imports a Word file of this name. What does it is read at the first one. */
export async function importWord(
  bytes: Uint8Array,
  path: string,
  commentWord = "批注",
): Promise<Imported | NotImported> {
  const { importDocx } = await import("./docx.ts");
  return importDocx(bytes, { pictureFolder: pictureFolderFor(path), commentWord });
}

/** The folder beside a Word file, or what it is imported as, that holds its pictures: `old-images` for `old.docx`. */
export function pictureFolderFor(path: string): string {
  return `${stemOf(path)}-images`;
}
