import type { Position, Range } from "vscode-languageserver";
import type { LineIndex } from "../engine/text/line-index.ts";
import type { Span } from "../engine/text/span.ts";

/** The offset of a position; beyond a line's end it lies at that end, beyond the last line at the end of the text. */
export function toOffset({ starts }: LineIndex, text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = starts[line];
  if (start === undefined) return text.length;
  let end = starts[line + 1] ?? text.length;
  if (end > start && starts.length > line + 1) {
    end -= text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 && end - 2 >= start ? 2 : 1;
  }
  return Math.min(start + Math.max(character, 0), end);
}

/** The span of a range; one that is written backwards is turned round. */
export function toSpan(lines: LineIndex, text: string, { start, end }: Range): Span {
  const a = toOffset(lines, text, start);
  const b = toOffset(lines, text, end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}

/**
 * The path of a document, as the files port knows it: `/a/b` or `C:/a/b`; `scheme://host/a/b`, where any character may
 * stand as itself, for what lies in folders of another scheme than `file`; for anything else the address.
 */
export function toPath(uri: string): string {
  const [, host = "", path] = /^file:\/\/([^/?#]*)([^?#]*)/i.exec(uri) ?? [];
  if (path === undefined) return toVirtualPath(uri) ?? uri;
  const decoded = decodedPath(path);
  if (host !== "" && host !== "localhost") return `//${host}${decoded}`;
  return /^\/[A-Za-z]:/.test(decoded) ? `${decoded.slice(1, 2).toUpperCase()}${decoded.slice(2)}` : decoded;
}

/** What was never saved lies in no folder, whatever its address says; a drive is no scheme. */
function toVirtualPath(uri: string): string | undefined {
  const [, scheme, host = "", path = ""] = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/?#]*))?(\/[^?#]*)/i.exec(uri) ?? [];
  return scheme === undefined || scheme === "untitled" ? undefined : `${scheme}://${host}${decodedPath(path)}`;
}

/** A `%` that begins no character is taken as it stands. */
function decodedPath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of a folder, without a closing slash. */
export function toFolder(uri: string): string {
  return toPath(uri).replace(/(?<=[^/:])\/$/, "");
}
