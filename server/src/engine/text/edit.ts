import type { Span } from "./span.ts";

/** Replaces the text of `span` (offsets into the text *before* any edit) by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Edits in document order; two insertions at one place keep their given order. */
function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The text after all `edits`, which must not conflict (share no code unit); a conflicting edit is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of sortEdits(edits)) {
    if (span.start < at) continue;
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
