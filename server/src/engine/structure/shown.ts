import type { Gap, Run } from "../markdown/document.ts";
import { readNumberMark } from "./number-mark.ts";

/** The words of a run as the reader sees them, with the way back to the source. */
export interface Shown {
  readonly text: string;
  /** Offset in the run's source at which the shown code unit `at` begins; for the end, the end of the source. */
  readonly startOf: (at: number) => number;
  /** Offset in the run's source at which the shown code unit before `at` ends; for 0, 0. */
  readonly endOf: (at: number) => number;
}

/** Inline code is shown by its content; an image or a formula by nothing. */
function shownObject(source: string): string {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  return ticks > 0 && source.length > 2 * ticks ? source.slice(ticks, -ticks).trim() : "";
}

export function shownText(run: Run): Shown {
  if (run.gaps.length === 0) {
    return { text: run.text, startOf: (at) => at, endOf: (at) => at };
  }
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (piece: string, from: number, to: number, stepped: boolean) => {
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(stepped ? from + at : from);
      ends.push(stepped ? from + at + 1 : to);
    }
    text += piece;
  };
  let at = 0;
  for (const gap of run.gaps) {
    put(run.text.slice(at, gap.start), at, gap.start, true);
    put(gap.kind === "object" ? shownObject(run.text.slice(gap.start, gap.end)) : gap.shown, gap.start, gap.end, false);
    at = gap.end;
  }
  put(run.text.slice(at), at, run.text.length, true);
  return {
    text,
    startOf: (index) => starts[index] ?? run.text.length,
    endOf: (index) => (index <= 0 ? 0 : (ends[index - 1] ?? run.text.length)),
  };
}

/** Stars around the first words of a line. Group 1 is what stands before them, group 2 the words. */
const STARRED = /^([ \t\u3000]*)\*\*([^*\r\n]{1,60})\*\*/;

/**
 * A run without the stars of an emphasis that begins with a number, where Markdown shows them for the marks beside them:
 * `**一、**组织建设`, `**（一）建章立制。**修订办法`. Their writer means a heading. The same run when there are none.
 */
export function headingRun(run: Run): Run {
  const match = STARRED.exec(run.text);
  if (match === null || readNumberMark(match[2] ?? "") === undefined) return run;
  const [{ length: end }, { length: start } = ""] = match;
  const stars: readonly Gap[] = [start, end - 2].map((at) => ({ kind: "emphasis", start: at, end: at + 2, shown: "" }));
  const isFree = run.gaps.every((gap) => stars.every((star) => gap.end <= star.start || gap.start >= star.end));
  return isFree ? { ...run, gaps: [...run.gaps, ...stars].toSorted((a, b) => a.start - b.start) } : run;
}

/** As {@link shownText}, of {@link headingRun}. */
export function shownHeading(run: Run): Shown {
  return shownText(headingRun(run));
}
