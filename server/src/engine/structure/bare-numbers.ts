import type { Block } from "../markdown/document.ts";

/** A number before the words of a line with no more than a space between: `2 主要成绩`, `2.1 班组建设`. */
interface BareNumber {
  /** Offsets into the line; of a {@link BareSeries}, into the document. */
  readonly start: number;
  readonly end: number;
  /** What stands before the last number: `2.` of `2.1`. Empty for one number. */
  readonly prefix: string;
  readonly value: number;
}

const BARE =
  /^([ \t\u3000]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?)((?:[0-9]{1,2}[.．]){0,3})([0-9]{1,2})(?:[ \t]{1,2}|\u3000)(?=[\u3400-\u9fffA-Z“《「])/;
/** What a number counts or dates, words that only begin alike apart. */
const UNIT =
  /^(?:[月年日号號班楼樓层層车車线線人名位个個项項条條件次期批场場届屆家户戶处處间間元万萬亿億吨噸棵天岁歲课課周週台臺份篇册冊种種支只张張套辆輛所座级級组組至到和或与與、余餘多倍成分千百米公平毫克秒]|小时|小時)/;
const NOT_UNIT =
  /^(?:组织|組織|[项項]目|班[组組子]|人[才员員文力事大]|个[人別别]|個人|日常|[车車][间間]|分[析会會工]|年度|名[师師]|[条條]件|家[庭访訪]|期[间間]|[场場][所馆館]|[处處]理|[课課][程题題堂]|成[绩績效果员員就]|平[安台等]|[台臺][账帳]|[线線][上下]|公[开開益文共务務]|分享|支[部持出]|[种種]植|天然|多[元方措]|和[谐諧]|百[日姓]|千|[级級][别別]|元旦|周[边邊]|套路|次要)/;

/**
 * The number that a line begins with and that has no mark behind it. `undefined` for what counts or measures (`2 号机组`,
 * `1.5 万元`). Many a line of prose begins so: only a row of them is a numbering.
 */
function readBareNumber(line: string): BareNumber | undefined {
  const match = BARE.exec(line);
  if (match === null) return undefined;
  const [whole, indent = "", prefix = "", number = ""] = match;
  const rest = line.slice(whole.length, whole.length + 4);
  if (UNIT.test(rest) && !NOT_UNIT.test(rest)) return undefined;
  const start = indent.length;
  return { start, end: start + prefix.length + number.length, prefix, value: Number(number) };
}

/** A bare number, or a heading without one, behind which no row of lines goes on. */
export type BareLine = BareNumber | "heading";

const NONE: readonly BareLine[] = [];

/** The bare numbers that lines of a block begin with, outside quotes and lists; offsets count from the start of the block. */
export function bareLinesOf({ elements, text }: Block): readonly BareLine[] {
  const lines: BareLine[] = [];
  for (const { type, quotes, lists, start, end } of elements) {
    if ((type !== "paragraph" && type !== "heading") || quotes > 0 || lists > 0) continue;
    for (let at = start; at < end; ) {
      const stop = text.indexOf("\n", at);
      const lineEnd = stop === -1 || stop > end ? end : stop;
      const head = Math.min(lineEnd, at + LINE_HEAD);
      const bare = mayBegin(text, at, head) ? readBareNumber(text.slice(at, head)) : undefined;
      if (bare !== undefined) lines.push({ ...bare, start: at + bare.start, end: at + bare.end });
      else if (type === "heading") lines.push("heading");
      at = lineEnd + 1;
    }
  }
  return lines.length === 0 ? NONE : lines;
}

/** As much of a line as its number needs. */
const LINE_HEAD = 24;

/** Whether a digit stands behind white space and marks of markup. */
function mayBegin(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) return true;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x3000 && unit !== 0x23 && unit !== 0x2a && unit !== 0x5f)
      return false;
  }
  return false;
}

/** Bare numbers of one level that begin with 1, three or more. */
export type BareSeries = readonly BareNumber[];

const LEAST = 3;

/** `lines` are those of the whole document, in source order, with offsets into it. */
export function bareSeriesOf(lines: readonly BareLine[]): readonly BareSeries[] {
  const all: BareNumber[][] = [];
  const open = new Map<string, BareNumber[]>();
  for (const line of lines) {
    if (line === "heading") {
      open.clear();
      continue;
    }
    const series = open.get(line.prefix);
    if (series !== undefined && line.value !== 1) series.push(line);
    else {
      const made = [line];
      all.push(made);
      open.set(line.prefix, made);
    }
  }
  return all.filter((series) => series.length >= LEAST && series[0]?.value === 1);
}
