import { paragraphAt } from "./chunk.ts";
import { announcedFailure, type ImportFailure, ImportStop } from "./failure.ts";
import { toMarkdown } from "./markdown.ts";
import type { ImportMessage } from "./message.ts";
import { openPackage } from "./package.ts";
import type { ImportedPicture } from "./picture-list.ts";
import { readDocument } from "./read-document.ts";

/** What a Word file holds, in Markdown. */
export interface Imported {
  /** With `\n`; empty for an empty file. It names pictures by their paths in the folder that was asked for. */
  readonly markdown: string;
  /** The losses, by paragraph; first what concerns the file as a whole. */
  readonly messages: readonly ImportMessage[];
  /** To be written into the folder of pictures, in the order of the text. */
  readonly pictures: readonly ImportedPicture[];
  /**
   * The paragraph of the Word file, from 1, from which the Markdown at an offset (UTF-16 code units) comes. Word's
   * paragraphs are counted as it counts them: empty ones and those of tables too.
   */
  readonly paragraphAt: (offset: number) => number;
}

/** Why there is nothing. */
export interface NotImported {
  readonly failure: ImportFailure;
}

export interface ImportOptions {
  /** The folder of pictures as the Markdown names it: relative to it, with `/`. */
  readonly pictureFolder: string;
  /** The word before a comment of the Word file: 批注. */
  readonly commentWord: string;
}

/** Reads a `.docx` file. Never rejects: whatever the bytes are, it says why they are no Word file. */
export async function importDocx(bytes: Uint8Array, options: ImportOptions): Promise<Imported | NotImported> {
  const announced = announcedFailure(bytes);
  if (announced !== undefined) return { failure: announced };
  try {
    return convert(bytes, options);
  } catch (error) {
    // A file that was made to be odd must not end a run over a hundred others.
    return { failure: error instanceof ImportStop ? error.failure : "crashed" };
  }
}

function convert(bytes: Uint8Array, { pictureFolder, commentWord }: ImportOptions): Imported {
  const { document, messages, pictures } = readDocument(openPackage(bytes));
  const all = [...messages];
  const { markdown, origins } = toMarkdown(document, {
    picture: (index) => `${pictureFolder}/${pictures[index]?.name ?? ""}`,
    comment: ({ author, text }) => (author === "" ? `${commentWord}：${text}` : `${commentWord}（${author}）：${text}`),
    say: (message) => void all.push(message),
  });
  return {
    markdown,
    messages: all.toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)),
    pictures,
    paragraphAt: (offset) => paragraphAt(origins, offset),
  };
}
