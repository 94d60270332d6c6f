import type { Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { Keep } from "../text/keep.ts";
import { isOneOf } from "./characters.ts";
import { LOST_PERCENT_SIGN, readCollapsed, readLostPercent } from "./collapsed.ts";
import { readGap } from "./counts.ts";
import { readDate } from "./dates.ts";
import { readCurrency, readEnglishGap, readEnglishPercent, readEnglishWord, readStraightQuotes } from "./english.ts";
import { colonLabel, quantityLabel } from "./labels.ts";
import type { Blank, BlankKind, Figure, LexedRun } from "./lexed-run.ts";
import { readMask } from "./masks.ts";
import { readEmptyLabel, readLostPlace, readNameGap, readPair, readVanished, VANISHED_SIGNS } from "./names.ts";
import { placeholderAt } from "./placeholder.ts";
import { LATER_SIGNS, PATTERN_SIGNS, readBracketed, readLater, readPatterns, readShortForm } from "./placeholders.ts";
import { type Prose, proseOf } from "./prose.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";
import type { FoundBlank, Reading } from "./reading.ts";
import { scan, type Token } from "./scan.ts";
import type { Unit } from "./units.ts";

const lexed = new Keep<Run, LexedRun>();

/** A run as the lexer reads it. Made once for a run object and kept with it: call it as often as you like. */
export function lexRun(run: Run): LexedRun {
  const known = lexed.get(run);
  if (known !== undefined) return known;
  const made = readRun(run);
  lexed.set(run, made);
  return made;
}

/** Of two findings at one place the one that says more stays. */
const RANK: Readonly<Record<BlankKind, number>> = { placeholder: 0, date: 1, mask: 2, name: 3, count: 4 };

/** The same, but not kept: for who looks at every run of a document and keeps what it found. */
export function readRun(run: Run): LexedRun {
  return new ReadRun(run, readingOf(run));
}

/** A class, since an object literal with a getter costs a hidden class each, which outlives what it belongs to. */
class ReadRun implements LexedRun {
  readonly run: Run;
  readonly prose: string;
  readonly folded: string;
  readonly toSource: (offset: number) => number;
  readonly blanks: readonly Blank[];
  readonly longestRow: number;
  #figures: readonly Figure[] | undefined;

  constructor(run: Run, { prose, reading, found, labels, longestRow }: Pass) {
    this.run = run;
    this.prose = prose.text;
    this.folded = reading.folded;
    this.toSource = prose.toSource;
    this.blanks =
      found.length === 0 ? NO_BLANKS : found.map((blank, index) => toBlank(reading, prose, blank, labels[index]));
    this.longestRow = longestRow;
  }

  // Most runs are asked for their blanks only. Read anew, since keeping the tokens of every run would cost more.
  get figures(): readonly Figure[] {
    this.#figures ??= figuresOf(readingOf(this.run));
    return this.#figures;
  }
}

const NO_BLANKS: readonly Blank[] = [];

/** What stands in every blank that is found by its words: most runs have none of it, and one look tells. */
const PHRASE_SIGNS = new RegExp(`${VANISHED_SIGNS}|${LOST_PERCENT_SIGN}|${LATER_SIGNS}|${PATTERN_SIGNS}`);

/** What a pass over a run leaves. */
interface Pass {
  readonly prose: Prose;
  readonly reading: Reading;
  readonly found: readonly FoundBlank[];
  /** Of `found`, in the same order. */
  readonly labels: readonly (string | undefined)[];
  readonly longestRow: number;
}

function readingOf(run: Run): Pass {
  const prose = proseOf(run);
  const folded = fold(prose.text);
  const reading: Reading = {
    prose: prose.text,
    folded,
    tokens: scan(folded),
    cell: run.kind === "cell",
    blanks: [],
  };
  readTokens(reading);
  if (PHRASE_SIGNS.test(folded)) {
    readVanished(reading);
    readLostPercent(reading);
    readLater(reading);
    readPatterns(reading);
  }
  const found = withoutOverlaps(reading.blanks);
  return {
    prose,
    reading,
    found,
    labels: found.map((blank) => labelOf(reading, blank)),
    longestRow: longestRowOf(reading),
  };
}

/** How many counts of one unit stand in a row in a sentence: seldom more than one or two, unless they are parts of a whole. */
function longestRowOf({ tokens, folded }: Reading): number {
  let longest = 0;
  let row = 0;
  let last: Unit | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === "mark" && folded[token.start] === "。") row = 0;
    if (token?.kind !== "number") continue;
    const unit = unitBehind(tokens, index)?.unit?.unit;
    if (unit === undefined || unit.unitClass === "percent" || unit.unitClass === "time") continue;
    const isSame = unit === last || (unit.unitClass === "person" && last?.unitClass === "person");
    row = isSame ? row + 1 : 1;
    last = unit;
    if (row > longest) longest = row;
  }
  return longest;
}

