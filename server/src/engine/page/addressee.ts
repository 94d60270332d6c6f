import { widthOf } from "../structure/heading-shape.ts";
import { readNumberMark } from "../structure/number-mark.ts";
import type { Script } from "../text/script.ts";
import { type Entry, endOf, startOf } from "./contents.ts";
import { inlinesOf, inlinesOfText } from "./inlines.ts";
import { lineAfter } from "./lines.ts";
import type { AddresseeBlock } from "./page.ts";
import { textOf } from "./plain.ts";
import type { References } from "./references.ts";

const LONGEST = 40;
/** Announces what follows, and names nobody. */
const ANNOUNCES =
  /如下|以下|下列|包括|汇报|报告|总结|情况|分为|主要有|其中|概况|目标|做法|问题|附件|日期|时间|地点|单位$/;
/** What the name of somebody who is written to ends in. */
const NAMES =
  /(?:各位.{0,12}|尊敬的.{1,12}|工?会|代表|会员|职工|员工|同志们?|同仁|同事们?|领导|委员|理事|嘉宾|朋友们?|先生|女士|局|部|委|院|校|厅|处|办|办公室|政府|公司|集团|中心|单位|机关|支部|党委|主席|书记|院长|校长|总经理)\s*:$/;
const ENGLISH = /^(?:dear|to)\s.{1,60}[:,]$/i;

/** The paragraph that says who is written to, by its first words, and how many entries it takes. */
export interface FoundAddressee {
  readonly addressee: AddresseeBlock;
  /** The entries `[from, to)` are it; empty when front matter alone gives it. */
  readonly from: number;
  readonly to: number;
}

/**
 * Who is written to: as front matter gives it, else as the entry at `at` does, which is the first one under the title.
 */
export function addresseeOf(
  entries: readonly Entry[],
  at: number,
  given: string | undefined,
  script: Script,
  references: References,
): FoundAddressee | undefined {
  const written = writtenAddressee(entries, at, references);
  if (given === undefined || given.trim() === "") return written;
  const text = withColon(given.trim(), script);
  if (written !== undefined && tight(textOf(written.addressee.inlines)) === tight(text)) return written;
  const entry = entries[at] ?? entries[at - 1];
  const place = entry === undefined ? 0 : at < entries.length ? startOf(entry) : endOf(entry);
  const source = { start: place, end: place };
  return { addressee: { kind: "addressee", source, inlines: inlinesOfText(text) }, from: at, to: at };
}

const tight = (text: string): string => text.replaceAll(/[\s:：,，]/g, "");

function withColon(text: string, script: Script): string {
  if (/[:：,，]$/.test(text)) return text;
  return script === "en" ? `${text}:` : `${text}：`;
}

function writtenAddressee(entries: readonly Entry[], at: number, references: References): FoundAddressee | undefined {
  const line = lineAfter(entries, at);
  if (line === undefined || line.marker !== undefined || readNumberMark(line.folded) !== undefined) return undefined;
  const text = line.folded.trim();
  if (widthOf(text) > LONGEST || /[。;!?\r\n]/.test(text)) return undefined;
  if (!ENGLISH.test(text) && (!NAMES.test(text) || ANNOUNCES.test(text.slice(0, -1)))) return undefined;
  const source = { start: startOf(line.entry), end: endOf(line.entry) };
  const addressee: AddresseeBlock = { kind: "addressee", source, inlines: inlinesOf(line.run, references) };
  return { addressee, from: line.from, to: line.to };
}
