import type { Document } from "../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../server/src/engine/outline/catalogue/index.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { makeSummary } from "../support/corpus.ts";
import { type Measured, quantile, timesOf } from "./measure.ts";

const MEGABYTE = 350_000; // characters: a Chinese one takes three bytes
const KEYSTROKES = 200;
/** As an editor has after a paragraph: the first few hundred keystrokes of a process measure its compiler. */
const WARM = 400;

/** One typed character, from the changed text to the findings, in process. */
export function keystrokes(): readonly Measured[] {
  const half = makeSummary({ length: MEGABYTE / 2, seed: 1 });
  const list = Array.from(
    { length: 200 },
    (_, index) => `${index + 1}. 第${index + 1}次走访职工${index + 3}户，慰问到位。`,
  );
  const rows = Array.from({ length: 200 }, (_, index) => `| 第${index + 1}车间 | ${index + 3} | ${index + 5} |`);
  const table = ["| 车间 | 上年 | 本年 |", "| --- | ---: | ---: |", ...rows];
  const around = (inside: readonly string[]): string => `${half}\n## 附\n\n${inside.join("\n")}\n\n${half}`;
  return [
    typed("10 KB summary", makeSummary({ length: 3500, seed: 2 }), "发放慰问金", 3),
    typed("1 MB summary", makeSummary({ length: MEGABYTE, seed: 3 }), "发放慰问金", 16),
    typed(
      "1 MB summary with emphasis everywhere",
      makeSummary({ length: MEGABYTE, seed: 4, style: "rich" }),
      "发放慰问金",
      16,
    ),
    typed("200-item list in 1 MB", around(list), "第100次走访", 16),
    typed("200-row table in 1 MB", around(table), "第100车间", 16),
    typed(
      "1 MB draft without blank lines",
      makeSummary({ length: MEGABYTE, seed: 5, style: "draft" }),
      "发放慰问金",
      16,
    ),
  ];
}

/** Types into the text after an occurrence of `at` in its middle, alternating a character and its removal. */
function typed(name: string, text: string, at: string, limitMs: number): Measured {
  const outline = outlineById("union-annual");
  if (outline === undefined) throw new Error("no outline to check against");
  const place = text.indexOf(at, Math.floor(text.length * 0.45)) + at.length;
  if (place < at.length) throw new Error(`${name}: nowhere to type`);
  // A blank is typed, so that a check that does nothing is seen.
  const versions = [text, `${text.slice(0, place)} ____ ${text.slice(place)}`];
  const findings = versions.map((version) => check(parseDocument(version), { outline }).findings.length);
  if ((findings[1] ?? 0) <= (findings[0] ?? 0))
    throw new Error(`${name}: the bench measures nothing (${findings.join(", ")})`);
  const characters = ["一", "年", "来", "的", "工"];
  let previous: Document = parseDocument(text);
  const step = (index: number): void => {
    const character = index % 2 === 0 ? characters[index % characters.length] : "";
    previous = parseDocument(`${text.slice(0, place)}${character}${text.slice(place)}`, { previous });
    check(previous, { outline });
  };
  for (let warm = 0; warm < WARM; warm += 1) step(warm);
  const times = timesOf(KEYSTROKES, (index) => step(WARM + index));
  const floor = timesOf(50, () => void text.split("\n").filter((line) => /^#+ /.test(line)));
  return {
    name: `keystroke p95, ${name}`,
    ms: quantile(times, 0.95),
    typicalMs: quantile(times, 0.5),
    limitMs,
    floorMs: quantile(floor, 0.5),
    floor: "line split",
  };
}
