import type { ItemElement, Run } from "../markdown/document.ts";
import { writeNumberMark } from "../structure/number-mark.ts";
import type { Section } from "../structure/section.ts";
import { headingRun } from "../structure/shown.ts";
import { type Entry, endOf, startOf } from "./contents.ts";
import { inlinesOf } from "./inlines.ts";
import { ListNumbers } from "./list-numbers.ts";
import type { HeadingLevel, Inline, PageBlock } from "./page.ts";
import type { References } from "./references.ts";
import { tableEnd, tableOf } from "./table.ts";
import { verbatimOf } from "./verbatim.ts";

/** Where entries come from. */
export interface FlowSource {
  /** Of the whole document, whose offsets the entries count. */
  readonly text: string;
  readonly references: References;
  /** In source order, with offsets into the whole document. */
  readonly sections: readonly Section[];
}

/** The blocks of running text: headings, paragraphs, lists, tables, pictures, verbatim text, breaks. */
export function flowOf(entries: readonly Entry[], source: FlowSource): readonly PageBlock[] {
  return new Flow(entries, source).read();
}

class Flow {
  readonly #entries: readonly Entry[];
  readonly #source: FlowSource;
  readonly #blocks: PageBlock[] = [];
  readonly #numbers = new ListNumbers();
  #nextSection = 0;
  /** Up to here reaches a list item that acts as a heading: what stands in it stands in no list. */
  #headingItemEnd = 0;

  constructor(entries: readonly Entry[], source: FlowSource) {
    this.#entries = entries;
    this.#source = source;
  }

  read(): readonly PageBlock[] {
    const entries = this.#entries;
    for (let at = 0; at < entries.length; ) {
      const entry = entries[at];
      if (entry === undefined) break;
      at = this.#entry(entry, at);
    }
    return this.#blocks;
  }

