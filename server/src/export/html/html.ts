import { typeArea } from "../../engine/page/measures.ts";
import type { AttachmentsNoteBlock, ClosingBlock, PageBlock, TableBlock } from "../../engine/page/page.ts";
import { closingPlaces } from "../closing-places.ts";
import { PAGE_WORDS } from "../page-words.ts";
import type { ExportRequest } from "../request.ts";
import { Containers } from "./containers.ts";
import { escaped } from "./escape.ts";
import { type InlineWriter, inlineWriter } from "./inlines.ts";
import { styleSheet } from "./style.ts";

/** Nothing is loaded and nothing runs: styles stand in the file, pictures in their addresses. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A page as one HTML file that needs nothing beside it: headings, lists, tables and footnotes as such, the layout for
 * print, readable on a screen of any width. All text is text: no HTML of the document comes through. Footnotes stand at
 * the end, since browsers have none at the foot of a page.
 */
export function writeHtml(request: ExportRequest): string {
  const { page, layout } = request;
  const { title, author, organization } = page.properties;
  const by = author ?? organization;
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${by === undefined ? "" : `<meta name="author" content="${escaped(by)}">\n`}<title>${escaped(title ?? "")}</title>
<style>
${styleSheet(layout, page.script)}</style>
</head>
<body>
<main>
${body(request)}
</main>
</body>
</html>
`;
}

function body(request: ExportRequest): string {
  const { page } = request;
  const inlines = inlineWriter(request);
  const containers = new Containers();
  let isInAttachment = false;
  const blocks = page.blocks.map((block) => {
    const around = before(block, containers);
    const html = blockHtml(block, request, inlines);
    if (block.kind !== "attachment" && !(block.kind === "title" && isInAttachment)) return around + html;
    const section = `${isInAttachment ? "</section>\n" : ""}${block.kind === "attachment" ? '<section class="attachment">\n' : ""}`;
    isInAttachment = block.kind === "attachment";
    return around + section + html;
  });
  const end = containers.block(OUTSIDE) + (isInAttachment ? "\n</section>" : "");
  return blocks.join("\n") + end + notes(request, inlines);
}

const OUTSIDE = { quotes: 0, lists: 0 } as const;

function before(block: PageBlock, containers: Containers): string {
  if (block.kind === "item") {
    const { quotes, lists, marker } = block;
    return containers.item({ quotes, lists: Math.max(1, lists) }, /[0-9a-z]/i.test(marker) ? "ol" : "ul");
  }
  return containers.block(block.kind === "paragraph" ? block : OUTSIDE);
}

function blockHtml(block: PageBlock, request: ExportRequest, inlines: InlineWriter): string {
  switch (block.kind) {
    case "title":
      return `<h1${block.newPage ? ' class="new-page"' : ""}>${inlines.html(block.inlines)}</h1>`;
    case "addressee":
      return `<p class="addressee">${inlines.html(block.inlines)}</p>`;
    case "heading": {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${escaped(block.number)}${inlines.html(block.inlines)}</${tag}>`;
    }
    case "paragraph": {
      const run = block.runIn;
      const opening = run === undefined ? "" : `<span class="run-in-${run.level}">${inlines.html(run.inlines)}</span>`;
      return `<p>${opening}${inlines.html(block.inlines)}</p>`;
    }
    case "item":
      return `<p class="item"><span class="marker">${escaped(block.marker)}</span> ${inlines.html(block.inlines)}</p>`;
    case "table":
      return tableHtml(block, request, inlines);
    case "picture":
      return `<figure>${inlines.picture(block.image)}</figure>`;
    case "verbatim":
      // A line break right behind the tag is lost.
      return `<pre>\n${escaped(block.text.replaceAll(/\r\n?/g, "\n"))}</pre>`;
    case "rule":
      return `<hr>`;
    case "attachments-note":
      return attachmentsNote(block, request, inlines);
    case "closing":
      return closingHtml(block, request, inlines);
    case "chair":
      return `<p class="apart">${inlines.html(block.inlines)}</p>`;
    case "attachment": {
      const title =
        block.inlines === undefined ? "" : `<h2 class="attachment-title">${inlines.html(block.inlines)}</h2>`;
      return `<p class="attachment-label">${escaped(block.label)}</p>${title}`;
    }
    case "missing-section":
      return `<p class="missing">${escaped(block.title)}</p>`;
  }
}

