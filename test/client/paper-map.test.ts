import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetAt, pointAt } from "../../client/src/preview/paper-map.ts";
import type { PaperMap, PaperPlace } from "../../server/src/protocol/preview.ts";

/** Ten lines of ten points a page. */
const AREA = { leftPt: 10, topPt: 20, rightPt: 110, bottomPt: 120 };

function mapOf(...places: readonly PaperPlace[]): PaperMap {
  return { area: AREA, linePt: 10, places };
}

function place(start: number, end: number, [page, line]: readonly [number, number], lines: number): PaperPlace {
  const last = line + lines;
  const to =
    last <= 10 ? { page, xPt: 10, yPt: 20 + 10 * last } : { page: page + 1, xPt: 10, yPt: 10 * (last - 10) + 20 };
  return { start, end, from: { page, xPt: 10, yPt: 20 + 10 * line }, to };
}

const TITLE = place(0, 10, [0, 0], 1);
const PARAGRAPH = place(12, 52, [0, 2], 4);
const OVER_THE_EDGE = place(54, 94, [0, 8], 4);
/** From front matter. */
const SIGNATURE: PaperPlace = { ...place(0, 0, [1, 5], 1), start: 94, end: 94 };
const MAP = mapOf(TITLE, PARAGRAPH, OVER_THE_EDGE, SIGNATURE);

describe("from paper to text", () => {
  it.each([
    ["the beginning of a line", { page: 0, xPt: 10, yPt: 41 }, 12],
    ["the middle of a paragraph's second line", { page: 0, xPt: 60, yPt: 55 }, 27],
    ["the end of its last line", { page: 0, xPt: 110, yPt: 79 }, 52],
    ["the first line of the next page", { page: 1, xPt: 10, yPt: 25 }, 74],
    ["the margin above the first line", { page: 0, xPt: 5, yPt: 3 }, 0],
    ["a line left of the type area", { page: 0, xPt: 0, yPt: 55 }, 22],
    ["an empty line: the end of what stands above it", { page: 0, xPt: 110, yPt: 38 }, 10],
    ["what the text does not hold: the place it belongs to", { page: 1, xPt: 110, yPt: 75 }, 94],
  ])("%s", (_, point, offset) => {
    expect(offsetAt(MAP, point)).toBe(offset);
  });

  it("says nothing of an empty paper, nor where a text is that does not stand there", () => {
    expect(offsetAt(mapOf(), { page: 0, xPt: 0, yPt: 0 })).toBeUndefined();
    expect(pointAt(mapOf(), 3)).toBeUndefined();
    expect(pointAt(mapOf(SIGNATURE), 3)).toBeUndefined();
  });
});

describe("from text to paper", () => {
  it.each([
    ["the title", 3, { page: 0, yPt: 20 }],
    ["the beginning of a paragraph", 12, { page: 0, yPt: 40 }],
    ["a place further on", 32, { page: 0, yPt: 60 }],
    ["its very end: still its last line", 52, { page: 0, yPt: 70 }],
    ["an empty line: the block before it", 53, { page: 0, yPt: 70 }],
    ["a part on the next page", 84, { page: 1, yPt: 30 }],
    ["the end of the text", 900, { page: 1, yPt: 30 }],
  ])("%s", (_, offset, point) => {
    expect(pointAt(MAP, offset)).toMatchObject(point);
  });

  it("leads back to the same line of the same block", () => {
    const blocks = [TITLE, PARAGRAPH, OVER_THE_EDGE];
    fc.assert(
      fc.property(fc.constantFrom(...blocks), fc.double({ min: 0, max: 0.99, noNaN: true }), ({ start, end }, part) => {
        const offset = start + Math.floor((end - start) * part);
        const point = pointAt(MAP, offset);
        const back = point && offsetAt(MAP, { ...point, yPt: point.yPt + 0.01 });
        expect(back).toBeGreaterThanOrEqual(start);
        expect(Math.abs((back ?? -1) - offset)).toBeLessThanOrEqual(10);
      }),
    );
  });
});
