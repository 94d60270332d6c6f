import { type Chunk, joinChunks, type Origin } from "./chunk.ts";
import { type InlineNames, inlineMarkdown, type Place } from "./inline-markdown.ts";
import { cut, flattened, type Line, labelled, linesOf, paragraphLines, textOf } from "./lines.ts";
import type { ImportMessage } from "./message.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { splitTitle, tableText } from "./table-markdown.ts";
import type { WordBlock, WordComment, WordDocument, WordParagraph, WordTable } from "./word.ts";

/** What the caller decides about the text. */
export interface MarkdownOptions {
  /** The path of a picture by its place in the list. */
  readonly picture: (index: number) => string;
  /** What stands for a comment of the Word file between `<!--` and `-->`. */
  readonly comment: (comment: WordComment) => string;
  readonly say: (message: ImportMessage) => void;
}

/** A Word document in Markdown, ended by a line end; empty when it shows nothing. Origins are sorted. */
export function toMarkdown(
  { blocks, notes }: WordDocument,
  options: MarkdownOptions,
): { readonly markdown: string; readonly origins: readonly Origin[] } {
  const writer = new Writer(notes, options);
  const items = linesOf(blocks);
  const roles = rolesOf(items);
  for (const item of items) {
    if (item.kind === "table") writer.table(item);
    else writer.line(item, roles);
  }
  writer.notes();
  return joinChunks(writer.chunks);
}

/** A list item that is open: deeper ones stand under its words. */
interface OpenItem {
  readonly level0: number;
  /** The column at which its words begin. */
  readonly column: number;
}

/** A few seconds' worth. */
const MAX_EFFORT = 20_000;

class Writer {
  readonly chunks: Chunk[] = [];
  readonly #notes: WordDocument["notes"];
  readonly #options: MarkdownOptions;
  readonly #names: InlineNames;
  /** Notes that the text refers to, by reference, with the paragraph that does. */
  readonly #noted = new Map<string, { readonly label: string; readonly paragraph: number }>();
  #open: OpenItem[] = [];
  #paragraph = 1;
  /** The paragraph whose comments have been written. */
  #commented: WordParagraph | undefined;

  constructor(notes: WordDocument["notes"], options: MarkdownOptions) {
    this.#notes = notes;
    this.#options = options;
    this.#names = { picture: options.picture, note: (id) => this.#noteLabel(id), effort: { left: MAX_EFFORT } };
  }

  line(line: Line, roles: Roles): void {
    const { paragraph } = line;
    this.#paragraph = paragraph.number;
    const depth = roles.depthOf(line);
    if (depth !== undefined) this.#heading(line, depth, roles.continuesTitle(line));
    else this.#prose(line);
    if (paragraph === this.#commented) return;
    this.#commented = paragraph;
    this.#comments(paragraph.comments);
  }

  table(table: WordTable): void {
    this.#paragraph = table.number;
    const { title, rest } = splitTitle(table);
    for (const paragraph of title) {
      for (const line of paragraphLines(paragraph)) this.#prose(line);
    }
    const { text, origins, messages } = tableText(rest, (inlines, place, label) =>
      this.#inlines(inlines, place, label),
    );
    for (const id of messages) this.#options.say({ ...id, paragraph: table.number });
    this.#add(text, { origins });
    for (const paragraph of paragraphsIn(table)) this.#comments(paragraph.comments);
  }

  /** The texts of the notes that the text refers to. */
  notes(): void {
    // A note may refer to another one, which then comes behind it.
    for (const [id, { label, paragraph }] of this.#noted) {
      this.#paragraph = paragraph;
      const paragraphs = (this.#notes.get(id) ?? []).flatMap(paragraphLines).map((line) => this.#words(line));
      this.#add(`[^${label}]: ${paragraphs.map((text) => text.replaceAll("\n", "\n    ")).join("\n\n    ")}`);
    }
  }

  #noteLabel(id: string): string | undefined {
    if (!this.#notes.has(id)) return undefined;
    const known = this.#noted.get(id);
    const label = known?.label ?? String(this.#noted.size + 1);
    if (known === undefined) this.#noted.set(id, { label, paragraph: this.#paragraph });
    return label;
  }

  #inlines(inlines: Line["inlines"], place: Place, label = ""): string {
    return inlineMarkdown(inlines, place, this.#names, (words) => labelled(label, words));
  }

  #words({ inlines, paragraph, first }: Line): string {
    const { label } = paragraph;
    return this.#inlines(inlines, "paragraph", first && label?.kind === "number" ? label.text : "");
  }

  #heading({ inlines, paragraph, first }: Line, depth: number, continues: boolean): void {
    const { label } = paragraph;
    const words = this.#inlines(flattened(inlines), "heading", first && label?.kind === "number" ? label.text : "");
    const before = this.chunks.at(-1);
    if (continues && before !== undefined) {
      const space = /[^\x00-\x7f]$/.test(before.text) || /^[^\x00-\x7f]/.test(words) ? "" : " ";
      this.chunks[this.chunks.length - 1] = { ...before, text: `${before.text}${space}${words}` };
    } else this.#add(`${"#".repeat(depth)} ${words}`);
  }

  #prose(line: Line): void {
    const { role, lists } = line.paragraph.look;
    const item = itemOf(line);
    if (role === "rule") this.#add("---");
    else if (role === "verbatim") this.#add(fenced(textOf(line.inlines)));
    else if (item !== undefined) this.#item(item);
    else if (role === "continued" && this.chunks.at(-1)?.list !== undefined) this.#continued(line, lists);
    else {
      const words = this.#words({ ...line, inlines: withoutListSpace(line) });
      this.#add(line.paragraph.look.role === "quote" ? words.replace(/^/gm, "> ") : words);
    }
  }