/** Two characters and a little more for each column. */
const LEAST_COLUMN = 2.7;

function tableHtml({ columns, rows }: TableBlock, { layout }: ExportRequest, inlines: InlineWriter): string {
  const row = ({ header, cells }: TableBlock["rows"][number]): string => {
    const written = cells.map((cell, column) => {
      const alignment = columns[column] ?? "none";
      const attributes = alignment === "none" ? "" : ` class="${alignment}"`;
      return header
        ? `<th scope="col"${attributes}>${inlines.html(cell)}</th>`
        : `<td${attributes}>${inlines.html(cell)}</td>`;
    });
    return `<tr>${written.join("")}</tr>`;
  };
  const headers = rows.findIndex(({ header }) => !header);
  const count = headers === -1 ? rows.length : headers;
  const head = rows.slice(0, count).map(row).join("\n");
  const rest = rows.slice(count).map(row).join("\n");
  const fitting = typeArea(layout).widthPt / Math.max(1, columns.length) / LEAST_COLUMN;
  const size = fitting < layout.tables.sizePt ? ` style="--cell:${fitting.toFixed(2)}pt"` : "";
  return `<div class="table"><table${size}>${head === "" ? "" : `<thead>\n${head}\n</thead>`}${rest === "" ? "" : `<tbody>\n${rest}\n</tbody>`}</table></div>`;
}

function attachmentsNote({ names }: AttachmentsNoteBlock, { page }: ExportRequest, inlines: InlineWriter): string {
  const label = PAGE_WORDS[page.script].attachments;
  const space = page.script === "en" ? " " : "";
  const lines = names.map((name, index) => {
    const number = names.length > 1 ? `${index + 1}.${space}` : "";
    // A label that is not seen keeps the names in one column.
    const opening = index === 0 ? `<span>${label}` : `<span class="under" data-label="${label}">`;
    return `<p class="note">${opening}${number}</span><span class="name">${inlines.html(name)}</span></p>`;
  });
  return `<div class="apart">\n${lines.join("\n")}\n</div>`;
}

function closingHtml(block: ClosingBlock, { page }: ExportRequest, inlines: InlineWriter): string {
  const places = closingPlaces(block);
  const isPlaced = page.script !== "en";
  const line = (words: string, right: number): string =>
    isPlaced
      ? `<p class="placed" style="padding-right:calc(${right} * (1em + var(--tracking)))">${words}</p>`
      : `<p class="start">${words}</p>`;
  const signatures = block.signatures.map((one, index) => line(inlines.html(one), places.signatures[index] ?? 0));
  const date = block.date === undefined ? [] : [line(inlines.html(block.date), places.date)];
  return `<div class="closing apart">\n${[...signatures, ...date].join("\n")}\n</div>`;
}

function notes({ page }: ExportRequest, inlines: InlineWriter): string {
  if (page.footnotes.length === 0) return "";
  const words = PAGE_WORDS[page.script];
  const written = page.footnotes.map(({ paragraphs }) => paragraphs.map((paragraph) => inlines.html(paragraph)));
  const items = written.map((paragraphs, index) => {
    const back = inlines
      .references(index)
      .map((id) => ` <a class="back" href="#${id}" role="doc-backlink" aria-label="${words.backToText}">↩</a>`)
      .join("");
    const html = paragraphs.map(
      (paragraph, place) =>
        `<p>${place === 0 ? `<span class="marker">[${index + 1}]</span> ` : ""}${paragraph}${place === paragraphs.length - 1 ? back : ""}</p>`,
    );
    return `<li id="note-${index + 1}">${html.join("\n")}</li>`;
  });
  return `\n<section class="notes" role="doc-endnotes" aria-label="${words.notes}">\n<ol role="list">\n${items.join("\n")}\n</ol>\n</section>`;
}