function readTokens(reading: Reading): void {
  const { tokens, folded } = reading;
  let quoteOpen = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const next = tokens[index + 1];
    if (
      token.kind === "date" ||
      next?.kind === "date" ||
      (tokens[index + 2]?.kind === "date" && next?.kind === "space")
    ) {
      const taken =
        token.kind === "date" || token.kind === "space" || token.kind === "number" || token.kind === "mask"
          ? readDate(reading, index)
          : 0;
      if (taken > 0) {
        index += taken - 1;
        continue;
      }
    }
    switch (token.kind) {
      case "unit":
      case "date":
        readUnit(reading, index, token);
        break;
      case "mask":
        readMask(reading, index, token);
        break;
      case "space":
        readNameGap(reading, index, token);
        readEnglishGap(reading, index, token);
        break;
      case "latin":
        readShortForm(reading, index, token);
        readEnglishWord(reading, index, token);
        break;
      case "placeholder":
        reading.blanks.push({
          start: token.start,
          end: token.end,
          kind: "placeholder",
          messageId: "placeholder",
          label: placeholderAt(reading.prose, token.start)?.placeholder.label ?? token.placeholder?.label,
        });
        break;
      case "mark": {
        const mark = folded[token.start] ?? "";
        if (mark === '"') {
          if (!quoteOpen && readStraightQuotes(reading, index, token))
            index += tokens[index + 1]?.kind === "space" ? 2 : 1;
          else quoteOpen = !quoteOpen;
          break;
        }
        readPair(reading, index, token);
        readBracketed(reading, token);
        if (mark === "¥" || mark === "$" || mark === "€" || mark === "£") readCurrency(reading, index, token);
        if (isOneOf("，,；;、", mark)) {
          readEmptyLabel(reading, index, token);
          readLostPlace(reading, token);
        }
        break;
      }
      default:
    }
  }
}

function readUnit(reading: Reading, index: number, token: Token): void {
  if (token.unit === undefined) return;
  const left = reading.tokens[index - 1];
  if (left?.kind === "space") {
    readGap(reading, index, token);
    if (token.unit.unit.text === "%") readEnglishPercent(reading, index, token);
  } else if (left !== undefined && left.kind !== "number" && left.kind !== "mask") readCollapsed(reading, index, token);
}

function withoutOverlaps(blanks: readonly FoundBlank[]): readonly FoundBlank[] {
  const sorted = blanks.toSorted((a, b) => a.start - b.start || RANK[a.kind] - RANK[b.kind] || b.end - a.end);
  const kept: FoundBlank[] = [];
  for (const blank of sorted) {
    const last = kept.at(-1);
    if (last === undefined || blank.start >= last.end) kept.push(blank);
    else if (RANK[blank.kind] < RANK[last.kind] && (kept.at(-2)?.end ?? 0) <= blank.start)
      kept[kept.length - 1] = blank;
  }
  return kept;
}

