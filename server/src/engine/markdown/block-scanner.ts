import type { Span } from "../text/span.ts";
import { isAsciiLetter, skipBlank } from "./characters.ts";
import { type Container, type Cursor, continues, isThematicBreak, opensContainer, opensSibling } from "./containers.ts";
import { holdsOnlyDefinitions } from "./definitions.ts";
import { startsDraftParagraph } from "./draft.ts";
import { closesHtml, type HtmlKind, opensHtml } from "./html-line.ts";
import { closesFence, type Fence, isAtxHeading, isSetextUnderline, opensFence } from "./leaf-lines.ts";
import { delimiterCells, headCells } from "./table-line.ts";

/** Deeper nesting is not followed: such a block becomes one plain paragraph. */
const MAX_DEPTH = 32;

/** An outermost block that begins: `item` holds nothing but the first line of a paragraph. */
export type BlockStart = "paragraph" | "heading" | "item" | "row" | "code" | "html" | "thematic-break" | "other";

/**
 * What a line is to the outermost level of the document, when no block begins with it: a further line of the paragraph
 * in which such a block consists, the delimiter row that makes the line before it the head of an outermost table, or
 * part of whatever is open.
 */
export type LineRole = BlockStart | "blank" | "continuation" | "delimiter" | "inside";

type Leaf = "none" | "paragraph" | "fence" | "html" | "table";

/**
 * Follows the block structure of Markdown (CommonMark 0.31, appendix, phase 1, with GFM tables and footnotes) line by
 * line, as far as it decides where outermost blocks begin. Reads what micromark reads with indented code disabled;
 * property tests compare the two.
 */
export class BlockScanner {
  readonly #text: string;
  readonly #drafts: boolean;
  readonly #stack: Container[] = [];
  #leaf: Leaf = "none";
  #fence: Fence = { mark: 0, size: 0 };
  #html: HtmlKind = 6;
  /** The last line of the open paragraph, without prefixes: it may become the head row of a table. */
  #lastContent: Span = { start: 0, end: 0 };
  #lastLine: Span = { start: 0, end: 0 };
  /** The lines of the open paragraph when it may begin with link definitions, else empty. */
  #definitionLines: Span[] = [];
  /** How many cells a row of the outermost table may have; meaningful for a line that is a `row`. */
  columns: number;
  /** Whether the line last read opens what it would not open without the paragraph before it. */
  #depends = false;
  /** Whether the line last read nests deeper than {@link MAX_DEPTH}. */
  tooDeep = false;

  /**
   * @param columns of the outermost table that the first line is a row of; 0 when nothing is open.
   * @param drafts whether lines inside a paragraph may start paragraphs of their own.
   */
  constructor(text: string, columns: number, drafts: boolean) {
    this.#text = text;
    this.#drafts = drafts;
    this.columns = columns;
    if (columns > 0) this.#leaf = "table";
  }

  /** Reads the next line: `[start, end)` without its line end. */
  read(start: number, end: number): LineRole {
    this.tooDeep = false;
    this.#depends = false;
    const role = this.#read(start, end);
    this.#lastLine = { start, end };
    return role;
  }

