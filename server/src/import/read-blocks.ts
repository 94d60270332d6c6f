import { ImportStop } from "./failure.ts";
import { isInContents, type ReadContext, say } from "./read-context.ts";
import { addComment, alternativeOf, type ParagraphContent, readContent } from "./read-runs.ts";
import type { ParagraphLook } from "./styles.ts";
import type { WordBlock, WordCell, WordComment, WordTable } from "./word.ts";
import { below, childOf, elementsOf, numberOf, settingOf, type XmlElement } from "./xml.ts";

const MAX_COLUMNS = 200;
const MAX_CELLS = 1_000_000;

/** A paragraph that has been read. */
interface Carried {
  readonly look: ParagraphLook;
  readonly number: number;
  readonly content: ParagraphContent;
}

/** Reads the blocks of a text, a cell or a note. */
export class BlockReader {
  readonly #context: ReadContext;
  readonly #blocks: WordBlock[] = [];
  /** What stood before a paragraph mark that was deleted: it goes on in the next paragraph. */
  #carried: Carried | undefined;
  /** Comments that begin between paragraphs. */
  #waiting: WordComment[] = [];
  #saidContents = false;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  read(parent: XmlElement): readonly WordBlock[] {
    this.#walk(parent);
    if (this.#carried !== undefined) this.#add(this.#carried);
    return this.#blocks;
  }

  #walk(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      switch (child.name) {
        case "w:p":
          this.#paragraph(child);
          break;
        case "w:tbl":
          this.#table(child);
          break;
        case "w:sdt":
          if (isContents(child)) this.#sayContents();
          else this.#walk(childOf(child, "w:sdtContent") ?? child);
          break;
        case "mc:AlternateContent":
          this.#walk(alternativeOf(child));
          break;
        case "w:commentRangeStart":
          addComment(child, this.#context, { comments: this.#waiting });
          break;
        case "w:altChunk":
          say(this.#context, "objectLeftOut", undefined);
          break;
        // Blocks that were moved away or deleted whole.
        case "w:del":
        case "w:moveFrom":
          this.#context.changes.deletions += 1;
          break;
        case "w:tcPr":
        case "w:sectPr":
        case "w:sdtPr":
          break;
        default:
          this.#walk(child);
      }
    }
  }

  #sayContents(): void {
    if (!this.#saidContents) say(this.#context, "contentsLeftOut", undefined);
    this.#saidContents = true;
  }

  #paragraph(element: XmlElement): void {
    const context = this.#context;
    const properties = childOf(element, "w:pPr");
    const look = context.styles.paragraph(properties);
    const number = context.numbers.get(element) ?? 0;
    const content: ParagraphContent = this.#carried?.content ?? { inlines: [], comments: [], halfPoints: undefined };
    this.#carried = undefined;
    content.comments.push(...this.#waiting);
    this.#waiting = [];
    const startsInContents = isInContents(context);
    readContent(element, context, content, { paragraph: number === 0 ? undefined : number });
    const mark = childOf(properties, "w:rPr");
    if (childOf(mark, "w:ins") !== undefined) context.changes.insertions += 1;
    if (childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined) {
      context.changes.deletions += 1;
      this.#carried = { look, number, content };
      return;
    }
    if (look.role === "contents" || startsInContents) {
      this.#sayContents();
      return;
    }
    this.#add({ look, number, content });
  }

  #add({ look, number, content }: Carried): void {
    const { inlines, comments, halfPoints } = content;
    this.#blocks.push({
      kind: "paragraph",
      number,
      look,
      label: look.numbering && this.#context.counter.next(look.numbering),
      inlines,
      halfPoints: halfPoints ?? look.halfPoints,
      comments,
    });
    for (const { author, text } of comments)
      say(this.#context, "comment", number, author === "" ? text : `${author}: ${text}`);
  }

  #table(element: XmlElement): void {
    const rows = [...rowsOf(element)].filter((row) => {
      const isDeleted = childOf(childOf(row, "w:trPr"), "w:del") !== undefined;
      if (isDeleted) this.#context.changes.deletions += 1;
      return !isDeleted;
    });
    const first = below(element, "w:p").next().value;
    const number = (first && this.#context.numbers.get(first)) ?? 0;
    const read = rows.map((row) => this.#row(row));
    const columns = read.reduce((most, row) => Math.max(most, row.length), 0);
    if (columns === 0) return;
    if (columns * read.length > MAX_CELLS) throw new ImportStop("too-large");
    const table: WordTable = {
      kind: "table",
      number,
      rows: read.map((row) => [...row, ...new Array(columns - row.length).fill(EMPTY)]),
    };
    const [only] = table.rows[0] ?? [];
    // A frame around text.
    if (table.rows.length === 1 && columns === 1 && only !== undefined) this.#blocks.push(...only.blocks);
    else this.#blocks.push(table);
  }

  #row(row: XmlElement): readonly WordCell[] {
    const cells: WordCell[] = [];
    const skip = (name: string): void => {
      const count = numberOf(childOf(row, "w:trPr"), name) ?? 0;
      for (let at = 0; at < Math.min(count, MAX_COLUMNS); at += 1) cells.push(EMPTY);
    };
    skip("w:gridBefore");
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, "w:tcPr");
      const span = Math.min(MAX_COLUMNS, Math.max(1, numberOf(properties, "w:gridSpan") ?? 1));
      const merge = childOf(properties, "w:vMerge");
      const covered = merge !== undefined && settingOf(properties, "w:vMerge") !== "restart";
      // Read even where it is covered, so that lists count on.
      const blocks = new BlockReader(this.#context).read(cell);
      cells.push({ blocks: covered ? [] : blocks, covered, span });
      for (let at = 1; at < span; at += 1) cells.push({ ...EMPTY, covered: true });
    }
    skip("w:gridAfter");
    return cells;
  }
}

const EMPTY: WordCell = { blocks: [], covered: false, span: 1 };

function isContents(sdt: XmlElement): boolean {
  const properties = childOf(sdt, "w:sdtPr");
  const gallery = properties && below(properties, "w:docPartGallery").next().value;
  return gallery?.attributes.get("w:val") === "Table of Contents";
}

/** The rows of a table, those in content controls too; not those of a table inside. */
function* rowsOf(element: XmlElement): Generator<XmlElement> {
  yield* inner(element, "w:tr");
}

function* cellsOf(row: XmlElement): Generator<XmlElement> {
  yield* inner(row, "w:tc");
}

function* inner(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name)) yield* inner(child, name);
  }
}
