import { unescaped } from "../markdown/gaps.ts";

/** What stands behind the `]` of a link or picture. */
export interface Tail {
  /** Where it leads, as written; absent when a definition says it. */
  readonly destination?: string;
  /** Of the definition; empty when the text between the brackets is the label, too. */
  readonly label?: string;
  /** Offset behind it. */
  readonly end: number;
}

/**
 * The tail of a link or picture whose `]` stands at `at`: `(address "title")`, `[label]`, `[]` or nothing. The source
 * is known to be one, so that what is not understood is skipped to its end.
 */
export function readTail(source: string, at: number): Tail {
  const next = source[at + 1];
  if (next === "(") return readResource(source, at + 2);
  if (next !== "[") return { label: "", end: at + 1 };
  const close = unescapedIndex(source, "]", at + 2);
  return { label: source.slice(at + 2, close), end: Math.min(source.length, close + 1) };
}

/** CommonMark 0.31 §6.3, behind the `(`. */
function readResource(source: string, from: number): Tail {
  const start = skipSpace(source, from);
  const { destination, end } = readDestination(source, start);
  let at = skipSpace(source, end);
  const quote = source.charAt(at);
  if (at > end && quote !== "" && "\"'(".includes(quote)) {
    at = unescapedIndex(source, quote === "(" ? ")" : quote, at + 1) + 1;
    at = skipSpace(source, at);
  }
  return { destination, end: Math.min(source.length, at + 1) };
}

/**
 * A link's destination at `start`: `<a b>`, or up to white space or a bracket that nothing opened. Escapes are
 * resolved.
 */
export function readDestination(source: string, start: number): { readonly destination: string; readonly end: number } {
  if (source[start] === "<") {
    const close = unescapedIndex(source, ">", start + 1);
    return { destination: unescaped(source.slice(start + 1, close)), end: Math.min(source.length, close + 1) };
  }
  let depth = 0;
  let at = start;
  for (; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char <= " ") break;
    if (char === "\\") at += 1;
    else if (char === "(") depth += 1;
    else if (char === ")") {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  const end = Math.min(at, source.length);
  return { destination: unescaped(source.slice(start, end)), end };
}

/** Where `char` stands without a backslash before it; the end of the source when it does not. */
export function unescapedIndex(source: string, char: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== char) at += source[at] === "\\" ? 2 : 1;
  return Math.min(at, source.length);
}

/** Behind white space, and behind the marks of quotes at the start of a line. */
function skipSpace(source: string, from: number): number {
  let at = from;
  let fresh = false;
  for (; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === "\n" || char === "\r") fresh = true;
    else if (char !== " " && char !== "\t" && !(fresh && char === ">")) break;
  }
  return at;
}

const LEADS_OUT = /^(?:https?:\/\/|mailto:)/i;

/** A destination as a link of the page; absent unless it leads to the web or to a mail address. */
export function hrefOf(destination: string): string | undefined {
  if (!LEADS_OUT.test(destination)) return undefined;
  return destination.replaceAll(/[\s\p{Cc}\p{Cs}]/gu, (char) => (/\p{Cs}/u.test(char) ? "" : encodeURIComponent(char)));
}
