import type { Entry } from "./contents.ts";
import { inlinesOf } from "./inlines.ts";
import { innerLines, type Line, lineBefore } from "./lines.ts";
import type { Inline } from "./page.ts";
import type { References } from "./references.ts";

/** `附件：`, with or without a first name behind it. */
const HEAD = /^\s*(?:附件(?:说明)?|附|attachments?|enclosures?|encls?\.?)\s*:\s*/i;
/** `附件1：名单`: each name with a label of its own. */
const LABELLED =
  /^\s*(?:附件|attachment|annex|appendix)\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*[:.、\s]\s*(?=\S)/i;
const NUMBERED = /^\s*[0-9]{1,2}\s*[.、](?![0-9])\s*/;
/** A longer list is none of attachments. */
const MOST_LINES = 60;
const END_MARKS = /[\s。;；.,，、]+$/;

/** A list of what is attached among the entries `[from, to)`. */
export interface FoundNote {
  readonly from: number;
  readonly to: number;
  readonly names: readonly (readonly Inline[])[];
}

/** Whether a line tells of attachments by its first words. */
export function namesAttachments(folded: string): boolean {
  return HEAD.test(folded) || LABELLED.test(folded);
}

/** The attachments note that ends right before the entry at `end`; absent when something else does. */
export function noteBefore(entries: readonly Entry[], end: number, references: References): FoundNote | undefined {
  const lines: Line[] = [];
  let from: number | undefined;
  for (let at = end; lines.length < MOST_LINES; ) {
    const line = lineBefore(entries, at);
    if (line === undefined || line.marker === "•") break;
    const isLabelled = line.marker === undefined && LABELLED.test(line.folded);
    const isHead = line.marker === undefined && !isLabelled && HEAD.test(line.folded);
    if (!isLabelled && !isHead && (from !== undefined || (line.marker === undefined && !NUMBERED.test(line.folded))))
      break;
    lines.push(line);
    at = line.from;
    if (isLabelled || isHead) from = lines.length;
    if (isHead) break;
  }
  if (from === undefined) return undefined;
  const kept = lines.slice(0, from).reverse();
  const names = kept.flatMap((line) => namesOf(line, references)).filter((name) => name.length > 0);
  const first = kept[0];
  return first === undefined || names.length === 0 ? undefined : { from: first.from, to: end, names };
}

/** The names in a line: several ones count on from 1, on its lines or behind each other. */
function namesOf(line: Line, references: References): readonly (readonly Inline[])[] {
  const { shown, folded, run, marker } = line;
  const name = (start: number, end: number) =>
    withoutEndMarks(inlinesOf(run, references, { from: shown.startOf(start), to: shown.endOf(end) }));
  return innerLines(line).flatMap(({ start, end }) => {
    const text = folded.slice(start, end);
    const label = marker === undefined ? (LABELLED.exec(text) ?? HEAD.exec(text) ?? NUMBERED.exec(text)) : undefined;
    let at = start + (label?.[0].length ?? 0);
    const first = NUMBERED.exec(folded.slice(at, end));
    if (first === null) return [name(at, end)];
    const names: (readonly Inline[])[] = [];
    let number = Number.parseInt(first[0], 10);
    at += first[0].length;
    for (;;) {
      number += 1;
      const next = new RegExp(`[;；,，.。、\\s]\\s*${number}\\s*[.、](?![0-9])\\s*`).exec(folded.slice(at, end));
      if (next === null) return [...names, name(at, end)];
      names.push(name(at, at + next.index));
      at += next.index + next[0].length;
    }
  });
}

function withoutEndMarks(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== "text") return inlines;
  const text = last.text.replace(END_MARKS, "");
  if (text === last.text) return inlines;
  return text === "" ? withoutEndMarks(inlines.slice(0, -1)) : [...inlines.slice(0, -1), { ...last, text }];
}
