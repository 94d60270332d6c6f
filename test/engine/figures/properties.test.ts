import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexRun } from "../../../server/src/engine/figures/lex.ts";
import { scan } from "../../../server/src/engine/figures/scan.ts";
import type { Gap } from "../../../server/src/engine/markdown/document.ts";
import { fold } from "../../../server/src/engine/text/fold.ts";
import { anyString } from "../../support/any-string.ts";
import { blankLines } from "../../support/blank-lines.ts";
import { blanksOf, lexText, runOf } from "../../support/run-of.ts";

const PIECES =
  '职工 会员 共 有 由 在 的 个 人 人次 万元 元 % 第 届 年 月 日 于 一 三十 12 1,234 20XX XX X ×× ○○ 某某 __ * ** 《 》 “ ” （ ） ， 。 ： 、 \n \u3000 { } {{ }} [ ] TBD a total of members received RMB " \uFFFC \uD83D \0'.split(
    " ",
  );
const text = fc.oneof(
  anyString({ maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES, " ", "  "), { maxLength: 24 }).map((pieces) => pieces.join("")),
);

/** Up to three disjoint gaps in a text. */
function withGaps(source: string, cuts: readonly number[]): readonly Gap[] {
  const places = [...new Set(cuts.map((cut) => cut % (source.length + 1)))].sort((a, b) => a - b);
  const gaps: Gap[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    gaps.push({
      start: places[at] ?? 0,
      end: places[at + 1] ?? 0,
      kind: at % 4 === 0 ? "syntax" : "emphasis",
      shown: at === 0 ? "" : "",
    });
  }
  return gaps;
}

describe("the lexer", () => {
  it("reads any string, and its spans lie inside the run in order", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 6 }), (source, cuts) => {
        const { prose, folded, blanks, figures, toSource } = lexRun(runOf(source, { gaps: withGaps(source, cuts) }));
        expect(folded).toHaveLength(prose.length);
        let last = 0;
        for (const { start, end } of blanks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        for (const { start, end } of figures) expect(start).toBeLessThan(end);
        expect(Math.max(last, 0, ...figures.map(({ end }) => end))).toBeLessThanOrEqual(source.length);
        expect(toSource(prose.length)).toBe(source.length);
      }),
      { numRuns: 300 },
    );
  });

  it("cuts a text into tokens that follow each other", () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        for (const token of scan(fold(source))) {
          expect(token.start).toBe(at);
          expect(token.end).toBeGreaterThan(at);
          at = token.end;
        }
        expect(at).toBe(source.length);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on a BOM or on the line end", () => {
    const seen = (source: string): unknown =>
      lexText(source).blanks.map(({ kind, messageId, label, unit }) => [kind, messageId, label, unit]);
    fc.assert(
      fc.property(text, (source) => {
        const plain = source.replaceAll(/[\r\uFEFF]/g, "");
        expect(seen(`\uFEFF${plain}`)).toEqual(seen(plain));
        expect(seen(plain.replaceAll("\n", "\r\n"))).toEqual(seen(plain));
      }),
      { numRuns: 200 },
    );
  });

  it("finds one blank less when a gap is filled in", () => {
    const lines = [...blankLines("count"), ...blankLines("date")].filter(({ spans }) => spans.length > 0);
    for (const { text: line } of lines) {
      const blanks = blanksOf(line);
      for (const [index, { start, kind, messageId }] of blanks.entries()) {
        if (kind !== "count" || (messageId !== "gap" && messageId !== "percent") || /[A-Za-z]/.test(line)) continue;
        const filled = `${line.slice(0, start)}12${line.slice(start)}`;
        const rest = blanks.filter((_, at) => at !== index).map((blank) => line.slice(blank.start, blank.end));
        expect(blanksOf(filled).map((blank) => filled.slice(blank.start, blank.end))).toEqual(rest);
      }
    }
  });
});
