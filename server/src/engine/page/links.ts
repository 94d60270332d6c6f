import type { Run } from "../markdown/document.ts";
import type { References } from "./references.ts";
import { hrefOf, readTail } from "./resource.ts";
import { tagEnd } from "./tags.ts";

/** A link of a run: its text `[start, end)` in the run's source. */
interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** The links of a run that lead out, in source order. */
export function linksOf({ text, gaps }: Run, references: References): readonly Link[] {
  const links: Link[] = [];
  const open: number[] = [];
  for (const gap of gaps) {
    if (gap.kind !== "syntax" || gap.shown !== "") continue;
    const source = text.slice(gap.start, gap.end);
    if (!source.includes("[") && !source.includes("]")) continue;
    let at = 0;
    while (at < source.length) {
      const char = source.charAt(at);
      if (char === "[") {
        at += 1;
        open.push(gap.start + at);
      } else if (char === "]") {
        const start = open.pop();
        const tail = readTail(source, at);
        const label = tail.label === "" ? text.slice(start, gap.start + at) : tail.label;
        const destination = tail.destination ?? (label === undefined ? undefined : references.destinationOf(label));
        const href = destination === undefined ? undefined : hrefOf(destination);
        if (start !== undefined && href !== undefined) links.push({ start, end: gap.start + at, href });
        at = tail.end;
      } else {
        at = char === "<" ? tagEnd(source, at) : at + 1;
      }
    }
  }
  return links;
}
