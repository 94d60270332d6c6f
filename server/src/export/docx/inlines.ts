import {
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { ImageInline, Inline, TextInline } from "../../engine/page/page.ts";
import { pictureWords } from "../picture-words.ts";
import { cleanText } from "./clean-text.ts";
import { pictureRun } from "./pictures.ts";
import { RUN_STYLES } from "./style-names.ts";
import type { Writing } from "./writing.ts";

/** Looks that all runs of a stretch share, such as those of a heading within a paragraph. */
export type RunLook = Pick<IRunOptions, "style" | "bold" | "size" | "sizeComplexScript">;

/** The runs of inlines. A note is referred to once, as Word wants it; afterwards its number stands in the text. */
export function runsOf(inlines: readonly Inline[], writing: Writing, look: RunLook = {}): readonly ParagraphChild[] {
  return inlines.map((inline) => runOf(inline, writing, look));
}

function runOf(inline: Inline, writing: Writing, look: RunLook): ParagraphChild {
  switch (inline.kind) {
    case "text":
      return textRun(inline, writing, look);
    case "break":
      return new TextRun({ break: 1 });
    case "image":
      return pictureRun(inline, writing) ?? alternativeRun(inline, writing);
    case "footnote":
      return noteRun(inline.index, writing);
  }
}

/** A run of plain words. */
export function wordsRun(words: string, { hint }: Writing, look: IRunOptions = {}): TextRun {
  return new TextRun({ ...look, ...hint, text: cleanText(words) });
}

function textRun(inline: TextInline, writing: Writing, look: RunLook): ParagraphChild {
  const target = inline.href === undefined ? undefined : addressOf(inline.href);
  const style =
    target !== undefined
      ? RUN_STYLES.link
      : inline.code
        ? RUN_STYLES.code
        : inline.emphasis
          ? RUN_STYLES.emphasis
          : undefined;
  const run = wordsRun(inline.text, writing, {
    ...look,
    ...(style === undefined ? {} : { style: style.id }),
    ...(inline.strong ? { bold: true, boldComplexScript: true } : {}),
    ...(inline.strike ? { strike: true } : {}),
    ...(inline.blank && writing.request.marksBlanks ? { highlight: "yellow" as const } : {}),
  });
  return target === undefined ? run : new ExternalHyperlink({ children: [run], link: target });
}

/** Word refuses a file that holds an address which is none. */
function addressOf(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined;
}

function noteRun(index: number, writing: Writing): ParagraphChild {
  const { notes } = writing;
  if (notes.referred.has(index) || notes.areOpen || writing.request.page.footnotes[index] === undefined) {
    return new TextRun({ text: String(index + 1), style: "FootnoteReference" });
  }
  notes.referred.add(index);
  return new FootnoteReferenceRun(index + 1);
}

/** Stands for a picture that is not in the file: its words in a frame. */
function alternativeRun(image: ImageInline, writing: Writing): TextRun {
  const words = pictureWords(image);
  return wordsRun(words === "" ? "　" : words, writing, {
    border: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "auto" },
  });
}
