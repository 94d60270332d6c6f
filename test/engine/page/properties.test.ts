import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRun } from "../../../server/src/engine/figures/lex.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { inlinesOf } from "../../../server/src/engine/page/inlines.ts";
import type { Inline, PageBlock, PageModel } from "../../../server/src/engine/page/page.ts";
import { NO_REFERENCES } from "../../../server/src/engine/page/references.ts";
import { toPage } from "../../../server/src/engine/page/to-page.ts";
import { anyString } from "../../support/any-string.ts";
import { pageModel } from "../../support/page-lines.ts";
import { markdown } from "../markdown/arbitraries.ts";

/** Pieces of summaries and of their markup; none of them makes a part that stands elsewhere on the page. */
const PIECES = [
  ..."一、指导思想|（二）组织建设|## 民主管理|现有员工 人|XX年|《 报》|{{人数:number 人}}|第 届|　　|。|，|**|*|_|`|__|~~|1. |- |> ".split(
    "|",
  ),
  ..."[甲](http://a.cn)|![图](a.png)|[^1]|&amp;|\\*|<b>|</b>|<br>|3~5月|*月*日|20__年|字|word| |  \n|\\\n|\n|\n\n|| a | b |\n| - | - |\n|x|".split(
    "|",
  ),
];
const summary = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(""));

const unspaced = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cs}\ufeff\ufffc\ufffd]/gu, "");

function inlinesIn(block: PageBlock): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "title":
    case "addressee":
    case "chair":
    case "item":
      return [block.inlines];
    case "heading":
      return [[{ kind: "text", text: block.number || " " }], block.inlines];
    case "paragraph":
      return [block.runIn?.inlines ?? [], block.inlines];
    case "table":
      return block.rows.flatMap(({ cells }) => cells);
    case "attachments-note":
      return block.names;
    case "closing":
      return [...block.signatures, block.date ?? []];
    case "attachment":
      return [[{ kind: "text", text: block.label }], block.inlines ?? []];
    default:
      return [];
  }
}

const prose = ({ blocks }: PageModel): string =>
  unspaced(
    blocks
      .flatMap(inlinesIn)
      .flat()
      .map((inline) => (inline.kind === "text" && inline.code === undefined ? inline.text : ""))
      .join(""),
  );

const withoutSources = (page: PageModel): unknown =>
  JSON.parse(JSON.stringify(page, (key, value) => (key === "source" ? undefined : value)));

describe("the page of any text", () => {
  it("holds the characters of a plain text, every one of them, in order", () => {
    fc.assert(
      fc.property(summary, (text) => {
        expect(prose(pageModel(text, { format: "plain" }))).toBe(unspaced(text));
      }),
      { numRuns: 200 },
    );
  });

  it("holds what the lexer sees of a run, every character of it, in order", () => {
    fc.assert(
      fc.property(fc.oneof(summary, markdown), (text) => {
        for (const { block } of parseDocument(text).blocks) {
          for (const run of block.runs) {
            // The lexer sees neither tags that the page shows, nor addresses, nor that `~~` between numbers is a range.
            if (/<(?!br>|\/?b>)|:\/\/|www\.|@|~~/.test(run.text)) continue;
            const shown = inlinesOf(run, NO_REFERENCES)
              .map((inline) => (inline.kind === "text" && inline.code === undefined ? inline.text : ""))
              .join("");
            expect(unspaced(shown.replaceAll(/!?\[\^?[^[\]]*\](?:\[[^[\]]*\])?/g, ""))).toBe(
              unspaced(readRun(run).prose.replaceAll(/!?\[\^?[^[\]]*\](?:\[[^[\]]*\])?/g, "")),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("marks nothing as missing but what the lexer finds, and all of it", () => {
    fc.assert(
      fc.property(summary, (text) => {
        for (const { block } of parseDocument(text, { format: "plain" }).blocks) {
          for (const run of block.runs) {
            const { blanks } = readRun(run);
            const marked = inlinesOf(run, NO_REFERENCES).filter((inline) => inline.kind === "text" && inline.blank);
            const joined = marked.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
            expect(joined).toBe(blanks.map(({ start, end }) => run.text.slice(start, end)).join(""));
            expect(blanks.every(({ start, end }) => end > start)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is made of whole inlines and of spans inside the text", () => {
    fc.assert(
      fc.property(fc.oneof(summary, markdown, anyString()), fc.constantFrom("markdown", "plain"), (text, format) => {
        const page = pageModel(text, { format });
        for (const block of page.blocks) {
          expect(block.source.start).toBeGreaterThanOrEqual(0);
          expect(block.source.end).toBeGreaterThanOrEqual(block.source.start);
          expect(block.source.end).toBeLessThanOrEqual(text.length);
          for (const inline of inlinesIn(block).flat()) if (inline.kind === "text") expect(inline.text).not.toBe("");
          if (block.kind !== "table") continue;
          for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length);
        }
        const references = JSON.stringify(page).matchAll(/"kind":"footnote","index":(\d+)/g);
        for (const [, index] of references) expect(Number(index)).toBeLessThan(page.footnotes.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same with other line ends and a byte order mark", () => {
    fc.assert(
      fc.property(summary, fc.constantFrom("\r\n", "\r"), (text, lineEnd) => {
        const page = withoutSources(pageModel(text));
        expect(withoutSources(pageModel(text.replaceAll("\n", lineEnd)))).toEqual(page);
        expect(withoutSources(pageModel(`\uFEFF${text}`))).toEqual(page);
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on what was parsed before", () => {
    fc.assert(
      fc.property(summary, summary, (before, text) => {
        const previous = parseDocument(before + text);
        toPage(previous, { meta: {}, dates: "chinese" });
        const page = toPage(parseDocument(text, { previous }), { meta: {}, dates: "chinese" });
        expect(page).toEqual(pageModel(text));
      }),
      { numRuns: 100 },
    );
  });
});
