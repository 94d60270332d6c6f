import { AlignmentType, Paragraph } from "docx";
import type { ClosingBlock, Inline } from "../../engine/page/page.ts";
import { widthOfInlines } from "../../engine/page/width.ts";
import { closingPlaces } from "../closing-places.ts";
import { runsOf } from "./inlines.ts";
import { STYLES } from "./style-names.ts";
import type { Writing } from "./writing.ts";

/**
 * One empty line below the text. Each line is placed by where it begins, or by its middle with a seal: its own width,
 * which depends on the fonts of a machine, moves nothing.
 */
export function closingOf(block: ClosingBlock, writing: Writing): readonly Paragraph[] {
  const { signatures, date, seal } = block;
  const places = closingPlaces(block);
  return [
    ...signatures.map(
      (signature, index) =>
        new Paragraph({
          style: STYLES.signature.id,
          ...(date === undefined && index === signatures.length - 1 ? {} : { keepNext: true }),
          ...(index === 0 ? { spacing: { before: writing.measures.line } } : {}),
          ...placed(signature, places.signatures[index] ?? 0, seal, writing),
          children: runsOf(signature, writing),
        }),
    ),
    ...(date === undefined
      ? []
      : [
          new Paragraph({
            style: STYLES.date.id,
            ...(signatures.length === 0 ? { spacing: { before: writing.measures.line } } : {}),
            ...placed(date, places.date, seal, writing),
            children: runsOf(date, writing),
          }),
        ]),
  ];
}

/** @param room from the end of the line to the right edge of the page, in characters */
function placed(inlines: readonly Inline[], room: number, seal: boolean, { measures, request }: Writing) {
  if (request.page.script === "en") return { alignment: AlignmentType.LEFT };
  const width = widthOfInlines(inlines) * measures.character;
  const right = room * measures.character;
  if (!seal)
    return {
      alignment: AlignmentType.LEFT,
      indent: { left: Math.max(0, Math.round(measures.areaWidth - right - width)) },
    };
  // As far to the right of the middle as the page goes, and as far to the left.
  const left = Math.max(0, Math.round(measures.areaWidth - 2 * right - width));
  return { alignment: AlignmentType.CENTER, indent: { left } };
}
