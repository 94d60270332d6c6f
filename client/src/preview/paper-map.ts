import type { PaperMap, PaperPlace, PaperPoint } from "../../../server/src/protocol/preview.ts";

/**
 * The place in the text that a point on paper shows, as an offset into the document that the map was made from;
 * `undefined` for an empty paper. What the text does not hold shows the place it belongs to. Inside a block it is estimated from the line and the distance
 * to the left.
 */
export function offsetAt(map: PaperMap, point: PaperPoint): number | undefined {
  const depth = depthOf(map, point);
  const place = nearest(map, depth);
  if (place === undefined) return undefined;
  const { top, bottom } = extentOf(map, place);
  const lines = Math.max(1, Math.round((bottom - top) / map.linePt));
  const line = clamp(Math.floor(((depth - top) / (bottom - top || 1)) * lines), 0, lines - 1);
  const { leftPt, rightPt } = map.area;
  const along = clamp((point.xPt - leftPt) / (rightPt - leftPt), 0, 1);
  return Math.round(place.start + ((place.end - place.start) * (line + along)) / lines);
}

/** Where on paper an offset stands, likewise; `undefined` when nothing on paper comes from the text. */
export function pointAt(map: PaperMap, offset: number): PaperPoint | undefined {
  const place = holding(map, offset);
  if (place === undefined) return undefined;
  const { top, bottom } = extentOf(map, place);
  const part = clamp((offset - place.start) / (place.end - place.start || 1), 0, 1);
  // The top of the line that holds it: the end of a block is not the next one.
  const depth = clamp(top + (bottom - top) * part, top, Math.max(top, bottom - map.linePt));
  const height = heightOf(map);
  const page = clamp(Math.floor(depth / height), place.from.page, place.to.page);
  return { page, xPt: map.area.leftPt, yPt: depth - page * height + map.area.topPt };
}

/** Whether the text holds it: the signature of a front matter stands on paper only. */
function isOfText({ start, end }: PaperPlace): boolean {
  return start < end;
}

/** The block at a depth, or the one above it; the first one above all. */
function nearest(map: PaperMap, depth: number): PaperPlace | undefined {
  return map.places.findLast((place) => extentOf(map, place).top <= depth) ?? map.places[0];
}

/** The block that holds an offset, or the last one before it in the text. */
function holding({ places }: PaperMap, offset: number): PaperPlace | undefined {
  let found: PaperPlace | undefined;
  for (const place of places) {
    if (!isOfText(place)) continue;
    if (place.start <= offset && (found === undefined || found.start <= place.start)) found = place;
  }
  return found ?? places.find(isOfText);
}

/** Of the type area. */
function heightOf({ area }: PaperMap): number {
  return area.bottomPt - area.topPt;
}

/** How deep a point is when all type areas stand below each other, in points. */
function depthOf(map: PaperMap, { page, yPt }: PaperPoint): number {
  const height = heightOf(map);
  return page * height + clamp(yPt - map.area.topPt, 0, height);
}

function extentOf(map: PaperMap, { from, to }: PaperPlace): { readonly top: number; readonly bottom: number } {
  return { top: depthOf(map, from), bottom: depthOf(map, to) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
