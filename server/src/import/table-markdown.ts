import type { Origin } from "./chunk.ts";
import type { Place } from "./inline-markdown.ts";
import { paragraphLines } from "./lines.ts";
import type { ImportMessage } from "./message.ts";
import type { WordCell, WordInline, WordParagraph, WordTable } from "./word.ts";

/** A first row of one cell across the table is its title: it stands above. */
export function splitTitle(table: WordTable): { readonly title: readonly WordParagraph[]; readonly rest: WordTable } {
  const [first, ...rows] = table.rows;
  const [only] = first ?? [];
  const spans = first !== undefined && only !== undefined && first.length > 1 && only.span === first.length;
  const title = only?.blocks.filter((block) => block.kind === "paragraph") ?? [];
  if (!spans || rows.length === 0 || title.length !== only.blocks.length || !title.some(showsText))
    return { title: [], rest: table };
  return { title, rest: { ...table, rows } };
}

function showsText(paragraph: WordParagraph): boolean {
  return paragraphLines(paragraph).length > 0;
}

type WriteInlines = (inlines: readonly WordInline[], place: Place, label: string) => string;

/** A table in Markdown, its first row as the head; with what got lost. */
export function tableText(
  { rows, number }: WordTable,
  write: WriteInlines,
): {
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly messages: readonly Pick<ImportMessage, "id" | "args">[];
} {
  const columns = rows[0]?.length ?? 0;
  const origins: Origin[] = [{ offset: 0, paragraph: number }];
  const lines: string[] = [];
  let length = 0;
  const put = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  for (const [index, row] of rows.entries()) {
    let line = "|";
    for (const cell of row) {
      const paragraph = firstParagraph(cell);
      if (paragraph !== undefined) origins.push({ offset: length + line.length, paragraph });
      line += ` ${cellText(cell, index === 0 ? "header" : "cell", write)} |`;
    }
    put(line);
    if (index === 0) put(`|${Array.from({ length: columns }, (_, at) => ` ${rule(rows, at)} |`).join("")}`);
  }
  const merged = rows.flat().filter(({ covered }) => covered).length;
  const isNested = rows.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  return {
    text: lines.join("\n"),
    origins,
    messages: [
      ...(merged > 0 ? [{ id: "mergedCells", args: [String(merged)] } as const] : []),
      ...(isNested ? [{ id: "nestedTable", args: [] } as const] : []),
    ],
  };
}

function firstParagraph({ blocks }: WordCell): number | undefined {
  const [first] = blocks;
  return first === undefined || first.number === 0 ? undefined : first.number;
}

function cellText({ blocks }: WordCell, place: Place, write: WriteInlines): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "table")
        return block.rows.map((row) =>
          row
            .map((cell) => cellText(cell, place, write))
            .join(" ")
            .trim(),
        );
      return paragraphLines(block).map(({ inlines, first }) =>
        write(inlines, place, first && block.label?.kind === "number" ? block.label.text : ""),
      );
    })
    .filter((text) => text !== "")
    .join("<br>");
}

/** The rule below the head of a column: to the right or centred where every cell below that holds something is so. */
function rule(rows: WordTable["rows"], column: number): string {
  const looks = rows.slice(1).flatMap((row) => {
    const [first] = row[column]?.blocks ?? [];
    return first?.kind === "paragraph" && first.inlines.length > 0 ? [first.look] : [];
  });
  if (looks.length === 0) return "---";
  if (looks.every(({ right }) => right)) return "---:";
  return looks.every(({ centred }) => centred) ? ":---:" : "---";
}
