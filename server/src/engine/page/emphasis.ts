import type { Gap, Run } from "../markdown/document.ts";

/** What a delimiter does. `text` is none after all. */
export type Delimiter = { readonly look: "strong" | "emphasis" | "strike"; readonly opens: boolean } | "text";

/**
 * What the delimiters of a run do, by gap. `kept` are those that the lexer reads as masks. A pair of `~~` that stands
 * between numbers writes ranges: `3~~5月`.
 */
export function delimitersOf(run: Run, kept: ReadonlySet<Gap>): ReadonlyMap<Gap, Delimiter> {
  const delimiters = new Map<Gap, Delimiter>();
  const open: Gap[] = [];
  const flanks = new Flanks(run.text);
  for (const gap of run.gaps) {
    if (gap.kind !== "emphasis") continue;
    if (kept.has(gap)) {
      delimiters.set(gap, "text");
      continue;
    }
    const source = run.text.slice(gap.start, gap.end);
    const opener = open.at(-1);
    const isPair = opener !== undefined && run.text.slice(opener.start, opener.end) === source;
    if (!isPair || !flanks.mayClose(gap)) {
      open.push(gap);
      continue;
    }
    open.pop();
    if (source.startsWith("~") && (isRange(run.text, opener) || isRange(run.text, gap))) {
      delimiters.set(opener, "text");
      delimiters.set(gap, "text");
      continue;
    }
    const look = source.startsWith("~") ? "strike" : source.length === 2 ? "strong" : "emphasis";
    delimiters.set(opener, { look, opens: true });
    delimiters.set(gap, { look, opens: false });
  }
  return delimiters;
}

const BEFORE_RANGE = /[0-9０-９年月日时時点點%％]/;

function isRange(text: string, { start, end }: Gap): boolean {
  return BEFORE_RANGE.test(text.charAt(start - 1)) && /[0-9０-９]/.test(text.charAt(end));
}

/** Which delimiters may close emphasis (CommonMark 0.31 §6.2). Asked in the order of the text. */
class Flanks {
  readonly #text: string;
  /** The run of equal characters looked at last. */
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Not right behind white space, nor between a punctuation mark and a letter. */
  mayClose({ start }: Gap): boolean {
    const text = this.#text;
    if (start >= this.#end) {
      this.#start = start;
      this.#end = start;
      const char = text[start];
      while (this.#start > 0 && text[this.#start - 1] === char) this.#start -= 1;
      while (this.#end < text.length && text[this.#end] === char) this.#end += 1;
    }
    const before = this.#start === 0 ? " " : text.charAt(this.#start - 1);
    const after = this.#end === text.length ? " " : text.charAt(this.#end);
    if (/\s/.test(before)) return false;
    return !/[\p{P}\p{S}]/u.test(before) || /[\s\p{P}\p{S}]/u.test(after);
  }
}
