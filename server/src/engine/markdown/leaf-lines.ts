import { isBlankUnit, skipBlank } from "./characters.ts";

const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;
const EQUALS = 61;
const DASH = 45;

/** An open code fence: its mark and how many stand in it. */
export interface Fence {
  readonly mark: number;
  readonly size: number;
}

/** CommonMark 0.31 §4.2; `at` is behind the indentation. */
export function isAtxHeading(text: string, at: number, end: number): boolean {
  let to = at;
  while (to < end && text.charCodeAt(to) === HASH) to += 1;
  const depth = to - at;
  return depth >= 1 && depth <= 6 && (to === end || isBlankUnit(text.charCodeAt(to)));
}

/** CommonMark 0.31 §4.5; `at` is behind the indentation. Absent when no fence opens. */
export function opensFence(text: string, at: number, end: number): Fence | undefined {
  const mark = text.charCodeAt(at);
  if (mark !== BACKTICK && mark !== TILDE) return undefined;
  let to = at;
  while (to < end && text.charCodeAt(to) === mark) to += 1;
  if (to - at < 3) return undefined;
  if (mark === BACKTICK && text.slice(to, end).includes("`")) return undefined;
  return { mark, size: to - at };
}

export function closesFence(fence: Fence, text: string, from: number, end: number): boolean {
  const at = skipBlank(text, from, end);
  let to = at;
  while (to < end && text.charCodeAt(to) === fence.mark) to += 1;
  return to - at >= fence.size && skipBlank(text, to, end) === end;
}

/** The line under a setext heading (CommonMark 0.31 §4.3); `at` is behind the indentation. */
export function isSetextUnderline(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== EQUALS && mark !== DASH) return false;
  let to = at;
  while (to < end && text.charCodeAt(to) === mark) to += 1;
  return skipBlank(text, to, end) === end;
}
