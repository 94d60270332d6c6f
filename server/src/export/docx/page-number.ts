import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from "docx";
import type { Layout } from "../../engine/page/layout.ts";
import { TWIPS_PER_POINT, toTwips } from "./measures.ts";
import { STYLES } from "./style-names.ts";
import type { Writing } from "./writing.ts";

/** Word sets an exact line with four fifths of it above the base line, whatever the font. */
const BELOW_BASELINE = 0.2;
/**
 * From the base line to the middle of a dash, of which fonts draw some at 0.27 and some at 0.38, and of a digit, in
 * sizes.
 */
const MIDDLE = { dashes: 0.32, plain: 0.34 } as const;

/** The lower edge of the page number's line, from the paper's: in twips. */
export function footerTwips({ margins, pageNumber }: Layout): number {
  const { style, form, belowMm } = pageNumber;
  const middle = (BELOW_BASELINE + MIDDLE[form]) * style.sizePt * TWIPS_PER_POINT;
  return Math.max(0, Math.round(toTwips(margins.bottomMm) - toTwips(belowMm) - middle));
}

/** The page numbers; `even` only where they stand outside. */
export function footersOf(writing: Writing): { readonly default: Footer; readonly even?: Footer } {
  const { place } = writing.request.layout.pageNumber;
  if (place === "center") return { default: footer(AlignmentType.CENTER, writing) };
  return { default: footer(AlignmentType.RIGHT, writing), even: footer(AlignmentType.LEFT, writing) };
}

function footer(alignment: "center" | "left" | "right", { request, hint }: Writing): Footer {
  const { style, form, place } = request.layout.pageNumber;
  const size = style.sizePt * TWIPS_PER_POINT;
  const children = form === "dashes" ? ["— ", PageNumber.CURRENT, " —"] : [PageNumber.CURRENT];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.pageNumber.id,
        alignment,
        spacing: { line: size, lineRule: LineRuleType.EXACT },
        ...(place === "outside" ? { indent: { left: size, right: size } } : {}),
        children: [new TextRun({ ...hint, children })],
      }),
    ],
  });
}
