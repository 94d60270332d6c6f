import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  type IIndentAttributesProperties,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import { brokenLines } from "../../engine/page/broken-lines.ts";
import type {
  AttachmentsNoteBlock,
  HeadingBlock,
  Inline,
  ItemBlock,
  PageBlock,
  ParagraphBlock,
} from "../../engine/page/page.ts";
import { titleLines } from "../../engine/page/title-lines.ts";
import { widthOf, widthOfInlines } from "../../engine/page/width.ts";
import { PAGE_WORDS } from "../page-words.ts";
import { closingOf } from "./closing.ts";
import { runsOf, wordsRun } from "./inlines.ts";
import { TWIPS_PER_POINT } from "./measures.ts";
import { pictureRun } from "./pictures.ts";
import { continuedStyle, itemStyle, RUN_STYLES, runInStyle, STYLES } from "./style-names.ts";
import { indentOf } from "./styles.ts";
import { tableOf } from "./tables.ts";
import type { Writing } from "./writing.ts";

/** How far a quote or an inner list stands in, in characters. */
const DEEPER = 2;
/** The room of an item's marker where paragraphs have no indent, in characters. */
const MARKER_ROOM = 1.5;
/** Lines of a paragraph. */
const MOST_KEPT = 7;
const BULLETS = ["•", "☐", "☑"];
/** A line across a third of the page stands for a thematic break. */
const RULE_SHARE = 0.35;

/** The paragraphs and tables of a file, in their order. */
export function blocksOf(writing: Writing): readonly FileChild[] {
  const { blocks } = writing.request.page;
  return blocks.flatMap((block, index) => blockOf(block, blocks[index + 1]?.kind, writing));
}

function blockOf(block: PageBlock, next: PageBlock["kind"] | undefined, writing: Writing): readonly FileChild[] {
  const keep = keptWith(block, next, writing);
  switch (block.kind) {
    case "title":
      return [
        new Paragraph({
          style: "Title",
          ...(block.newPage ? { pageBreakBefore: true } : {}),
          children: titleRuns(block.inlines, writing),
        }),
      ];
    case "addressee":
      return [new Paragraph({ style: STYLES.addressee.id, children: runsOf(block.inlines, writing) })];
    case "heading":
      return [headingOf(block, writing)];
    case "paragraph":
      return [paragraphOf(block, writing, keep)];
    case "item":
      return [itemOf(block, writing, keep)];
    case "table":
      return [tableOf(block, writing), ...(next === "table" ? [apart(writing)] : [])];
    case "picture":
      return [
        new Paragraph({
          style: STYLES.picture.id,
          ...keep,
          children: [pictureRun(block.image, writing) ?? runsOf([block.image], writing)].flat(),
        }),
      ];
    case "verbatim":
      return [verbatimOf(block.text, writing)];
    case "rule":
      return [ruleOf(writing)];
    case "attachments-note":
      return attachmentsNoteOf(block, writing, next === "closing");
    case "closing":
      return closingOf(block, writing);
    case "chair":
      return [
        new Paragraph({
          style: STYLES.chair.id,
          spacing: { before: writing.measures.line },
          children: runsOf(block.inlines, writing),
        }),
      ];
    case "attachment":
      return [
        new Paragraph({
          style: STYLES.attachment.id,
          pageBreakBefore: true,
          children: [wordsRun(block.label, writing)],
        }),
        ...(block.inlines === undefined
          ? []
          : [
              new Paragraph({
                style: STYLES.attachmentTitle.id,
                spacing: { before: writing.measures.line },
                children: titleRuns(block.inlines, writing),
              }),
            ]),
      ];
    // Only a preview says what is missing.
    case "missing-section":
      return [];
  }
}

/** No page may hold the closing alone. A long paragraph would leave too large a hole: it is set whole then. */
function keptWith(
  block: PageBlock,
  next: PageBlock["kind"] | undefined,
  { measures }: Writing,
): { keepNext?: boolean } {
  if (next !== "closing" && next !== "attachments-note") return {};
  if (block.kind !== "paragraph" && block.kind !== "item") return { keepNext: true };
  const lines = (widthOfInlines(block.inlines) * measures.character) / measures.areaWidth;
  return lines < MOST_KEPT ? { keepNext: true } : {};
}

/** Word joins tables between which nothing stands. */
function apart({ measures }: Writing): Paragraph {
  return new Paragraph({ style: "Normal", spacing: { line: measures.line, lineRule: "exact" } });
}

/** Breaks that the layout wants bear a style of their own, so that an import can tell them from the writer's. */
function titleRuns(inlines: readonly Inline[], writing: Writing): readonly ParagraphChild[] {
  const { measures, request } = writing;
  const room = measures.areaWidth / TWIPS_PER_POINT / request.layout.title.sizePt;
  let isFirst = true;
  return brokenLines(inlines).flatMap((paragraph) =>
    titleLines(paragraph, room).flatMap((line, index) => {
      const own = index === 0 && !isFirst ? [new TextRun({ break: 1 })] : [];
      const laid = index > 0 ? [new TextRun({ break: 1, style: RUN_STYLES.titleBreak.id })] : [];
      isFirst = false;
      return [...own, ...laid, ...runsOf(line, writing)];
    }),
  );
}

