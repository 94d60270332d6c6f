import type { OtherElement } from "../markdown/document.ts";
import { withoutComments } from "./tags.ts";

const FENCE = /^(`{3,}|~{3,}|\${2,})/;

/**
 * What code, mathematics or raw HTML shows, its lines parted by `\n`: without fences, without the marks and indentation
 * of what it stands in, without comments. Empty when it shows nothing.
 */
export function verbatimOf({ type, start, end, quotes }: OtherElement, text: string): string {
  const lines = text.slice(start, end).split(/\r\n|\r|\n/);
  const inner = lines.map((line, index) => (index === 0 ? line : inside(line, quotes, columnOf(text, start))));
  if (type === "html") return trimLines(withoutComments(inner.join("\n")));
  const fence = FENCE.exec(inner[0] ?? "")?.[0];
  if (fence === undefined) return cleaned(inner.join("\n"));
  const last = (inner.length > 1 ? (inner.at(-1) ?? "") : "").trim();
  const isClosed = last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  return cleaned(inner.slice(1, isClosed ? -1 : inner.length).join("\n"));
}

/** How many code units stand before an offset in its line. */
function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return offset - start;
}

/**
 * A further line without what its containers begin it with: quote marks, and no more indentation than its first line
 * has.
 */
function inside(line: string, quotes: number, column: number): string {
  let at = 0;
  for (let left = quotes; at < column && at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === ">" && left > 0) left -= 1;
    else if (char !== " " && char !== "\t") break;
  }
  return line.slice(at);
}

function trimLines(text: string): string {
  return cleaned(text)
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

function cleaned(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\ufeff\ufffe\uffff]/gu, (char) => (char === "\n" || char === "\t" ? char : ""))
    .replaceAll(/\p{Cs}/gu, "\ufffd");
}
