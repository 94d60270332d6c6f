import { keptGaps } from "../figures/prose.ts";
import type { Gap, Run } from "../markdown/document.ts";
import { blankSpansOf } from "./blank-spans.ts";
import { type Delimiter, delimitersOf } from "./emphasis.ts";
import { InlineList, type Look } from "./inline-list.ts";
import { linksOf } from "./links.ts";
import { shownObject } from "./objects.ts";
import type { Inline } from "./page.ts";
import { NO_REFERENCES, type References } from "./references.ts";
import { readTail } from "./resource.ts";
import { meaningOf, tagEnd } from "./tags.ts";

/** Which part of a run is wanted, and how. */
interface Wanted {
  /** In the run's source; from its start without it. */
  readonly from?: number;
  /** To its end without it. */
  readonly to?: number;
  /** Whether a line end of the source is one for the reader too: in titles. */
  readonly keepsLines?: boolean;
  /** Of all of its text. */
  readonly strong?: true;
  /** How many block quotes stand around it. */
  readonly quotes?: number;
}

/** The inlines of a run, or of a part of it: what the reader sees of it, each stretch with its look. Linear. */
export function inlinesOf(run: Run, references: References, wanted: Wanted = {}): readonly Inline[] {
  return new RunReader(run, references, wanted).read();
}

/** The inlines of a text that front matter gives: without markup, but with blanks. */
export function inlinesOfText(text: string): readonly Inline[] {
  return inlinesOf({ kind: "paragraph", start: 0, text, gaps: [] }, NO_REFERENCES);
}

const NO_DELIMITERS: ReadonlyMap<Gap, Delimiter> = new Map();

class RunReader {
  readonly #run: Run;
  readonly #references: References;
  readonly #wanted: Wanted;
  readonly #from: number;
  readonly #to: number;
  readonly #list = new InlineList();
  readonly #blanks: ReturnType<typeof blankSpansOf>;
  readonly #links: ReturnType<typeof linksOf>;
  #nextBlank = 0;
  #nextLink = 0;
  /** How many delimiters of each look are open. */
  readonly #open = { strong: 0, emphasis: 0, strike: 0 };

  constructor(run: Run, references: References, wanted: Wanted) {
    this.#run = run;
    this.#references = references;
    this.#wanted = wanted;
    this.#from = wanted.from ?? 0;
    this.#to = wanted.to ?? run.text.length;
    this.#blanks = blankSpansOf(run);
    this.#links = linksOf(run, references);
  }

  read(): readonly Inline[] {
    const { text, gaps } = this.#run;
    const delimiters = gaps.length === 0 ? NO_DELIMITERS : delimitersOf(this.#run, keptGaps(this.#run));
    let at = 0;
    for (const gap of gaps) {
      this.#plain(at, gap.start);
      this.#gap(gap, delimiters.get(gap));
      at = gap.end;
    }
    this.#plain(at, text.length);
    return this.#list.done();
  }

  #gap(gap: Gap, delimiter: Delimiter | undefined): void {
    const { start, end, kind, shown } = gap;
    switch (kind) {
      case "emphasis":
        if (delimiter === "text") this.#plain(start, end);
        else if (delimiter !== undefined) this.#open[delimiter.look] += delimiter.opens ? 1 : -1;
        return;
      case "object":
        if (this.#isWanted(start, end)) this.#object(start, end);
        return;
      case "syntax":
        if (shown !== "") {
          if (this.#isWanted(start, end)) this.#list.text(shown, this.#lookAt(start, end));
        } else this.#syntax(start, end);
    }
  }

  #isWanted(start: number, end: number): boolean {
    return start >= this.#from && end <= this.#to;
  }

  #object(start: number, end: number): void {
    const source = this.#run.text.slice(start, end);
    const shown = shownObject(source, this.#references, this.#wanted.quotes ?? 0);
    if ("kind" in shown) this.#list.object(shown);
    else {
      const text = this.#run.kind === "cell" ? shown.text.replaceAll("\\|", "|") : shown.text;
      this.#list.text(text, { ...this.#lookAt(start, end), ...shown.look });
    }
  }

  /** Markup that vanishes, but for the tags in it that mean something. */
  #syntax(start: number, end: number): void {
    const source = this.#run.text.slice(start, end);
    for (let at = 0; at < source.length; ) {
      const char = source[at];
      if (char === "]") at = readTail(source, at).end;
      else if (char !== "<") at += 1;
      else {
        const stop = tagEnd(source, at);
        const meaning = meaningOf(source.slice(at, stop));
        if (meaning === "text") this.#plain(start + at, start + stop);
        else if (meaning === "break" && this.#isWanted(start + at, start + stop)) this.#list.break();
        at = stop;
      }
    }
  }

  /** Text that stands in the source as it is shown. */
  #plain(start: number, end: number): void {
    const { text } = this.#run;
    let at = Math.max(start, this.#from);
    const stop = Math.min(end, this.#to);
    while (at < stop) {
      if (isLineEnd(text.charCodeAt(at))) {
        if (this.#wanted.keepsLines === true || isHardBreak(text, at)) this.#list.break();
        else this.#list.wrap();
        at += text.startsWith("\r\n", at) ? 2 : 1;
        continue;
      }
      const look = this.#lookAt(at, at + 1);
      const next = Math.min(stop, this.#changeBehind(at));
      let to = at + 1;
      while (to < next && !isLineEnd(text.charCodeAt(to))) to += 1;
      this.#list.text(text.slice(at, to), look);
      at = to;
    }
  }

  /** The look of `[start, end)`. Asked in the order of the text. */
  #lookAt(start: number, end: number): Look {
    const blanks = this.#blanks;
    while ((blanks[this.#nextBlank]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#nextBlank += 1;
    while ((this.#links[this.#nextLink]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#nextLink += 1;
    const link = this.#links[this.#nextLink];
    const { strong, emphasis, strike } = this.#open;
    return {
      ...(strong > 0 || this.#wanted.strong === true ? { strong: true } : {}),
      ...(emphasis > 0 ? { emphasis: true } : {}),
      ...(strike > 0 ? { strike: true } : {}),
      ...(link !== undefined && link.start <= start ? { href: link.href } : {}),
      ...((blanks[this.#nextBlank]?.start ?? Number.POSITIVE_INFINITY) < end ? { blank: true } : {}),
    };
  }

  /** Where a blank or link begins or ends next behind `at`. */
  #changeBehind(at: number): number {
    const blank = this.#blanks[this.#nextBlank];
    const link = this.#links[this.#nextLink];
    return Math.min(edgeBehind(blank, at), edgeBehind(link, at));
  }
}

function edgeBehind(span: { readonly start: number; readonly end: number } | undefined, at: number): number {
  if (span === undefined) return Number.POSITIVE_INFINITY;
  return span.start > at ? span.start : span.end;
}

/** Also what Unicode calls a line end. */
function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

/** Whether two spaces or a backslash stand before the line end at `at` (CommonMark 0.31 §6.7). */
function isHardBreak(text: string, at: number): boolean {
  const end = text[at] === "\n" && text[at - 1] === "\r" ? at - 1 : at;
  if (text[end - 1] === " " && text[end - 2] === " ") return true;
  let from = end;
  while (text[from - 1] === "\\") from -= 1;
  return (end - from) % 2 === 1;
}