  #read(start: number, end: number): LineRole {
    const text = this.#text;
    if (this.#stack.length === 0 && isPlainStart(text, start, end)) {
      if (this.#leaf === "none") return this.#startParagraph(start, end);
      if (this.#leaf === "paragraph") return this.#continueOutside(start, start, end);
      if (this.#leaf === "table") return "row";
    }
    const cursor: Cursor = { at: start, column: 0 };
    const { matched, sibling } = this.#matchContainers(cursor, end);
    const whole = matched === this.#stack.length;
    const opened = this.#openContainers(cursor, end, matched, whole);
    const at = skipBlank(text, cursor.at, end);
    if (opened || sibling) {
      const leaf = this.#startLeaf(at, end);
      if (this.#depends || matched > (sibling ? 1 : 0)) return "inside";
      return leaf === "paragraph" && this.#stack.length === 1 && this.#stack[0]?.kind === "item" ? "item" : "other";
    }
    const outside = matched === 0;
    const role = whole ? this.#readWhole(at, start, end) : this.#readLazy(at, start, end, matched);
    if (role === "blank") return skipBlank(text, start, end) === end ? "blank" : "inside";
    return outside || role === "continuation" ? role : "inside";
  }

  /** How many open containers the line stays in; a new item of an open list takes the place of its predecessor. */
  #matchContainers(cursor: Cursor, end: number): { matched: number; sibling: boolean } {
    for (const [index, container] of this.#stack.entries()) {
      if (continues(container, this.#text, cursor, end)) continue;
      const sibling = container.kind === "item" ? opensSibling(container, this.#text, cursor, end) : undefined;
      if (sibling === undefined) return { matched: index, sibling: false };
      this.#close(index);
      this.#stack.push(sibling);
      return { matched: index + 1, sibling: true };
    }
    return { matched: this.#stack.length, sibling: false };
  }

  /** Opens the containers that the rest of the line begins with; whether there are any. */
  #openContainers(cursor: Cursor, end: number, matched: number, whole: boolean): boolean {
    if (whole && (this.#leaf === "fence" || this.#leaf === "html")) return false;
    const interrupting = whole && this.#leaf === "paragraph";
    for (let depth = matched; ; depth += 1) {
      if (depth >= MAX_DEPTH) {
        this.tooDeep = opensContainer(this.#text, { ...cursor }, end, interrupting) !== undefined;
        return depth > matched;
      }
      const container = opensContainer(this.#text, cursor, end, interrupting);
      if (container === undefined) {
        // micromark holds that also what follows on the line of a container that ended a paragraph interrupts it.
        this.#depends =
          interrupting && depth > matched && opensContainer(this.#text, { ...cursor }, end, false) !== undefined;
        return depth > matched;
      }
      if (depth === matched) this.#close(matched);
      this.#stack.push(container);
    }
  }

  /** A line that stays in all open containers and opens none. */
  #readWhole(at: number, start: number, end: number): LineRole {
    const text = this.#text;
    switch (this.#leaf) {
      case "fence":
        if (closesFence(this.#fence, text, at, end)) this.#leaf = "none";
        return at === end ? "blank" : "inside";
      case "html":
        if (this.#html >= 6 ? at === end : closesHtml(this.#html, text, at, end, false)) this.#leaf = "none";
        return at === end ? "blank" : "inside";
      case "paragraph":
        return at === end ? this.#startLeaf(at, end) : this.#readAfterParagraph(at, start, end);
      case "table":
        return at === end ? this.#startLeaf(at, end) : (this.#startFlow(at, end, false) ?? "row");
      case "none":
        return this.#startLeaf(at, end);
    }
  }

  /** A line with text behind an open paragraph. */
  #readAfterParagraph(at: number, start: number, end: number): LineRole {
    const text = this.#text;
    if (isSetextUnderline(text, at, end)) {
      if (this.#definitionLines.length === 0 || !holdsOnlyDefinitions(text, this.#definitionLines)) {
        this.#leaf = "none";
        return "inside";
      }
      // Definitions are no heading text: what looks like an underline is a break, or the first text behind them.
      this.#definitionLines = [];
      return this.#startFlow(at, end, true) ?? this.#continueParagraph(at, end);
    }
    const cells = delimiterCells(text, at, end);
    if (cells > 0 && cells === headCells(text, this.#lastContent.start, this.#lastContent.end)) {
      return this.#readDelimiter(cells);
    }
    const role = this.#startFlow(at, end, true);
    if (role !== undefined) return role;
    return this.#stack.length === 0 ? this.#continueOutside(at, start, end) : this.#continueParagraph(at, end);
  }

  /** The delimiter row of a table whose head row was read as the last line of a paragraph. */
  #readDelimiter(cells: number): LineRole {
    const { start, end } = this.#lastContent;
    if (opensHtml(this.#text, start, end) !== undefined) {
      // A lone tag interrupts no paragraph, but a table does, and then the tag is tried before the table.
      this.#leaf = "html";
      this.#html = 7;
      return "inside";
    }
    this.#leaf = "table";
    this.columns = cells;
    // By itself a head row such as `2. a | b`, which interrupts no paragraph as an item, would be one.
    const alone = opensContainer(this.#text, { at: start, column: 0 }, end, false) === undefined;
    return alone ? "delimiter" : "inside";
  }

  /** A line that is outside of some open containers and opens none. */
  #readLazy(at: number, start: number, end: number, matched: number): LineRole {
    if (this.#leaf !== "paragraph" || at === end) return this.#leaveContainers(at, end, matched);
    const role = this.#startFlow(at, end, false);
    if (role === undefined) {
      return matched === 0 ? this.#continueOutside(at, start, end) : this.#continueParagraph(at, end);
    }
    // micromark waits for the line after a lone tag, and so leaves the tag where the paragraph was.
    if (role === "html" && this.#html === 7) return "inside";
    this.#stack.length = matched;
    return role;
  }

  /** A line that ends what stood in the containers it is outside of. */
  #leaveContainers(at: number, end: number, matched: number): LineRole {
    const wasTable = this.#leaf === "table";
    const wasItem = this.#stack.at(-1)?.kind === "item";
    this.#close(matched);
    const role = this.#startLeaf(at, end);
    if (role !== "paragraph") return role;
    // micromark refuses the line as a row of the table before it, and then does not try it as the head of another.
    if (wasTable) this.#lastContent = { start: end, end };
    // It also takes a check box behind an empty item for the item's.
    return wasTable || (wasItem && this.#text[at] === "[") ? "inside" : role;
  }

  /** A further line of a paragraph that stands in no open container: in a draft it may start one of its own. */
  #continueOutside(at: number, start: number, end: number): LineRole {
    if (!this.#drafts || !startsDraftParagraph(this.#text, { start, end }, this.#lastLine)) {
      return this.#continueParagraph(at, end);
    }
    // Read as though a blank line stood before it, so that `2. …` begins a list.
    this.#close(0);
    return this.#read(start, end);
  }

  #continueParagraph(at: number, end: number): LineRole {
    this.#lastContent = { start: at, end };
    if (this.#definitionLines.length > 0) this.#definitionLines.push(this.#lastContent);
    const simple = this.#stack.length === 0 || (this.#stack.length === 1 && this.#stack[0]?.kind === "item");
    return simple ? "continuation" : "inside";
  }

  /** The first line in a container, or behind a closed block; `at` is behind its indentation. */
  #startLeaf(at: number, end: number): LineRole {
    this.#leaf = "none";
    if (at === end) return "blank";
    return this.#startFlow(at, end, false) ?? this.#startParagraph(at, end);
  }

  #startParagraph(at: number, end: number): BlockStart {
    this.#leaf = "paragraph";
    this.#lastContent = { start: at, end };
    this.#definitionLines = this.#text[at] === "[" ? [this.#lastContent] : [];
    return "paragraph";
  }

  /** Opens what is neither container, paragraph nor table; absent when nothing opens. */
  #startFlow(at: number, end: number, interrupting: boolean): BlockStart | undefined {
    const text = this.#text;
    switch (text[at]) {
      case "#":
        if (!isAtxHeading(text, at, end)) return undefined;
        this.#leaf = "none";
        return "heading";
      case "*":
      case "-":
      case "_":
        if (!isThematicBreak(text, at, end)) return undefined;
        this.#leaf = "none";
        return "thematic-break";
      case "`":
      case "~": {
        const fence = opensFence(text, at, end);
        if (fence === undefined) return undefined;
        this.#leaf = "fence";
        this.#fence = fence;
        return "code";
      }
      case "<": {
        const html = opensHtml(text, at, end);
        if (html === undefined || (html.kind === 7 && interrupting)) return undefined;
        this.#leaf = closesHtml(html.kind, text, html.from, end, true) ? "none" : "html";
        this.#html = html.kind;
        return "html";
      }
      default:
        return undefined;
    }
  }

  #close(depth: number): void {
    this.#stack.length = depth;
    this.#leaf = "none";
  }
}

/** Whether the line begins with a unit that begins nothing but text. */
function isPlainStart(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  const unit = text.charCodeAt(start);
  return unit >= 128 || isAsciiLetter(unit);
}
