import { isHanAt, isLetterAt, isOneOf } from "./characters.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./scan.ts";
import { WordList } from "./word-list.ts";

/** Count nouns whose plural has no s. */
const PLURALS = new WordList("people men women children staff personnel percent staffers delegates");
/** Words in s that are no plural. */
const NO_PLURALS = new WordList(
  "is was has does this its his us as thus always perhaps news across towards besides plus versus less across yes says focus bus gas",
);
/** Before a plural these call for a number where the gap is: took ‸ messages. */
const LEFT_WORDS = new WordList(
  "out onto within lent sold sang fed caught drove rode flew shot of with to by over about approximately around some than have has had held took made gave won sent paid met ran were was are is from and for up nearly almost only another all spent bought built found set led drew read wrote taught saw got cost grew kept left lost rose fell total reached includes include including currently now totalling totaling",
);
const TOTALS = new WordList("total average sum maximum minimum");
/** After `a total of` these are the number. */
const NUMBER_WORDS = new WordList(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million several many some all over about around more nearly almost approximately at up fewer less just only under well both these those the a an its our their his her any each every half no zero various most another this that such roughly close exactly dozens scores hundreds thousands RMB USD CNY EUR GBP HKD what which",
);
const PERCENT_LEFT = new WordList(
  "to by of at about around over under nearly almost than reached from up down only was is were fell rose stood grew increased decreased totalled exceeded approximately roughly some another and",
);
const CURRENCIES = new WordList("RMB USD CNY EUR GBP HKD NTD TWD");
const AFTER_AMOUNT = new WordList(
  "and or but in were was for on during from is and per went has had have at by came each with to of over",
);
/** Came to RMB ‸, not converted to RMB. */
const REACHING = new WordList("came come comes amounted amounts added rose fell grew climbed up close dropped");
const HONORIFICS = new WordList("Mr Mrs Ms Dr Prof");
const NAME_LEFT = new WordList(
  "by with from at in of to Mr Mrs Ms Dr Prof Professor chair titled called named entitled",
);

function wordOf(reading: Reading, token: Token | undefined): string {
  return token?.kind === "latin" ? reading.folded.slice(token.start, token.end) : "";
}

/** The word before a gap; a title keeps its full stop (`Dr. ‸ spoke`). */
function leftWord(reading: Reading, index: number): string {
  const token = reading.tokens[index];
  if (token?.kind !== "mark" || reading.folded[token.start] !== ".") return wordOf(reading, token);
  const title = wordOf(reading, reading.tokens[index - 1]);
  return HONORIFICS.has(title) ? title : "";
}

/** `received ‸ books`: a doubled space with a plural behind it; `chaired by , and`. `index` is that of the gap. */
export function readEnglishGap(reading: Reading, index: number, token: Token): void {
  const { folded, tokens } = reading;
  const left = leftWord(reading, index - 1);
  const next = tokens[index + 1];
  if (left === "" || next === undefined) return;
  if (next.kind === "mark") {
    const mark = folded[next.start] ?? "";
    if (NAME_LEFT.has(left) && isOneOf(",.;", mark) && left !== "in" && left !== "of" && left !== "to") {
      reading.blanks.push({ start: token.start, end: next.end, kind: "name", messageId: "gap" });
    }
    return;
  }
  if (next.kind === "unit" && folded[next.start] === "%") return;
  const right = wordOf(reading, next);
  if (token.end - token.start < 2 || !/^[a-z]/.test(right)) return;
  if (LEFT_WORDS.has(left) || /[a-z]ed$/.test(left)) {
    const end = pluralEnd(reading, index + 1);
    if (end !== undefined) {
      reading.blanks.push({
        start: token.start,
        end,
        kind: "count",
        messageId: "gap",
        unit: { start: next.start, end },
      });
      return;
    }
  }
  if (NAME_LEFT.has(left) && left !== "to")
    reading.blanks.push({ start: token.start, end: next.end, kind: "name", messageId: "gap" });
}

/** End of the plural at the word `index`, or at the one behind it (new members); absent when there is none. */
function pluralEnd(reading: Reading, index: number): number | undefined {
  const word = wordOf(reading, reading.tokens[index]);
  if (isPlural(word)) return reading.tokens[index]?.end;
  const second = wordOf(reading, reading.tokens[index + 2]);
  if (
    reading.tokens[index + 1]?.kind === "space" &&
    /^[a-z]{3,}$/.test(word) &&
    !/(?:ly|ing)$/.test(word) &&
    isPlural(second) &&
    !NUMBER_WORDS.has(word)
  )
    return reading.tokens[index + 2]?.end;
  return undefined;
}

