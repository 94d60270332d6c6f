import type { Span } from "../../server/src/engine/text/span.ts";

/** Takes `⟦…⟧` out of a text; the spans are what they enclosed, in order of their starts. */
export function parseMarkers(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const open: number[] = [];
  const spans: Span[] = [];
  let text = "";
  for (const unit of marked) {
    if (unit === "⟦") open.push(text.length);
    else if (unit === "⟧") spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += unit;
  }
  return { text, spans: spans.toSorted((a, b) => a.start - b.start) };
}
