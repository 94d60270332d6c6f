import { CARRIAGE_RETURN, LINE_FEED } from "./characters.ts";

/** Reads the lines of a text one after another; a line ends with LF, CRLF or a lone CR. */
export class LineReader {
  readonly #text: string;
  /** The next CR and LF at or after the place last read, so that a text without one of them is searched once. */
  #nextReturn = -1;
  #nextFeed = -1;
  /** Offset of the line's first code unit. */
  start = 0;
  /** Offset after the line's last code unit, without its line end. */
  end = 0;
  /** Offset of the next line. */
  next: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.next = from;
  }

  /** Moves to the next line; false at the end of the text (an empty last line is none). */
  advance(): boolean {
    const text = this.#text;
    const start = this.next;
    if (start >= text.length) return false;
    if (this.#nextReturn < start) this.#nextReturn = indexOrEnd(text, "\r", start);
    if (this.#nextFeed < start) this.#nextFeed = indexOrEnd(text, "\n", start);
    let end = this.#nextFeed;
    let next = end + 1;
    if (this.#nextReturn < end) {
      end = this.#nextReturn;
      next = text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    }
    this.start = start;
    this.end = end;
    this.next = next;
    return true;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? text.length : found;
}

/** Where the line end that begins at `at` ends; `at` when none begins there. */
export function afterLineEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === LINE_FEED) return at + 1;
  if (unit !== CARRIAGE_RETURN) return at;
  return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}
