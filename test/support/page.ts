import type { Format } from "../../server/src/engine/markdown/document.ts";

/** How a page is set: Markdown, a draft whose lines are indented, or one with blank lines between them. */
export type PageStyle = "markdown" | "draft" | "spaced";

/** A page that is put together piece by piece; each piece answers where it begins. */
export class Page {
  readonly format: Format;
  readonly #between: string;
  readonly #indent: string;
  #text = "";

  constructor(style: PageStyle = "markdown") {
    this.format = style === "markdown" ? "markdown" : "plain";
    [this.#between, this.#indent] = style === "draft" ? ["\n", "　　"] : ["\n\n", ""];
  }

  /** With one line break at its end. */
  get text(): string {
    return `${this.#text.trimEnd()}\n`;
  }

  title(words: string): number {
    return this.heading(words, 1);
  }

  /** A heading with its number. In a draft it is a line, whatever its level. */
  heading(words: string, level = 2): number {
    return this.#put(this.format === "markdown" ? `${"#".repeat(level)} ` : "", words);
  }

  /** Also a list or table as it stands. Answers where its words begin. */
  paragraph(words: string): number {
    return this.#put(this.#indent, words) + this.#indent.length;
  }

  /** Signature and date, as they stand. */
  closing(words: string): number {
    return this.#put("", words);
  }

  #put(before: string, words: string): number {
    const start = this.#text.length;
    this.#text += `${before}${words}${this.#between}`;
    return start;
  }
}

/** A page in Markdown: the title over its paragraphs. A paragraph may begin with marks of its own, such as `## `. */
export function pageOf(title: string, ...paragraphs: readonly string[]): string {
  const page = new Page();
  page.title(title);
  for (const paragraph of paragraphs) page.paragraph(paragraph);
  return page.text;
}
