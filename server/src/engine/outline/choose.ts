import type { Document } from "../markdown/document.ts";
import { sectionsOf } from "../structure/sections.ts";
import { fold } from "../text/fold.ts";
import { outlineById } from "./catalogue/index.ts";
import unionAnnual from "./catalogue/union-annual.outline.ts";
import type { Meta } from "./meta.ts";
import type { Outline } from "./outline.ts";

/** Words of Taiwan's union law and calendar, and how surely they tell it from a mainland paper. Folded. */
const TAIWANESE: readonly (readonly [pattern: RegExp, points: number])[] = [
  [/民国[0-9一二三四五六七八九十百○〇零]{2,}年|(?:^|[^0-9])(?:9[0-9]|1[0-4][0-9])(?:学年|年)度/, 3],
  [/理监事/, 3],
  [/劳资会议/, 2],
  [/团体协约/, 2],
  [/理事长|常务理事|监事会召集人/, 2],
  [/模范劳工|劳工局|劳动部|劳保局|劳工保险|劳健保/, 2],
  [/急难救助/, 1],
  [/会员(?:代表)?大会/, 1],
  [/会务/, 1],
  [/三节/, 1],
  [/康乐|自强活动/, 1],
  [/劳资争议|劳资关系|资方|劳方/, 1],
  [/产业工会|企业工会|职业工会|总工会/, 1],
  [/检讨/, 1],
];
const ENOUGH = 3;
/** Of the lead, in code units. */
const MAX_LEAD = 2000;

/**
 * The outline that a document is checked against: the one its front matter names, else Taiwan's for a paper that uses
 * Taiwan's terms (the script says nothing), else `union-annual`. An unknown name falls back to `union-annual`.
 *
 * @param outlines those of the user; one with a built-in id takes the built-in's place
 */
export function chooseOutline(doc: Document, meta: Meta, outlines: readonly Outline[]): Outline {
  const find = (id: string) => outlines.find((outline) => outline.id === id) ?? outlineById(id);
  const standard = find(unionAnnual.id) ?? unionAnnual;
  if (meta.outline !== undefined) return find(meta.outline) ?? standard;
  return (usesTaiwaneseTerms(doc) ? find("union-tw") : undefined) ?? standard;
}

function usesTaiwaneseTerms(doc: Document): boolean {
  const { title, lead, sections } = sectionsOf(doc);
  const headings: string[] = [];
  let length = 0;
  for (const { title: heading } of sections) {
    headings.push(heading.slice(0, 60));
    length += heading.length;
    if (length > MAX_LEAD) break;
  }
  const opening = doc.text.slice(lead.start, Math.min(lead.end, lead.start + MAX_LEAD));
  const text = fold([title?.text.slice(0, 200) ?? "", ...headings, opening].join("\n"));
  let points = 0;
  for (const [pattern, value] of TAIWANESE) if (pattern.test(text)) points += value;
  return points >= ENOUGH;
}
