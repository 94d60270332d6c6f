import type { Inline, TextInline } from "./page.ts";

/** How a stretch of text looks. */
export type Look = Omit<TextInline, "kind" | "text">;

/** What no paper shows and no file format takes: control characters, byte order marks, halves of characters. */
const UNSEEN = /[\p{Cc}\ufeff\ufffe\uffff]/gu;
const HALVES = /\p{Cs}/gu;
const SPACES_AT_START = /^[ \t\u3000\u00a0]+/;

/**
 * Han, kana, hangul, full-width forms and the marks of Chinese text: beside them a line end of the source is no space.
 */
const EAST_ASIAN = /[\u2014\u2018-\u201d\u2026\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef\u{20000}-\u{3ffff}]/u;

/** Inlines that are added in the order of the text: equal neighbours become one, line ends of the source are joined. */
export class InlineList {
  readonly #inlines: Inline[] = [];
  /** The text that is being written, in parts: what is joined once is copied once. */
  #parts: string[] = [];
  #look: Look = {};
  /** Spaces are dropped here: at the start, behind a break, behind a line end of the source. */
  #isFresh = true;
  /** A line of the source ended, and nothing was added since. */
  #isWrapped = false;

  text(source: string, look: Look): void {
    let text = source.replaceAll(UNSEEN, (char) => (char === "\t" ? char : "")).replaceAll(HALVES, "\ufffd");
    if (this.#isFresh && !staysWithSpaces(look)) text = text.replace(SPACES_AT_START, "");
    if (text === "") return;
    this.#join(text);
    this.#add(text, look);
  }

  /** A line of the source ends, which is no end for the reader. */
  wrap(): void {
    this.#trim();
    this.#isFresh = true;
    this.#isWrapped = this.#parts.length > 0 || isWord(this.#inlines.at(-1));
  }

  /** A break that the writer set; none at the start. */
  break(): void {
    this.#trim();
    this.#isWrapped = false;
    this.#isFresh = true;
    this.#flush();
    if (this.#inlines.length > 0) this.#inlines.push({ kind: "break" });
  }

  object(inline: Inline): void {
    if (isWord(inline)) this.#join("");
    this.#isWrapped = false;
    this.#isFresh = false;
    this.#flush();
    this.#inlines.push(inline);
  }

  /** Without spaces and breaks at the end. */
  done(): readonly Inline[] {
    this.#trim();
    this.#flush();
    while (this.#inlines.at(-1)?.kind === "break") this.#inlines.pop();
    return this.#inlines;
  }

  /**
   * Sets a space for the line end before `text`, between Latin words and pictures; never beside a Chinese character.
   */
  #join(text: string): void {
    this.#isFresh = false;
    if (!this.#isWrapped) return;
    this.#isWrapped = false;
    const before = this.#parts.at(-1) ?? "";
    if (EAST_ASIAN.test(lastOf(before)) || EAST_ASIAN.test(firstOf(text))) return;
    this.#add(" ", this.#parts.length > 0 && !staysWithSpaces(this.#look) ? this.#look : {});
  }

  #add(text: string, look: Look): void {
    if (!isSameLook(this.#look, look)) {
      this.#flush();
      this.#look = look;
    }
    this.#parts.push(text);
  }

  #flush(): void {
    if (this.#parts.length > 0) this.#inlines.push({ kind: "text", text: this.#parts.join(""), ...this.#look });
    this.#parts = [];
  }

  /** Takes spaces off the end of what was written, but for a blank's. */
  #trim(): void {
    if (staysWithSpaces(this.#look)) return;
    while (this.#parts.length > 0) {
      const part = this.#parts.pop() ?? "";
      let end = part.length;
      while (end > 0 && " \t\u3000\u00a0".includes(part.charAt(end - 1))) end -= 1;
      if (end === 0) continue;
      this.#parts.push(part.slice(0, end));
      return;
    }
  }
}

/** Code, and the spaces that a blank is made of, are shown as they are. */
function staysWithSpaces({ blank, code }: Look): boolean {
  return blank !== undefined || code !== undefined;
}

function isWord(inline: Inline | undefined): boolean {
  return inline?.kind === "text" || inline?.kind === "image";
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}

function isSameLook(a: Look, b: Look): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.href === b.href &&
    a.blank === b.blank
  );
}