function isPlural(word: string): boolean {
  return PLURALS.has(word) || (/^[a-z-]{3,}s$/.test(word) && !/(?:ss|us|is)$/.test(word) && !NO_PLURALS.has(word));
}

/** `a total of members`, `RMB in`, `¥ were`. `index` is that of the word. */
export function readEnglishWord(reading: Reading, index: number, token: Token): void {
  const { tokens, folded } = reading;
  const word = folded.slice(token.start, token.end);
  if (CURRENCIES.has(word)) {
    readCurrency(reading, index, token);
    return;
  }
  if (word !== "of" || !TOTALS.has(wordOf(reading, tokens[index - 2]).toLowerCase())) return;
  const article = wordOf(reading, tokens[index - 4]).toLowerCase();
  const gap = tokens[index + 1];
  if ((article !== "a" && article !== "an") || gap?.kind !== "space") return;
  const next = tokens[index + 2];
  const right = wordOf(reading, next);
  if (next === undefined || !/^[a-z]/.test(right) || NUMBER_WORDS.has(right)) return;
  const end = pluralEnd(reading, index + 2);
  if (end === undefined) return;
  const single = gap.end - gap.start === 1;
  reading.blanks.push({
    start: gap.start,
    end,
    kind: "count",
    messageId: single ? "collapsed" : "gap",
    unit: { start: next.start, end },
  });
}

/** A currency with no amount behind it. `index` is that of the word or sign. */
export function readCurrency(reading: Reading, index: number, token: Token): void {
  const { tokens, folded } = reading;
  const gap = tokens[index + 1];
  if (gap?.kind !== "space") return;
  const next = tokens[index + 2];
  const before = wordOf(reading, tokens[index - 2]).toLowerCase();
  const reaches = before === "to" && REACHING.has(wordOf(reading, tokens[index - 4]).toLowerCase());
  if (
    before === "in" ||
    before === "the" ||
    before === "our" ||
    before === "into" ||
    (before === "to" && !reaches) ||
    before === "both"
  )
    return;
  const right = wordOf(reading, next);
  if (before === "" && tokens[index - 1] !== undefined && folded[token.start] !== "¥") return;
  if (
    !(AFTER_AMOUNT.has(right) && isLetterAt(folded, gap.end)) &&
    !(
      token.kind === "mark" &&
      next?.kind === "mark" &&
      isOneOf("，,。.;；", folded[next.start]) &&
      folded[token.start] === "¥"
    )
  )
    return;
  reading.blanks.push({ start: token.start, end: gap.end, kind: "count", messageId: "amount", unit: token });
}

/** `to % of the workforce`. `index` is that of the sign. */
export function readEnglishPercent(reading: Reading, index: number, token: Token): void {
  const { tokens, folded } = reading;
  const gap = tokens[index - 1];
  if (gap?.kind !== "space" || !PERCENT_LEFT.has(wordOf(reading, tokens[index - 2]))) return;
  if (wordOf(reading, tokens[index - 4]) === "such") return;
  const behind = folded[token.end] ?? " ";
  if (isLetterAt(folded, token.end) || !/[\s,.;:)，。]/.test(behind)) return;
  reading.blanks.push({ start: gap.start, end: token.end, kind: "count", messageId: "percent", unit: token });
}

/** Empty straight quotation marks: `""`, `" "`. Only where a quotation can open. `opens`: an even number of marks stood before. */
export function readStraightQuotes(reading: Reading, index: number, token: Token): boolean {
  const { folded, tokens } = reading;
  const next = tokens[index + 1];
  const blank = next?.kind === "space" ? next : undefined;
  const close = blank === undefined ? next : tokens[index + 2];
  if (close === undefined || folded[close.start] !== folded[token.start]) return false;
  const before = folded[token.start - 1] ?? " ";
  const after = folded[close.end] ?? " ";
  const opens = /[\s(，,、。:：]/.test(before) || isHanAt(folded, token.start - 1);
  const closes = /[\s),.;:，。、；)!?]/.test(after) || isHanAt(folded, close.end);
  if (!opens || !closes) return false;
  reading.blanks.push({ start: token.start, end: close.end, kind: "name", messageId: "quotes" });
  return true;
}
