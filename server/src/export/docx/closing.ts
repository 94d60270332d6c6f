import { Paragraph } from "docx";
import type { ClosingBlock } from "../../engine/page/page.ts";
import { closingPlaces } from "../closing-places.ts";
import { runsOf } from "./inlines.ts";
import { STYLES } from "./style-names.ts";
import type { Writing } from "./writing.ts";

/** One empty line below the text. */
export function closingOf(block: ClosingBlock, writing: Writing): readonly Paragraph[] {
  const { signatures, date } = block;
  const { measures, request } = writing;
  const isChinese = request.page.script !== "en";
  const places = closingPlaces(block);
  const right = (characters: number | undefined) =>
    isChinese
      ? { indent: { right: Math.round((characters ?? 0) * measures.character) } }
      : { alignment: "left" as const };
  const above = (isFirst: boolean) => (isFirst ? { spacing: { before: measures.line } } : {});
  return [
    ...signatures.map(
      (signature, index) =>
        new Paragraph({
          style: STYLES.signature.id,
          keepLines: true,
          ...(date === undefined && index === signatures.length - 1 ? {} : { keepNext: true }),
          ...above(index === 0),
          ...right(places.signatures[index]),
          children: runsOf(signature, writing),
        }),
    ),
    ...(date === undefined
      ? []
      : [
          new Paragraph({
            style: STYLES.date.id,
            ...above(signatures.length === 0),
            ...right(places.date),
            children: runsOf(date, writing),
          }),
        ]),
  ];
}
