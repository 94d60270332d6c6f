import { placeholderAt } from "../figures/placeholder.ts";
import type { Span } from "../text/span.ts";

/** A text to be inserted, with the places where its writer stops to fill something in. */
export interface StoppedText {
  readonly text: string;
  /** In order, disjoint; offsets into `text`. */
  readonly stops: readonly Span[];
}

/** A text whose placeholders are its stops. */
export function stoppedText(text: string): StoppedText {
  return { text, stops: placeholdersIn(text) };
}

/** Where the `{{…}}` of a text stand. */
export function placeholdersIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf("{{"); at !== -1; ) {
    const end = placeholderAt(text, at)?.end;
    if (end !== undefined) spans.push({ start: at, end });
    at = text.indexOf("{{", end ?? at + 1);
  }
  return spans;
}
