import type { Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { isOneOf } from "./characters.ts";
import { readCollapsed, readLostPercent } from "./collapsed.ts";
import { readGap } from "./counts.ts";
import { readDate } from "./dates.ts";
import { readCurrency, readEnglishGap, readEnglishPercent, readEnglishWord, readStraightQuotes } from "./english.ts";
import { colonLabel, quantityLabel } from "./labels.ts";
import type { Blank, BlankKind, Figure, LexedRun } from "./lexed-run.ts";
import { readMask } from "./masks.ts";
import { readEmptyLabel, readLostPlace, readNameGap, readPair, readVanished } from "./names.ts";
import { placeholderAt } from "./placeholder.ts";
import { readBracketed, readLater, readPatterns, readShortForm } from "./placeholders.ts";
import { type Prose, proseOf } from "./prose.ts";
import type { FoundBlank, Reading } from "./reading.ts";
import { scan, type Token } from "./scan.ts";
import { WordList } from "./word-list.ts";

const APPROXIMATORS = new WordList("约 近 逾 超 超过 达到 余 大约 约有 约为 至少 不少于 将近 接近");

const ENDING_LIKE_APPROXIMATORS = new WordList(
  "节约 签约 合约 公约 契约 违约 邀约 履约 预约 集约 制约 最近 附近 就近 其余 业余 盈余 结余 剩余",
);

const lexed = new WeakMap<Run, LexedRun>();

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
  const { prose, reading, found, labels } = readingOf(run);
  let figures: readonly Figure[] | undefined;
  return {
    run,
    prose: prose.text,
    folded: reading.folded,
    toSource: prose.toSource,
    blanks: found.map((blank, index) => toBlank(reading, prose, blank, labels[index])),
    // Most runs are asked for their blanks only. Read anew, since keeping the tokens of every run would cost more.
    get figures() {
      figures ??= figuresOf(readingOf(run));
      return figures;
    },
  };
}

/** What a pass over a run leaves. */
interface Pass {
  readonly prose: Prose;
  readonly reading: Reading;
  readonly found: readonly FoundBlank[];
  /** Of `found`, in the same order. */
  readonly labels: readonly (string | undefined)[];
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
  readVanished(reading);
  readLostPercent(reading);
  readLater(reading);
  readPatterns(reading);
  const found = withoutOverlaps(reading.blanks);
  return { prose, reading, found, labels: found.map((blank) => labelOf(reading, blank)) };
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
  const { tokens, folded } = reading;
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
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "number" || token.value === undefined) continue;
    const unit = unitBehind(tokens, index);
    if (unit === undefined || isDateYear(token, unit, folded)) continue;
    pushBlanks(token.start);
    const { start, end } = prose.spanOf(token.start, unit.end);
    figures.push({
      start,
      end,
      label: quantityLabel(reading, token.start, unit.end),
      value: token.value,
      unit: reading.prose.slice(unit.start, unit.end),
      approximate: token.approximate || isApproximated(folded, token.start),
    });
  }
  pushBlanks(Number.POSITIVE_INFINITY);
  return figures;
}

/** 约 30 人, but not 节约 30 元. */
function isApproximated(folded: string, start: number): boolean {
  const length = APPROXIMATORS.before(folded, start);
  return length > 0 && ENDING_LIKE_APPROXIMATORS.before(folded, start) <= length;
}

function unitBehind(tokens: readonly Token[], index: number): Token | undefined {
  const next = tokens[index + 1]?.kind === "space" ? tokens[index + 2] : tokens[index + 1];
  return next?.unit === undefined ? undefined : next;
}

function isDateYear(number: Token, unit: Token, folded: string): boolean {
  return folded[unit.start] === "年" && (number.value ?? 0) >= 1000;
}
