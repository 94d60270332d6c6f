import type { ImportMessage, ImportMessageId } from "./message.ts";
import type { Counter } from "./numbering.ts";
import type { Relation } from "./package.ts";
import type { PictureList } from "./picture-list.ts";
import type { Styles } from "./styles.ts";
import type { WordComment } from "./word.ts";
import type { XmlElement } from "./xml.ts";

/** What the readers of one document share. */
export interface ReadContext {
  readonly styles: Styles;
  readonly counter: Counter;
  /** Of the part that is being read. */
  readonly relations: ReadonlyMap<string, Relation>;
  readonly pictures: PictureList;
  readonly messages: ImportMessage[];
  /** By id. */
  readonly comments: ReadonlyMap<string, WordComment>;
  /** Of the paragraphs of the text, by their elements. */
  readonly numbers: ReadonlyMap<XmlElement, number>;
  /** Fields that are open, the innermost last; they may reach over paragraphs. */
  readonly fields: Field[];
  /** Notes that the text has referred to so far, in the order of their numbers. */
  readonly noted: Set<string>;
  /** Changes that were accepted. */
  readonly changes: { insertions: number; deletions: number };
}

/** A field: its code, then its result. */
interface Field {
  code: string;
  part: "code" | "result";
}

/** Says something of a paragraph. */
export function say(
  { messages }: ReadContext,
  id: ImportMessageId,
  paragraph: number | undefined,
  ...args: readonly string[]
): void {
  messages.push({ id, args, paragraph });
}

/** Whether what is read now belongs to a table of contents. */
export function isInContents({ fields }: ReadContext): boolean {
  return fields.some(({ code }) => /^\s*TOC\b/.test(code));
}
