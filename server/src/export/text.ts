import type {
  AttachmentsNoteBlock,
  ClosingBlock,
  ImageInline,
  Inline,
  PageBlock,
  PageModel,
} from "../engine/page/page.ts";
import { widthOf, widthOfInlines } from "../engine/page/width.ts";
import { closingPlaces } from "./closing-places.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { pictureWords } from "./picture-words.ts";

/** Of the official layout; what stands at the right of the page is moved there by spaces. */
const CHARACTERS_PER_LINE = 28;
const INDENT = "　　";

/**
 * A page as plain text for forms and chats, with numbers and marks kept: no line is broken but where the writer broke
 * it, paragraphs of Chinese are indented by two full-width spaces, those of English stand apart by an empty line. Rows
 * of a table are lines and its cells are separated by tabs: columns aligned by spaces fall apart in every font of a
 * form or a chat, and a spreadsheet takes tabs as cells. Footnotes stand at the end. Lines end in `\n`, the text in one
 * of them.
 */
export function writeText(page: PageModel): string {
  const isChinese = page.script !== "en";
  const lines: string[] = [];
  let previous: PageBlock | undefined;
  for (const block of page.blocks) {
    const written = linesOf(block, page);
    if (written === undefined) continue;
    if (previous !== undefined && isApart(previous, block, isChinese)) lines.push("");
    lines.push(...written);
    previous = block;
  }
  if (page.footnotes.length > 0) lines.push("");
  for (const [index, { paragraphs }] of page.footnotes.entries()) {
    lines.push(`[${index + 1}] ${paragraphs.map((one) => shown(one, page, " ")).join(" ")}`);
  }
  return `${lines.join("\n").replace(/\n+$/, "")}\n`;
}

/** Whether an empty line stands between two blocks. */
function isApart(before: PageBlock, block: PageBlock, isChinese: boolean): boolean {
  if (before.kind === "title" || before.kind === "table" || before.kind === "verbatim") return true;
  switch (block.kind) {
    case "title":
    case "table":
    case "verbatim":
    case "attachments-note":
    case "closing":
    case "chair":
    case "attachment":
      return true;
    case "item":
      return !isChinese && before.kind !== "item";
    default:
      return !isChinese;
  }
}

/** `undefined` for what is seen in a preview only. */
function linesOf(block: PageBlock, page: PageModel): readonly string[] | undefined {
  const isChinese = page.script !== "en";
  switch (block.kind) {
    case "title":
    case "addressee":
      return shown(block.inlines, page).split("\n");
    case "heading":
      return [(isChinese ? INDENT : "") + clean(block.number) + shown(block.inlines, page, " ")];
    case "paragraph": {
      const run = block.runIn === undefined ? "" : shown(block.runIn.inlines, page);
      const depth = isChinese ? Math.max(0, block.lists - 1) : block.lists;
      return indented(run + shown(block.inlines, page), block.quotes, depth, isChinese);
    }
    case "item":
      return indented(
        `${clean(block.marker)} ${shown(block.inlines, page)}`,
        block.quotes,
        Math.max(0, block.lists - 1),
        isChinese,
      );
    case "table":
      return block.rows.map(({ cells }) => cells.map((cell) => shown(cell, page, " ")).join("\t"));
    case "picture":
      return [(isChinese ? INDENT : "") + pictureText(block.image, page)];
    case "verbatim":
      return block.text.split(/\r\n|\r|\n/).map(clean);
    case "rule":
      return [isChinese ? `${INDENT}＊　＊　＊` : "* * *"];
    case "attachments-note":
      return attachmentLines(block, page);
    case "closing":
      return closingLines(block, page);
    case "chair":
      return [(isChinese ? INDENT : "") + shown(block.inlines, page)];
    case "attachment":
      return [clean(block.label), ...(block.inlines === undefined ? [] : shown(block.inlines, page).split("\n"))];
    case "missing-section":
      return undefined;
  }
}

function indented(text: string, quotes: number, depth: number, isChinese: boolean): readonly string[] {
  const deeper = isChinese ? INDENT.repeat(quotes + depth) : "> ".repeat(quotes) + "  ".repeat(depth);
  return text.split("\n").map((line, index) => (isChinese && index === 0 ? INDENT : "") + deeper + line);
}

function attachmentLines({ names }: AttachmentsNoteBlock, page: PageModel): readonly string[] {
  const isChinese = page.script !== "en";
  const label = PAGE_WORDS[page.script].attachments;
  const under = isChinese ? "　".repeat(Math.round(widthOf(label))) : " ".repeat(label.length);
  return names.map((name, index) => {
    const number = names.length > 1 ? `${index + 1}.${isChinese ? "" : " "}` : "";
    return (isChinese ? INDENT : "") + (index === 0 ? label : under) + number + shown(name, page, " ");
  });
}

function closingLines(block: ClosingBlock, page: PageModel): readonly string[] {
  const line = (inlines: readonly Inline[]): string => shown(inlines, page, " ");
  const dates = block.date === undefined ? [] : [block.date];
  if (page.script === "en") return [...block.signatures, ...dates].map(line);
  const places = closingPlaces(block);
  const placed = (inlines: readonly Inline[], right: number): string => {
    const left = CHARACTERS_PER_LINE - right - widthOfInlines(inlines);
    return "　".repeat(Math.max(0, Math.round(left))) + line(inlines);
  };
  return [
    ...block.signatures.map((signature, index) => placed(signature, places.signatures[index] ?? 0)),
    ...dates.map((date) => placed(date, places.date)),
  ];
}

/** Inlines in words; a set line break becomes `lineBreak`. */
function shown(inlines: readonly Inline[], page: PageModel, lineBreak = "\n"): string {
  const words = (inline: Inline): string => {
    switch (inline.kind) {
      case "text":
        return clean(inline.text) + address(inline.text, inline.href, page);
      case "break":
        return lineBreak;
      case "image":
        return pictureText(inline, page);
      case "footnote":
        return `[${inline.index + 1}]`;
    }
  };
  return inlines.map(words).join("");
}

/** Where a link leads, unless its words say it. */
function address(words: string, href: string | undefined, { script }: PageModel): string {
  if (href === undefined) return "";
  const shownHref = clean(href.replace(/^mailto:/i, ""));
  if (words.includes(shownHref)) return "";
  return script === "en" ? ` (${shownHref})` : `（${shownHref}）`;
}

function pictureText(image: ImageInline, { script }: PageModel): string {
  const words = clean(pictureWords(image));
  return script === "en" ? `[${words}]` : `【${words}】`;
}

/** Without what would break a line or a cell, and without control characters. */
function clean(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "");
}
