import type { Inline } from "./page.ts";

/**
 * How wide a text is drawn, in full-width characters: a Latin letter or digit takes half of one. Combining marks take
 * none.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/^[\p{M}\p{Cc}\p{Cf}]/u.test(character)) continue;
    width += (character.codePointAt(0) ?? 0) < 0x1100 ? 0.5 : 1;
  }
  return width;
}

/** The same of inlines, as if they stood on one line; a picture counts as one character. */
export function widthOfInlines(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.kind === "text") return sum + widthOf(inline.text);
    return inline.kind === "break" ? sum : sum + 1;
  }, 0);
}