function toBlank(reading: Reading, prose: Prose, blank: FoundBlank, label: string | undefined): Blank {
  const { start, end } = prose.spanOf(blank.start, blank.end);
  const unit = blank.unit === undefined ? blank.parts : reading.prose.slice(blank.unit.start, blank.unit.end);
  return { start, end, kind: blank.kind, messageId: blank.messageId, label, unit };
}

function labelOf(reading: Reading, blank: FoundBlank): string | undefined {
  if (blank.kind === "placeholder" || blank.kind === "date" || blank.unit === undefined)
    return blank.label ?? colonLabel(reading, blank.start);
  return quantityLabel(reading, blank.start, Math.max(blank.end, blank.unit.end));
}

/** The numbers with a unit, and the blanks with one, in the order of the text. */
function figuresOf({ reading, prose, found: blanks, labels }: Pass): readonly Figure[] {
  const { folded } = reading;
  const figures: Figure[] = [];
  let next = 0;
  const pushBlanks = (before: number): void => {
    for (; next < blanks.length && (blanks[next]?.start ?? 0) < before; next += 1) {
      const blank = blanks[next];
      if (blank?.unit === undefined || blank.kind === "date") continue;
      const { start, end } = prose.spanOf(blank.start, Math.max(blank.end, blank.unit.end));
      const unit = reading.prose.slice(blank.unit.start, blank.unit.end);
      figures.push({ start, end, label: labels[next], value: undefined, unit, approximate: false });
    }
  };
  for (const quantity of quantitiesOf(folded)) {
    if (quantity.slack === Infinity) continue;
    const english = quantity.unit === "" ? nounBehind(reading, quantity.end) : undefined;
    if (quantity.unit === "" && english === undefined) continue;
    pushBlanks(quantity.start);
    const { start, end } = prose.spanOf(quantity.start, quantity.end);
    const written = reading.prose.slice(quantity.number.end, quantity.end).trim();
    figures.push({
      start,
      end,
      label: english ?? labelOfQuantity(reading, quantity),
      value: written === "" ? quantity.amount : quantity.value,
      unit: english !== undefined ? undefined : written === "" ? currencyOf(reading, quantity) : written,
      approximate: quantity.rough,
    });
  }
  pushBlanks(Number.POSITIVE_INFINITY);
  return figures;
}

/** The money of an English sentence is named by its subject: Income came to RMB 12,000. */
function labelOfQuantity(reading: Reading, { start, end, number }: Quantity): string | undefined {
  const before = reading.prose.slice(Math.max(0, start - SUBJECT_REACH), start);
  const english = start < number.start ? ENGLISH_SUBJECT.exec(before)?.[1]?.trim() : undefined;
  return english ?? quantityLabel(reading, start, end);
}

/** The sign of a currency that stands before the number. */
function currencyOf({ prose }: Reading, { start, number, unit }: Quantity): string {
  return prose.slice(start, number.start).trim() || unit;
}

const SUBJECT_REACH = 60;
const ENGLISH_SUBJECT =
  /(?:^|[.,;]\s+)(?:The |Our |Total )?([A-Za-z][a-z]*(?: [a-z]+){0,4}) (?:came to|was|were|is|are|reached|totall?ed|amounted to|stood at|of|rose to|fell to)\s*(?:about |some |nearly )?$/;

/** What an English number counts: 860 of the members, twelve new branches. */
function nounBehind({ prose }: Reading, end: number): string | undefined {
  const match = ENGLISH_NOUN.exec(prose.slice(end, end + SUBJECT_REACH));
  return match?.[1];
}

const ENGLISH_NOUN =
  /^\s+(?:(?:out )?of (?:the |our |its )?(?:[\d,]+ )?)?((?:[a-z][a-z-]+ ){0,2}?(?:[a-z-]{2,}s|people|men|women|children|staff|personnel))\b/;

function unitBehind(tokens: readonly Token[], index: number): Token | undefined {
  const next = tokens[index + 1]?.kind === "space" ? tokens[index + 2] : tokens[index + 1];
  return next?.unit === undefined ? undefined : next;
}
