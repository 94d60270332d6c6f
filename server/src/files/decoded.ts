export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** The text of a file. A byte order mark stays in the text as U+FEFF, so that offsets count from the file's start. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}
