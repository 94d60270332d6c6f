import type { Inline } from "./page.ts";

/**
 * The text of inlines as the reader sees it: a break is a line feed, a picture its description, a footnote's mark
 * nothing.
 */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(textOfOne).join("");
}

function textOfOne(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return "\n";
    case "image":
      return inline.alt;
    case "footnote":
      return "";
  }
}
