import {
  AlignmentType,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Layout, TextStyle } from "../../engine/page/layout.ts";
import { noteSizePt } from "../../engine/page/measures.ts";
import type { PageModel } from "../../engine/page/page.ts";
import { fontsOf } from "./fonts.ts";
import { type Measures, TWIPS_PER_POINT } from "./measures.ts";
import { continuedStyle, itemStyle, LIST_LEVELS, RUN_STYLES, runInStyle, STYLES } from "./style-names.ts";

const LEVELS = [1, 2, 3, 4] as const;
/** Word's single spacing (ISO/IEC 29500-1 §17.3.1.33): 240ths of a line. */
const SINGLE = 240;
/** A line of a table or a note, in sizes of its text. */
const DENSE_LINE = 1.35;
/** A title's letters keep this much of their line, in sizes, whatever font stands in for the wanted one. */
const TITLE_LINE = 1.25;
const LINK_COLOUR = "0563C1";

/** All styles of a file, complete: nothing hangs on what a reader's Word has as its default. */
export function stylesFor(layout: Layout, { script, language }: PageModel, measures: Measures): IStylesOptions {
  const look = ({ font, sizePt, bold }: TextStyle, tracking: number): IRunStylePropertiesOptions => ({
    font: fontsOf(layout, font),
    size: sizePt * 2,
    sizeComplexScript: sizePt * 2,
    bold,
    boldComplexScript: bold,
    color: "000000",
    italics: false,
    characterSpacing: tracking,
  });
  const indent = indentOf(layout, measures);
  const after = layout.paragraphSpacePt * TWIPS_PER_POINT;
  const alignment = layout.justified ? AlignmentType.BOTH : AlignmentType.LEFT;
  const flowing =
    layout.lines.kind === "grid" ? {} : { line: SINGLE * layout.lines.factor, lineRule: LineRuleType.AUTO };
  const text: IParagraphStylePropertiesOptions = { alignment, spacing: { ...flowing, after }, indent };
  const flush = { firstLine: 0, firstLineChars: 0 };
  const titled: IParagraphStylePropertiesOptions = {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    keepLines: true,
    indent: flush,
    spacing: { ...exactly(titleLine(layout, measures)), before: 0, after: measures.line },
  };
  const heading = (level: 1 | 2 | 3 | 4) => ({
    run: look(layout.headings[level], measures.tracking),
    paragraph: { ...text, keepNext: true, outlineLevel: level - 1, spacing: { ...flowing, before: 0, after } },
    next: STYLES.body.id,
  });
  const dense = (sizePt: number) => exactly(Math.round(sizePt * DENSE_LINE * TWIPS_PER_POINT));
  const noteSize = noteSizePt(layout);
  const inTable = { indent: flush, spacing: { ...dense(layout.tables.sizePt), after: 0 } };
  const paragraphs: readonly IParagraphStyleOptions[] = [
    { ...STYLES.body, paragraph: text },
    { ...STYLES.addressee, paragraph: { indent: flush, alignment: AlignmentType.LEFT } },
    ...LIST_LEVELS.flatMap((level) =>
      [itemStyle(level), continuedStyle(level)].map((names) => ({ ...names, paragraph: text })),
    ),
    { ...STYLES.quote, paragraph: text, run: { italics: false } },
    { ...STYLES.verbatim, paragraph: { alignment: AlignmentType.LEFT, indent: flush } },
    { ...STYLES.picture, paragraph: { alignment: AlignmentType.CENTER, indent: flush } },
    { ...STYLES.rule, paragraph: { alignment: AlignmentType.CENTER, indent: flush } },
    { ...STYLES.attachmentsNote, paragraph: { alignment: AlignmentType.LEFT } },
    { ...STYLES.signature, paragraph: { alignment: AlignmentType.RIGHT, indent: flush } },
    { ...STYLES.date, paragraph: { alignment: AlignmentType.RIGHT, indent: flush } },
    { ...STYLES.chair, paragraph: { ...text, alignment: AlignmentType.LEFT } },
    { ...STYLES.attachment, run: look(layout.attachment, 0), paragraph: { keepNext: true, indent: flush } },
    { ...STYLES.attachmentTitle, run: look(layout.title, 0), paragraph: titled },
    { ...STYLES.tableText, run: look(layout.tables, 0), paragraph: inTable },
    {
      ...STYLES.tableHeader,
      basedOn: STYLES.tableText.id,
      run: { bold: true, boldComplexScript: true },
      paragraph: { ...inTable, alignment: AlignmentType.CENTER },
    },
    { ...STYLES.pageNumber, run: look(layout.pageNumber.style, 0), paragraph: { indent: flush } },
  ].map((style) => ({ basedOn: "Normal", quickFormat: true, ...style }));
  const runs: readonly ICharacterStyleOptions[] = [
    // Chinese has no slanted letters: the other brush stands for them.
    { ...RUN_STYLES.emphasis, run: script === "en" ? { italics: true } : { font: fontsOf(layout, "heading-2") } },
    { ...RUN_STYLES.code, run: { font: { ascii: "Courier New", hAnsi: "Courier New" }, noProof: true } },
    { ...RUN_STYLES.titleBreak },
    ...LEVELS.map((level) => ({
      ...runInStyle(level),
      run: { font: fontsOf(layout, layout.headings[level].font), bold: layout.headings[level].bold },
    })),
  ];
  return {
    default: {
      document: {
        run: {
          ...look(layout.body, measures.tracking),
          // Latin letters and digits that were Chinese could be broken anywhere.
          language: script === "en" ? { value: language, eastAsia: "zh-CN" } : { value: "en-US", eastAsia: language },
        },
        paragraph: { spacing: { ...flowing, before: 0, after: 0 } },
      },
      title: { run: look(layout.title, 0), paragraph: titled, next: STYLES.body.id },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      footnoteText: {
        run: { size: noteSize * 2, sizeComplexScript: noteSize * 2, characterSpacing: 0 },
        paragraph: { indent: flush, spacing: { ...dense(noteSize), after: 0 } },
      },
      hyperlink: { run: { color: LINK_COLOUR, underline: {} } },
    },
    paragraphStyles: paragraphs,
    characterStyles: runs,
  };
}

/** Of the first line: in characters for Word, which keeps it when sizes change, in twips for all others. */
export function indentOf({ indentCharacters }: Layout, { character }: Measures) {
  return { firstLine: Math.round(indentCharacters * character), firstLineChars: indentCharacters * 100 };
}

function titleLine({ title }: Layout, { pitch }: Measures): number {
  const wanted = title.sizePt * TITLE_LINE * TWIPS_PER_POINT;
  return pitch === undefined ? Math.round(wanted) : Math.ceil(wanted / pitch) * pitch;
}

function exactly(line: number) {
  return { line, lineRule: LineRuleType.EXACT };
}
