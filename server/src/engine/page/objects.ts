import { unescaped } from "../markdown/gaps.ts";
import type { Look } from "./inline-list.ts";
import type { Inline } from "./page.ts";
import type { References } from "./references.ts";
import { hrefOf, readTail, unescapedIndex } from "./resource.ts";

/** What is shown for a stretch that is no prose: text with its look, or a picture, or the mark of a footnote. */
export type Shown = { readonly text: string; readonly look: Look } | Exclude<Inline, { kind: "text" | "break" }>;

/**
 * What the source of an object (code, a picture, an address, a footnote's mark) shows. `quotes` stand around its lines.
 */
export function shownObject(source: string, references: References, quotes: number): Shown {
  if (source.startsWith("`")) return { text: codeText(source, quotes), look: { code: true } };
  if (source.startsWith("![")) return image(source, references);
  if (source.startsWith("[^")) {
    const index = references.footnoteOf(source.slice(2, -1));
    return index === undefined ? { text: source, look: {} } : { kind: "footnote", index };
  }
  const isBracketed = source.startsWith("<") && source.endsWith(">");
  return address(isBracketed ? source.slice(1, -1) : source);
}

/** CommonMark 0.31 §6.1. */
function codeText(source: string, quotes: number): string {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  const inner = source
    .slice(ticks, -ticks)
    .replaceAll(/\r\n?|\n/g, "\n")
    .replaceAll(quotes > 0 ? /\n[ \t]*(?:>[ \t]?)*/g : /\n[ \t]*/g, " ");
  const isPadded = inner.startsWith(" ") && inner.endsWith(" ") && inner.trim() !== "";
  return isPadded ? inner.slice(1, -1) : inner;
}

function image(source: string, references: References): Shown {
  const close = descriptionEnd(source);
  const alt = source.slice(2, close);
  const { destination, label } = readTail(source, close);
  const src = destination ?? references.destinationOf(label === undefined || label === "" ? alt : label);
  if (src === undefined) return { text: source, look: {} };
  return { kind: "image", src, alt: unescaped(alt).replaceAll(/\s+/g, " ").trim() };
}

/** Where the `]` stands that ends the description: brackets in it come in pairs or are escaped. */
function descriptionEnd(source: string): number {
  let depth = 0;
  for (let at = 2; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === "\\") at += 1;
    else if (char === "[") depth += 1;
    else if (char === "]") {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return unescapedIndex(source, "]", 2);
}

/** An address without markup around it; of `www.` and mail the scheme is not written. */
function address(text: string): Shown {
  const scheme = /^[a-z][a-z0-9+.-]{1,31}:/i.test(text) ? "" : text.includes("@") ? "mailto:" : "http://";
  const href = hrefOf(`${scheme}${text}`);
  return { text, look: href === undefined ? {} : { href } };
}
