import type { ClosingBlock } from "../engine/page/page.ts";
import { widthOfInlines } from "../engine/page/width.ts";

/** How far the ends of the lines of a closing are from the right edge of the page, in characters. Never below 0. */
export interface ClosingPlaces {
  /** One for each signature. */
  readonly signatures: readonly number[];
  /** 0 without a date. */
  readonly date: number;
}

/**
 * Where signature and date of a Chinese page stand (GB/T 9704-2012 §7.3.5). With a seal, the date 4 characters from the
 * right and each signature centred over it. Without, the longest signature 2 from the right and the date's first
 * character 2 right of the signatures'; a date that is too long for that stands 2 from the right and the signatures
 * move left.
 */
export function closingPlaces({ signatures, date, seal }: ClosingBlock): ClosingPlaces {
  const widths = signatures.map(widthOfInlines);
  const dateWidth = date === undefined ? undefined : widthOfInlines(date);
  if (seal) {
    const over = (width: number): number =>
      dateWidth === undefined ? SEALED : Math.max(0, SEALED + (dateWidth - width) / 2);
    return { signatures: widths.map(over), date: dateWidth === undefined ? 0 : SEALED };
  }
  const widest = Math.max(0, ...widths);
  // What is free right of the date when it stands two characters behind the beginning of the widest signature.
  const free = widest - (dateWidth ?? 0);
  const isLong = dateWidth !== undefined && free < UNSEALED;
  const right = isLong && signatures.length > 0 ? Math.max(UNSEALED, dateWidth + 2 * UNSEALED - widest) : UNSEALED;
  return {
    signatures: widths.map((width) => right + widest - width),
    date: dateWidth === undefined ? 0 : Math.max(UNSEALED, free),
  };
}

const SEALED = 4;
const UNSEALED = 2;