  #item({ marker, level0, inlines }: ListItem): void {
    const before = this.chunks.at(-1)?.list;
    if (before === undefined) this.#open = [];
    while ((this.#open.at(-1)?.level0 ?? -1) >= level0) this.#open.pop();
    const indent = this.#open.at(-1)?.column ?? 0;
    // A task's box belongs to its words.
    const column = indent + marker.replace(/ \[.\]$/, "").length + 1;
    this.#open.push({ level0, column });
    const words = this.#inlines(inlines, "paragraph").replaceAll("\n", `\n${" ".repeat(column)}`);
    const list = indent > 0 && before !== undefined && !before.endsWith("+") ? before : marker.replace(/\d+/, "1");
    this.#add(`${" ".repeat(indent)}${marker} ${words}`, { list });
  }

  /** A further paragraph of the item that is open on its level. */
  #continued(line: Line, lists: number): void {
    const open = this.#open.findLast(({ level0 }) => level0 < lists);
    const indent = " ".repeat(open?.column ?? 0);
    this.#add(this.#words(line).replace(/^(?=.)/gm, indent), { list: `${this.chunks.at(-1)?.list ?? ""}+` });
  }

  #comments(comments: readonly WordComment[]): void {
    for (const comment of comments) {
      // CommonMark 0.31 §6.6: nothing but the end may look like it.
      const text = this.#options
        .comment(comment)
        .replaceAll(/-(?=-)/g, "- ")
        .replaceAll(/\s+/g, " ");
      this.#add(`<!-- ${text} -->`);
    }
  }

  #add(text: string, { list, origins }: { list?: string; origins?: readonly Origin[] } = {}): void {
    if (text === "") return;
    this.chunks.push({ text, list, origins: origins ?? [{ offset: 0, paragraph: this.#paragraph }] });
  }
}

interface ListItem {
  readonly marker: string;
  readonly level0: number;
  readonly inlines: Line["inlines"];
}

/** Program text between fences longer than any inside. */
function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, row) => Math.max(most, row.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

const NUMBER_MARKER = /^\d{1,9}[.)]$/;
/** A list that was typed: a Latin letter follows, or Markdown would lose nothing by it. */
const TYPED_MARKER = /^(?:(\d{1,9}[.)])[ \t\u00a0]+(?=[\x21-\x7e])|[-*][ \t\u3000]+(?=\S))/;
/** A marker in a paragraph that a style makes an item. */
const STYLED_MARKER = /^(?:(\d{1,9}[.)])|[•\-*]|([☐☑]))\s*/;

/** What becomes an item of a Markdown list; absent for all other lines. */
function itemOf({ paragraph, first, inlines, text }: Line): ListItem | undefined {
  const { label, look } = paragraph;
  if (look.role === "quote") return undefined;
  if (first && label !== undefined && label.text !== "") {
    if (label.kind === "bullet") return { marker: "-", level0: label.level0, inlines };
    if (NUMBER_MARKER.test(label.text)) return { marker: label.text, level0: label.level0, inlines };
    return undefined;
  }
  if (look.role !== "body" && look.role !== "item") return undefined;
  const match = (look.role === "item" ? STYLED_MARKER : TYPED_MARKER).exec(text);
  if (match === null) return undefined;
  const [whole, number, box] = match;
  const marker = number ?? (box === undefined ? "-" : `- [${box === "☑" ? "x" : " "}]`);
  return { marker, level0: Math.max(0, look.lists - 1), inlines: cut(inlines, 0, whole.length) };
}

/** `1. 慰问` that was typed is a paragraph, which the space alone would make a list. */
function withoutListSpace({ inlines, text, paragraph, first }: Line): Line["inlines"] {
  if (first && paragraph.label?.kind === "number" && paragraph.label.text !== "") return inlines;
  const match = /^(\d{1,9}[.)])[ \t\u00a0]+(?=[^\x00-\x7f])/.exec(text);
  return match === null ? inlines : cut(inlines, (match[1] ?? "").length, match[0].length);
}

function* paragraphsIn(block: WordBlock): Generator<WordParagraph> {
  if (block.kind === "paragraph") yield block;
  else for (const cell of block.rows.flat()) for (const inner of cell.blocks) yield* paragraphsIn(inner);
}
