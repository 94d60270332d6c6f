import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import type { Inline, PageBlock, PageModel } from "../../server/src/engine/page/page.ts";
import { type PageOptions, toPage } from "../../server/src/engine/page/to-page.ts";

/** The page of a Markdown text, or of a plain one. */
export function pageModel(
  text: string,
  { format = "markdown", ...options }: Partial<PageOptions> & { format?: "markdown" | "plain" } = {},
): PageModel {
  return toPage(parseDocument(text, { format }), { meta: {}, dates: "chinese", ...options });
}

/** Inlines in one line: `⟦blank⟧`, `<b>strong</b>`, `<i>`, `<s>`, `<code>`, `<a href>`, `⏎`, `![alt](src)`, `[^0]`. */
function inlineLine(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "break":
      return "⏎";
    case "image":
      return `![${inline.alt}](${inline.src})`;
    case "footnote":
      return `[^${inline.index}]`;
    case "text": {
      let { text } = inline;
      if (inline.code) text = `<code>${text}</code>`;
      if (inline.strike) text = `<s>${text}</s>`;
      if (inline.emphasis) text = `<i>${text}</i>`;
      if (inline.strong) text = `<b>${text}</b>`;
      if (inline.href !== undefined) text = `<a ${inline.href}>${text}</a>`;
      return inline.blank ? `⟦${text}⟧` : text;
    }
  }
}

/** A block in one line: what it is, what sets it apart, its text. */
function blockLine(block: PageBlock): string {
  switch (block.kind) {
    case "title":
      return `title${block.newPage ? "+" : ""}: ${inlineLine(block.inlines)}`;
    case "addressee":
    case "chair":
      return `${block.kind}: ${inlineLine(block.inlines)}`;
    case "heading":
      return `h${block.level}: ${block.number}|${inlineLine(block.inlines)}`;
    case "paragraph": {
      const runIn = block.runIn === undefined ? "" : `{${block.runIn.level} ${inlineLine(block.runIn.inlines)}}`;
      return `${">".repeat(block.quotes)}p${block.lists || ""}: ${runIn}${inlineLine(block.inlines)}`;
    }
    case "item":
      return `${">".repeat(block.quotes)}item${block.lists}: ${block.marker}|${inlineLine(block.inlines)}`;
    case "table":
      return `table ${block.columns.join()}: ${block.rows
        .map(({ header, cells }) => `${header ? "#" : ""}${cells.map(inlineLine).join("|")}`)
        .join(" / ")}`;
    case "picture":
      return `picture: ${inlineLine([block.image])}`;
    case "verbatim":
      return `verbatim: ${block.text}`;
    case "rule":
      return "rule";
    case "attachments-note":
      return `note: ${block.names.map(inlineLine).join(" / ")}`;
    case "closing":
      return `closing${block.seal ? " sealed" : ""}: ${block.signatures.map(inlineLine).join(" / ")} @ ${
        block.date === undefined ? "" : inlineLine(block.date)
      }`;
    case "attachment":
      return `attachment ${block.label}: ${block.inlines === undefined ? "" : inlineLine(block.inlines)}`;
    case "missing-section":
      return `missing: ${block.title}`;
  }
}

/** The blocks of a text's page, a line each. */
export function pageLines(...given: Parameters<typeof pageModel>): readonly string[] {
  return pageModel(...given).blocks.map(blockLine);
}