  /** Adds what stands at an entry; answers where the next one is. */
  #entry(entry: Entry, at: number): number {
    const { element, block } = entry;
    const source = { start: startOf(entry), end: endOf(entry) };
    if (element.type !== "item") this.#numbers.leave(element.lists);
    switch (element.type) {
      case "item":
        return this.#item(entry, element, at);
      case "row": {
        const end = tableEnd(this.#entries, at);
        const table = tableOf(this.#entries.slice(at, end), this.#source.text, this.#source.references);
        if (table !== undefined) this.#blocks.push(table);
        return end;
      }
      case "paragraph":
        this.#paragraph(entry, element.run);
        break;
      case "heading":
        this.#heading(entry, element.run, element.depth);
        break;
      case "code":
      case "math":
      case "html": {
        const text = verbatimOf(element, block.text);
        if (text !== "") this.#blocks.push({ kind: "verbatim", source, text });
        break;
      }
      case "thematic-break":
        this.#blocks.push({ kind: "rule", source });
        break;
      case "definition":
      case "footnote":
    }
    return at + 1;
  }

  /** The section whose heading stands at `offset`; absent when none does. Asked in source order. */
  #sectionAt(offset: number): Section | undefined {
    const { sections } = this.#source;
    while ((sections[this.#nextSection]?.heading.end ?? Number.POSITIVE_INFINITY) <= offset) this.#nextSection += 1;
    const section = sections[this.#nextSection];
    return section !== undefined && section.heading.start <= offset ? section : undefined;
  }

  #inlines(run: Run, quotes: number, from = 0, to = run.text.length): readonly Inline[] {
    return inlinesOf(run, this.#source.references, { from, to, quotes });
  }

  /** How many list items stand around an entry on the page. */
  #listsOf(entry: Entry): number {
    return Math.max(0, entry.element.lists - (startOf(entry) < this.#headingItemEnd ? 1 : 0));
  }

  #heading(entry: Entry, run: Run, depth: number): void {
    const { quotes } = entry.element;
    const lists = this.#listsOf(entry);
    if (quotes > 0 || lists > 0) {
      const inlines = inlinesOf(run, this.#source.references, { quotes, strong: true });
      this.#push(entry, inlines, lists);
      return;
    }
    const section = this.#sectionAt(startOf(entry));
    if (section !== undefined) this.#sectionHeading(entry, section, headingRun(run), endOf(entry));
    else {
      const inlines = this.#inlines(run, quotes);
      const source = { start: startOf(entry), end: endOf(entry) };
      if (inlines.length > 0)
        this.#blocks.push({ kind: "heading", source, level: levelOf(depth), number: "", inlines });
    }
  }

  #paragraph(entry: Entry, run: Run): void {
    const { quotes } = entry.element;
    const lists = this.#listsOf(entry);
    const section = quotes > 0 || lists > 0 ? undefined : this.#sectionAt(startOf(entry));
    if (section === undefined) this.#push(entry, this.#inlines(run, quotes), lists);
    else if (section.form === "run-in") this.#runIn(entry, section, headingRun(run));
    else {
      const read = headingRun(run);
      const end = Math.min(section.heading.end, endOf(entry));
      this.#sectionHeading(entry, section, read, end);
      this.#rest(entry, read, end);
    }
  }

  /** A heading on lines of its own, up to `end` in the document. */
  #sectionHeading(entry: Entry, { mark, level }: Section, run: Run, end: number): void {
    const base = entry.base + run.start;
    const from = mark === undefined ? 0 : Math.max(0, mark.end - base);
    const words = this.#inlines(run, 0, from, end - base);
    const isItem = mark !== undefined && mark.end <= base;
    const space = from > 0 ? spaceAt(run.text, from) : isItem && startsLatin(words) ? " " : "";
    const number =
      mark === undefined ? "" : `${mark.malformed ? writeNumberMark(mark, mark.value) : mark.text}${space}`;
    if (number === "" && words.length === 0) return;
    const start = Math.min(startOf(entry), mark?.start ?? Number.POSITIVE_INFINITY);
    this.#blocks.push({ kind: "heading", source: { start, end }, level: levelOf(level), number, inlines: words });
  }

  /** What follows a heading in its own paragraph. */
  #rest(entry: Entry, run: Run, from: number): void {
    const base = entry.base + run.start;
    const inlines = this.#inlines(run, 0, from - base);
    if (inlines.length === 0) return;
    this.#blocks.push({ kind: "paragraph", source: { start: from, end: endOf(entry) }, inlines, quotes: 0, lists: 0 });
  }

  #runIn(entry: Entry, { heading, level }: Section, run: Run): void {
    const cut = heading.end - entry.base - run.start;
    const source = { start: startOf(entry), end: endOf(entry) };
    const runIn = { level: levelOf(level), inlines: this.#inlines(run, 0, 0, cut) };
    this.#blocks.push({ kind: "paragraph", source, runIn, inlines: this.#inlines(run, 0, cut), quotes: 0, lists: 0 });
  }

  /** A paragraph, or the pictures that it is made of; nothing when it shows nothing. */
  #push(entry: Entry, inlines: readonly Inline[], lists: number): void {
    const { quotes } = entry.element;
    const source = { start: startOf(entry), end: endOf(entry) };
    if (inlines.length === 0) return;
    if (inlines.every(isPictureOrSpace)) {
      for (const image of inlines) if (image.kind === "image") this.#blocks.push({ kind: "picture", source, image });
    } else this.#blocks.push({ kind: "paragraph", source, inlines, quotes, lists });
  }

  #item(entry: Entry, element: ItemElement, at: number): number {
    const shown = this.#numbers.numberOf(element);
    const next = this.#entries[at + 1];
    const first = next !== undefined && isFirstIn(next, entry) ? next : undefined;
    const run =
      first?.element.type === "paragraph" || first?.element.type === "heading" ? first.element.run : undefined;
    const isOutside = element.quotes === 0 && this.#listsOf(entry) === 0;
    const section = isOutside ? this.#sectionAt(startOf(entry)) : undefined;
    if (section !== undefined && first !== undefined && run !== undefined) {
      this.#headingItemEnd = endOf(entry);
      const end = Math.min(section.heading.end, endOf(first));
      this.#sectionHeading(first, section, run, end);
      this.#rest(first, run, end);
      return at + 2;
    }
    const { quotes, checked } = element;
    const isHeading = first?.element.type === "heading";
    const inlines =
      run === undefined
        ? []
        : inlinesOf(run, this.#source.references, { quotes, ...(isHeading ? { strong: true as const } : {}) });
    const marker = checked === undefined ? shown : checked ? "☑" : "☐";
    const end = first === undefined ? startOf(entry) + element.marker.length : endOf(first);
    const source = { start: startOf(entry), end };
    this.#blocks.push({ kind: "item", source, marker, inlines, quotes, lists: this.#listsOf(entry) + 1 });
    return run === undefined ? at + 1 : at + 2;
  }
}

/** Whether an entry is the first thing in a list item, and prose. */
function isFirstIn(next: Entry, item: Entry): boolean {
  const { type, lists, quotes } = next.element;
  const isProse = type === "paragraph" || type === "heading";
  return isProse && lists === item.element.lists + 1 && quotes === item.element.quotes && startOf(next) < endOf(item);
}

const isPictureOrSpace = (inline: Inline): boolean =>
  inline.kind === "image" || inline.kind === "break" || (inline.kind === "text" && !/\S/.test(inline.text));

function levelOf(level: number): HeadingLevel {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
}

function spaceAt(text: string, from: number): string {
  return /^[ \t\u3000\u00a0]*/.exec(text.slice(from, from + 8))?.[0] ?? "";
}

/** Behind a Markdown number Latin words need a space; Chinese ones need none. */
function startsLatin([first]: readonly Inline[]): boolean {
  return first?.kind === "text" && first.text < "\u0250";
}