/** The bookmark is what a link or a table of contents that somebody adds can lead to. */
function headingOf({ level, number, inlines }: HeadingBlock, writing: Writing): Paragraph {
  writing.headings.count += 1;
  const words = [...(number === "" ? [] : [wordsRun(number, writing)]), ...runsOf(inlines, writing)];
  return new Paragraph({
    style: `Heading${level}`,
    children: [new Bookmark({ id: `_Toc${String(writing.headings.count).padStart(6, "0")}`, children: words })],
  });
}

function paragraphOf(block: ParagraphBlock, writing: Writing, keep: object): Paragraph {
  const { runIn, inlines, quotes, lists } = block;
  const { layout } = writing.request;
  const inner = layout.indentCharacters > 0 ? Math.max(0, lists - 1) * DEEPER : lists * MARKER_ROOM;
  const style = quotes > 0 ? STYLES.quote : lists > 0 ? continuedStyle(lists) : STYLES.body;
  return new Paragraph({
    style: style.id,
    ...keep,
    ...leftOf(quotes * DEEPER + inner, writing),
    children: [
      ...(runIn === undefined ? [] : runsOf(runIn.inlines, writing, { style: runInStyle(runIn.level).id })),
      ...runsOf(inlines, writing),
    ],
  });
}

/**
 * Chinese sets an item as a paragraph with the number in front; where paragraphs have no indent its text stands clear
 * of it.
 */
function itemOf({ marker, inlines, quotes, lists }: ItemBlock, writing: Writing, keep: object): Paragraph {
  const { layout } = writing.request;
  const style = itemStyle(lists).id;
  if (layout.indentCharacters > 0) {
    const gap = BULLETS.includes(marker) ? " " : "";
    return new Paragraph({
      style,
      ...keep,
      ...leftOf(quotes * DEEPER + (lists - 1) * DEEPER, writing),
      children: [wordsRun(`${marker}${gap}`, writing), ...runsOf(inlines, writing)],
    });
  }
  const left = quotes * DEEPER + lists * MARKER_ROOM;
  return new Paragraph({
    style,
    ...keep,
    indent: { left: inTwips(left, writing), hanging: inTwips(MARKER_ROOM, writing) },
    children: [wordsRun(marker, writing), new TextRun({ children: [new Tab()] }), ...runsOf(inlines, writing)],
  });
}

function leftOf(characters: number, writing: Writing): { indent?: IIndentAttributesProperties } {
  const { layout } = writing.request;
  return characters === 0
    ? {}
    : { indent: { left: inTwips(characters, writing), ...indentOf(layout, writing.measures) } };
}

function inTwips(characters: number, { measures }: Writing): number {
  return Math.round(characters * measures.character);
}

/** Line by line, as it is written. */
function verbatimOf(text: string, writing: Writing): Paragraph {
  const lines = text.replaceAll("\t", "    ").split(/\r\n|[\r\n]/);
  return new Paragraph({
    style: STYLES.verbatim.id,
    indent: { left: inTwips(writing.request.layout.indentCharacters, writing) },
    children: lines.map((line, index) => wordsRun(line, writing, index === 0 ? {} : { break: 1 })),
  });
}

function ruleOf({ measures }: Writing): Paragraph {
  const side = Math.round(measures.areaWidth * RULE_SHARE);
  return new Paragraph({
    style: STYLES.rule.id,
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 0, color: "auto" } },
  });
}

/** One empty line below the text, two characters in; the names stand below each other (GB/T 9704-2012 §7.3.4). */
function attachmentsNoteOf({ names }: AttachmentsNoteBlock, writing: Writing, isClosed: boolean): readonly Paragraph[] {
  const { layout, page } = writing.request;
  const label = PAGE_WORDS[page.script].attachments;
  const labelWidth = widthOf(label);
  const several = names.length > 1;
  const numberWidth = several ? (names.length > 9 ? 1.5 : 1) : 0;
  const left = layout.indentCharacters + labelWidth + numberWidth;
  return names.map((name, index) => {
    const head = `${index === 0 ? label : ""}${several ? `${index + 1}.` : ""}`;
    const hanging = index === 0 ? labelWidth + numberWidth : numberWidth;
    return new Paragraph({
      style: STYLES.attachmentsNote.id,
      ...(isClosed || index < names.length - 1 ? { keepNext: true } : {}),
      ...(index === 0 ? { spacing: { before: writing.measures.line } } : {}),
      indent: { left: inTwips(left, writing), hanging: inTwips(hanging, writing) },
      children: [...(head === "" ? [] : [wordsRun(head, writing)]), ...runsOf(name, writing)],
    });
  });
}
