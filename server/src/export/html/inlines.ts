import type { ImageInline, Inline, TextInline } from "../../engine/page/page.ts";
import { pictureWords } from "../picture-words.ts";
import type { ExportRequest } from "../request.ts";
import { dataUrl } from "./data-url.ts";
import { escaped } from "./escape.ts";

/** Writes the inlines of one page. */
export interface InlineWriter {
  html(inlines: readonly Inline[]): string;
  /** A picture by itself; its alternative text in a frame where it is not there. */
  picture(image: ImageInline): string;
  /** Ids of the places that refer to a footnote so far, in order. */
  references(index: number): readonly string[];
}

/** A writer that remembers which footnotes have been referred to, and how often. */
export function inlineWriter({ pictures, marksBlanks }: Pick<ExportRequest, "pictures" | "marksBlanks">): InlineWriter {
  const references = new Map<number, string[]>();

  function one(inline: Inline): string {
    switch (inline.kind) {
      case "text":
        return text(inline, marksBlanks);
      case "break":
        return "<br>";
      case "image":
        return picture(inline);
      case "footnote": {
        const ids = references.get(inline.index) ?? [];
        const number = inline.index + 1;
        const id = ids.length === 0 ? `ref-${number}` : `ref-${number}-${ids.length + 1}`;
        references.set(inline.index, [...ids, id]);
        return `<sup><a id="${id}" href="#note-${number}" role="doc-noteref">[${number}]</a></sup>`;
      }
    }
  }

  function picture(image: ImageInline): string {
    const found = pictures.get(image.src);
    if (typeof found === "object") {
      const size = `width="${Math.round(found.width)}" height="${Math.round(found.height)}"`;
      return `<img src="${dataUrl(found)}" alt="${escaped(image.alt)}" ${size}>`;
    }
    // Whoever reads the file should learn that something is not there.
    return `<span class="no-picture">${escaped(pictureWords(image))}</span>`;
  }

  return {
    html: (inlines) => inlines.map(one).join(""),
    picture,
    references: (index) => references.get(index) ?? [],
  };
}

/** From the inside to the outside. */
function text(inline: TextInline, marksBlanks: boolean): string {
  let html = escaped(inline.text);
  if (inline.code === true) html = `<code>${html}</code>`;
  if (inline.strike === true) html = `<s>${html}</s>`;
  if (inline.emphasis === true) html = `<em>${html}</em>`;
  if (inline.strong === true) html = `<strong>${html}</strong>`;
  // Spaces of a gap are all that is seen of it.
  if (inline.blank === true) html = marksBlanks ? `<mark>${html}</mark>` : `<span class="blank">${html}</span>`;
  if (inline.href !== undefined && /^(?:https?|mailto):/i.test(inline.href)) {
    html = `<a href="${escaped(inline.href)}" rel="noreferrer">${html}</a>`;
  }
  return html;
}
