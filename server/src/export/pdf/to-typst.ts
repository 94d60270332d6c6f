import { brokenLines } from "../../engine/page/broken-lines.ts";
import type { Layout } from "../../engine/page/layout.ts";
import { noteSizePt, singleLine, typeArea } from "../../engine/page/measures.ts";
import type { ImageInline, Inline, PageBlock, PageModel } from "../../engine/page/page.ts";
import { titleLines } from "../../engine/page/title-lines.ts";
import { widthOf, widthOfInlines } from "../../engine/page/width.ts";
import { PAGE_WORDS } from "../page-words.ts";
import { pictureWords } from "../picture-words.ts";
import { tableLook } from "../table-look.ts";
import type { FontNames } from "./fonts.ts";

/** A picture as the template finds it: a path in its virtual folder, and how large it wants to be, in points. */
export interface PlacedPicture {
  readonly path: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * What `template.typ` reads as `/page.json`: the page with everything worked out that Typst is slow or clumsy at.
 * `pictures` by their `src`; one that is not in it shows its alternative text.
 */
export function toTypst(
  page: PageModel,
  look: Layout,
  options: {
    readonly pictures: ReadonlyMap<string, PlacedPicture>;
    readonly fonts: Readonly<Record<string, FontNames>>;
    readonly marksBlanks: boolean;
    /** Which of the marks of tasks no font draws. */
    readonly undrawn: readonly string[];
  },
): unknown {
  const referred = new Set<number>();
  const inlines: ToInlines = (list, roomPt = Number.POSITIVE_INFINITY) =>
    list.flatMap((inline): readonly unknown[] => {
      switch (inline.kind) {
        case "text":
          return [{ ...inline, text: printable(inline.text) }];
        case "image":
          return [image(inline, options.pictures, roomPt)];
        case "footnote": {
          if (page.footnotes[inline.index] === undefined) return [];
          const first = !referred.has(inline.index);
          referred.add(inline.index);
          return [{ ...inline, first }];
        }
        default:
          return [inline];
      }
    });
  const blocks = page.blocks.map((block) => toBlock(block, look, page, inlines, options));
  const [lang, region] = page.language.split("-");
  return {
    look,
    lang: lang ?? "zh",
    region: region ?? "CN",
    script: page.script,
    title: printable(page.properties.title ?? ""),
    author: printable(page.properties.author ?? page.properties.organization ?? ""),
    lineHeight: singleLine(page.script),
    noteSizePt: noteSizePt(look),
    marksBlanks: options.marksBlanks,
    fonts: options.fonts,
    blocks,
    footnotes: page.footnotes.map(({ paragraphs }) => paragraphs.map((list) => inlines(list))),
  };
}

/** `roomPt`: how wide a picture may be at most, in points; absent where the type area is what limits it. */
type ToInlines = (list: readonly Inline[], roomPt?: number) => readonly unknown[];

function toBlock(
  block: PageBlock,
  look: Layout,
  page: PageModel,
  inlines: ToInlines,
  { pictures, undrawn }: { readonly pictures: ReadonlyMap<string, PlacedPicture>; readonly undrawn: readonly string[] },
): unknown {
  switch (block.kind) {
    case "title":
      return {
        ...plain(block),
        newPage: block.newPage,
        lines: titleLines(block.inlines, titleRoom(look)).map((list) => inlines(list)),
      };
    case "attachment":
      return block.inlines === undefined
        ? { ...plain(block), label: printable(block.label) }
        : {
            ...plain(block),
            label: printable(block.label),
            inlines: [],
            lines: titleLines(block.inlines, titleRoom(look)).map((list) => inlines(list)),
          };
    case "heading":
      return { ...plain(block), level: block.level, number: printable(block.number), inlines: inlines(block.inlines) };
    case "paragraph":
      return {
        ...plain(block),
        quotes: block.quotes,
        lists: block.lists,
        ...(block.runIn === undefined
          ? {}
          : { runIn: { level: block.runIn.level, inlines: inlines(block.runIn.inlines) } }),
        inlines: inlines(block.inlines),
      };
    case "item":
      return {
        ...plain(block),
        marker: printable(undrawn.includes(block.marker) ? (PLAIN_MARKS[block.marker] ?? "") : block.marker),
        quotes: block.quotes,
        lists: block.lists,
        inlines: inlines(block.inlines),
      };
    case "addressee":
    case "chair":
      return { ...plain(block), inlines: inlines(block.inlines) };
    case "table": {
      const areaPt = typeArea(look).widthPt;
      const { widths, sizePt, insetPt } = tableLook(block, areaPt, look.tables.sizePt);
      const roomOf = (column: number) => (widths[column] ?? 0) * areaPt - 2 * insetPt;
      const isLong = (cell: readonly Inline[], column: number) =>
        brokenLines(cell).length > 1 ||
        cell.some(({ kind }) => kind !== "text") ||
        lengthOf(cell) * sizePt * CAUTION > roomOf(column);
      return {
        ...plain(block),
        widths,
        sizePt,
        insetPt,
        columns: block.columns,
        rows: block.rows.map(({ header, cells }) => ({
          header,
          cells: cells.map((cell, column) => inlines(cell, roomOf(column))),
          long: cells.flatMap((cell, column) => (isLong(cell, column) ? [column] : [])),
        })),
      };
    }
    case "picture":
      return { ...plain(block), image: image(block.image, pictures, Number.POSITIVE_INFINITY) };
    case "verbatim":
      return { ...plain(block), text: printable(block.text) };
    case "attachments-note": {
      const label = PAGE_WORDS[page.script].attachments;
      return {
        ...plain(block),
        label,
        labelCharacters: widthOf(label),
        names: block.names.map((list) => inlines(list)),
      };
    }
    case "closing":
      return {
        ...plain(block),
        signatures: block.signatures.map((list) => inlines(list)),
        ...(block.date === undefined ? {} : { date: inlines(block.date) }),
        seal: block.seal,
      };
    case "missing-section":
      return { ...plain(block), title: printable(block.title) };
    case "rule":
      return plain(block);
  }
}

function plain({ kind }: PageBlock): { readonly kind: string } {
  return { kind };
}

function image(inline: ImageInline, pictures: ReadonlyMap<string, PlacedPicture>, roomPt: number): unknown {
  const picture = pictures.get(inline.src);
  if (picture === undefined) return { kind: "image", alt: printable(pictureWords(inline)) };
  const { path, widthPt, heightPt } = picture;
  const scale = Math.min(1, roomPt / widthPt);
  // A picture without words of its own has none that a screen reader should say.
  return { kind: "image", alt: printable(inline.alt), path, widthPt: widthPt * scale, heightPt: heightPt * scale };
}

/** What stands for the mark of a task that no font draws. */
export const PLAIN_MARKS: Readonly<Record<string, string>> = { "☐": "□", "☑": "√" };

/** A text may be so many times as wide as it is guessed to be. */
const CAUTION = 1.25;

/** Of a line of the title, in its own characters. */
function titleRoom(look: Layout): number {
  return typeArea(look).widthPt / look.title.sizePt;
}

/** In characters of its own size: of a cell, its longest line. */
function lengthOf(list: readonly Inline[]): number {
  return Math.max(0, ...brokenLines(list).map(widthOfInlines));
}

/** Without what no font draws: control characters, and surrogates that stand alone. */
function printable(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, " ");
}
