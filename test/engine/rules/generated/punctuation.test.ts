import iconv from "iconv-lite";
import { describe, it } from "vitest";
import { proseOf } from "../../../../server/src/engine/figures/prose.ts";
import { parseDocument } from "../../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../../server/src/engine/outline/outline.ts";
import noBrokenEmphasis from "../../../../server/src/engine/rules/no-broken-emphasis.ts";
import noGarbledText from "../../../../server/src/engine/rules/no-garbled-text.ts";
import noHalfWidthPunctuation from "../../../../server/src/engine/rules/no-half-width-punctuation.ts";
import noHiddenCharacters from "../../../../server/src/engine/rules/no-hidden-characters.ts";
import noRepeatedPunctuation from "../../../../server/src/engine/rules/no-repeated-punctuation.ts";
import noUnpairedPunctuation from "../../../../server/src/engine/rules/no-unpaired-punctuation.ts";
import { rules as everyRule } from "../../../../server/src/engine/rules/registry.generated.ts";
import type { Finding, Fix, Rule } from "../../../../server/src/engine/rules/rule.ts";
import { applyEdits } from "../../../../server/src/engine/text/edit.ts";
import type { Span } from "../../../../server/src/engine/text/span.ts";
import { Family, findingsIn, NO_CASE } from "../../../support/family.ts";
import { randomOf } from "../../../support/random.ts";

const outline = outlineById("union-annual") as Outline;
const rules: readonly Rule[] = [
  noBrokenEmphasis,
  noGarbledText,
  noHalfWidthPunctuation,
  noHiddenCharacters,
  noRepeatedPunctuation,
  noUnpairedPunctuation,
];

/** The parts of sentences in a script; the first mark of a pair is a quotation mark. */
interface Parts {
  readonly units: readonly string[];
  readonly doings: readonly string[];
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly asides: readonly string[];
  readonly ends: readonly string[];
  readonly quotes: readonly [string, string];
}

const HANS: Parts = {
  units: ["县人民医院工会", "第三小学工会", "城投集团工会", "区环卫所工会", "纺织二厂工会", "市图书馆工会"],
  doings: ["组织职工参加", "认真落实", "扎实开展", "带头宣传", "配合行政部门推进"],
  names: ["安康杯", "书香家园", "师徒结对", "金秋助学", "一线岗位练兵", "健康快车"],
  titles: ["工会法", "劳动合同法", "班组安全手册", "女职工劳动保护特别规定", "工人日报"],
  asides: ["含退休人员", "其中女职工居多", "详见附件二", "第三季度除外", "以下简称中心"],
  ends: ["全员参加", "效果明显", "受到职工欢迎", "形成了长效机制", "得到上级肯定"],
  quotes: ["“", "”"],
};
const HANT: Parts = {
  units: ["縣立醫院工會", "國民小學教師會", "港務公司企業工會", "紡織廠工會", "市立圖書館工會"],
  doings: ["辦理會員參與", "積極推動", "持續宣導", "配合主管機關執行", "邀請眷屬參加"],
  names: ["勞動教育", "健康促進", "急難救助", "幹部研習", "薪火相傳"],
  titles: ["工會法", "勞動基準法", "性別平等工作法", "會務手冊", "團體協約範本"],
  asides: ["含退休會員", "詳見附件二", "第三季除外", "以下簡稱本會", "眷屬另計"],
  ends: ["會員踴躍參加", "成效良好", "獲得好評", "建立了制度", "達成年度目標"],
  quotes: ["「", "」"],
};
const EN: Parts = {
  units: ["The hospital branch", "Our school union", "The harbour committee", "The library chapter"],
  doings: ["organized members for", "carried out", "promoted", "took part in"],
  names: ["Safety First", "Books for All", "Steady Hands", "Open Door"],
  titles: ["Trade Union Act", "Members' Handbook", "Safety Rules"],
  asides: ["retirees included", "see annex two", "third quarter excepted", "about half of them women"],
  ends: ["everyone joined", "the results were good", "members welcomed it", "it became a habit"],
  quotes: ["“", "”"],
};

const { next: random, int, pick } = randomOf(20_240_613);
const family = new Family();

const SHAPES: readonly ((p: Parts) => string)[] = [
  (p) => `${pick(p.units)}${pick(p.doings)}${quoted(p)}活动，${pick(p.ends)}。`,
  (p) => `${pick(p.units)}${pick(p.doings)}《${pick(p.titles)}》（${pick(p.asides)}），${pick(p.ends)}。`,
  (p) => `全年${pick(p.doings)}${quoted(p)}${int(2, 60)}次，参加${int(61, 980)}人次；${pick(p.ends)}。`,
  (p) => `${pick(p.units)}（${pick(p.asides)}）学习《${pick(p.titles)}》，${pick(p.ends)}！`,
  (p) => `【通知】${pick(p.units)}${pick(p.doings)}‘${pick(p.names)}’工程：${pick(p.ends)}。`,
];
const ENGLISH_SHAPES: readonly ((p: Parts) => string)[] = [
  (p) => `${pick(p.units)} ${pick(p.doings)} ${quoted(p)} in May, and ${pick(p.ends)}.`,
  (p) => `${pick(p.units)} ${pick(p.doings)} the ${pick(p.titles)} (${pick(p.asides)}), and ${pick(p.ends)}.`,
];

function quoted({ quotes: [open, close], names }: Parts): string {
  return open + pick(names) + close;
}

function sentence(parts: Parts): string {
  return pick(parts === EN ? ENGLISH_SHAPES : SHAPES)(parts);
}

const MARKS = "“”‘’《》（）「」【】()";
const OPENING = "“‘《（「【(";

const findingsOf = (text: string, which: readonly Rule[] = rules): readonly Finding[] =>
  findingsIn(text, { outline, rules: which });

function repaired(text: string, findings: readonly Finding[], kind: Fix["kind"] = "safe"): string {
  return applyEdits(
    text,
    findings.flatMap(({ fixes }) => fixes.find((fix) => fix.kind === kind)?.edits ?? []),
  );
}

/** Runs `one` for the parts of every script in turn. */
function each(times: number, one: (parts: Parts) => ReturnType<Parameters<Family["each"]>[1]>): void {
  family.each(times, (round) => one([HANS, HANS, HANT, EN][round % 4] ?? HANS));
}

/** Why the findings of a text are not exactly one of the rule at the place. */
function unlike(text: string, ruleId: string, place: Span): string | undefined {
  const found = findingsOf(text);
  const [first] = found;
  const isRight =
    found.length === 1 &&
    first?.ruleId === ruleId &&
    first.span.start <= place.start &&
    place.end <= first.span.end &&
    first.span.end - first.span.start <= place.end - place.start + 12;
  return isRight ? undefined : `${text} → ${show(found)}, not ${ruleId} at ${place.start}`;
}

function show(found: readonly Finding[]): string {
  return found.map(({ ruleId, span, messageId }) => `${ruleId}/${messageId}@${span.start}-${span.end}`).join(" ");
}

function placesOf(text: string, characters: string): readonly number[] {
  return Array.from(text, (char, at) => (characters.includes(char) ? at : -1)).filter((at) => at >= 0);
}

describe("clean text", () => {
  it("has no finding", () => {
    each(400, (parts) => {
      const text = `${[sentence(parts), sentence(parts), sentence(parts)].join(parts === EN ? " " : "")}\n`;
      const found = findingsOf(text);
      return found.length === 0 ? undefined : `${text} → ${show(found)}`;
    });
  });

  it("has no finding in look-alikes", () => {
    const templates: readonly ((p: Parts) => string)[] = [
      (p) => `1）${pick(p.ends)}；2）${pick(p.ends)}；3）${pick(p.ends)}。`,
      (p) => `a) ${pick(p.ends)}\n\nb) ${pick(p.ends)}`,
      (p) => `包括①）${pick(p.names)}②）${pick(p.names)}。`,
      (p) => `${pick(p.ends)}……${pick(p.units)}——${pick(p.names)}！！`,
      (p) => `${pick(p.ends)}...还有呢？！`,
      () => `值域为[0, ${int(1, 9)})，另一段为(${int(0, 3)}, 9]。`,
      (p) => `${pick(p.units)}添置${int(24, 65)}"电视、${int(24, 65)}”显示器。`,
      (p) => `**${pick(p.names)}**，${pick(p.ends)}。**${pick(p.names)}：** ${pick(p.ends)}。`,
      (p) => `怎样${pick(p.ends)}?${pick(p.units)}作了探索。`,
      (p) => `${pick(p.ends)}，是不是这样?${pick(p.ends)}。`,
      (p) => `\`${pick(p.names)}（,,\`与[${pick(p.names)}](a(1).md)。`,
      (p) => `来信写道：“${pick(p.ends)}。${pick(p.ends)}。\n\n“${pick(p.ends)}，${pick(p.ends)}。”`,
      (p) => `| 单位 | 备注 |\n| --- | --- |\n| ${pick(p.units)} | “ |\n| ${pick(p.units)} | 同上 |`,
      (p) => `The members’ ${pick(p.asides).slice(0, 2)} wasn’t closed in the ’90s, e.g., Acme Inc., etc.`,
      (p) => `承办’98${pick(p.names)}会，参加‘99${pick(p.names)}展。**一）** ${pick(p.ends)}。`,
      (p) => `👨‍👩‍👧 ${pick(p.ends)} ❤️`,
      (p) => `${pick(p.names)}（${pick(p.asides)}）(${pick(p.asides)})〔2024〕${int(1, 30)}号。`,
      () => `午餐 ${int(8, 9)}:30 开始，共1,${int(100, 999)}人，详见 https://a.cn/?q=工会,b 。`,
    ];
    each(510, (parts) => {
      const text = `${pick(templates)(parts === EN ? HANS : parts)}\n`;
      const found = findingsOf(text);
      return found.length === 0 ? undefined : `${text} → ${show(found)}`;
    });
  });
});

describe("one mark is changed", () => {
  it("a mark that lost its partner is found", () => {
    each(400, (parts) => {
      const text = sentence(parts);
      const places = placesOf(text, MARKS);
      const lost = places[int(0, Math.max(0, places.length - 1))];
      if (lost === undefined) return NO_CASE;
      // What is left: the neighbour among the marks.
      const index = places.indexOf(lost);
      const partner = OPENING.includes(text[lost] ?? "") ? places[index + 1] : places[index - 1];
      if (partner === undefined) return `${text} has no partner at ${lost}`;
      const left = partner - (partner > lost ? 1 : 0);
      const cut = text.slice(0, lost) + text.slice(lost + 1);
      return unlike(`${cut}\n`, "no-unpaired-punctuation", { start: left, end: left + 1 });
    });
  });

  it("a mark the wrong way round is found and turned back", () => {
    each(160, (parts) => {
      const text = `${pick(parts.doings)}${quoted(parts)}${pick(parts.ends)}${parts === EN ? "." : "。"}`;
      const [open = 0, close = 0] = placesOf(text, parts.quotes.join(""));
      const isFirst = random() < 0.5;
      const [at, char] = isFirst ? [open, parts.quotes[1]] : [close, parts.quotes[0]];
      const turned = text.slice(0, at) + char + text.slice(at + 1);
      const found = findingsOf(turned);
      return (
        unlike(turned, "no-unpaired-punctuation", { start: at, end: at + 1 }) ??
        (repaired(turned, found, "suggested") === text
          ? undefined
          : `${turned} → ${repaired(turned, found, "suggested")}`)
      );
    });
  });

  it("a doubled mark is found and taken back", () => {
    each(320, (parts) => {
      const text = sentence(parts);
      const places = placesOf(text, parts === EN ? "," : "，。；：");
      const at = pick(places);
      if (at === undefined) return undefined;
      const char = text[at] ?? "";
      const weaker = random() < 0.5 && "。；".includes(char) ? pick(["，", "、"]) : char;
      const doubled = text.slice(0, at) + weaker + text.slice(at);
      const found = findingsOf(doubled);
      return (
        unlike(doubled, "no-repeated-punctuation", { start: at, end: at + 2 }) ??
        (repaired(doubled, found) === text ? undefined : `${doubled} → ${repaired(doubled, found)}`)
      );
    });
  });

  it("half-width marks are found once and widened", () => {
    each(160, (parts) => {
      if (parts === EN) return NO_CASE;
      const text = `${sentence(parts)}\n\n${sentence(parts)}\n`;
      const half = text.replaceAll(/(?<=[\u3400-\u9fff])[，；：](?=[\u3400-\u9fff])/g, (mark) =>
        mark === "，" ? "," : mark === "；" ? ";" : ":",
      );
      const found = findingsOf(half);
      if (half === text) return found.length === 0 ? undefined : show(found);
      const isOne = found.length === 1 && found[0]?.ruleId === "no-half-width-punctuation";
      return isOne && repaired(half, found) === text
        ? undefined
        : `${half} → ${show(found)} → ${repaired(half, found)}`;
    });
  });
});

describe("characters that were lost or do not show", () => {
  it("lost and unreadable characters are found", () => {
    each(200, (parts) => {
      if (parts === EN) return NO_CASE;
      const text = sentence(parts);
      const at = pick(
        placesOf(text, text.replaceAll(/[^\u3400-\u9fff]/g, "")).filter((place) =>
          /^[\u3400-\u9fff]{3}$/.test(text.slice(place - 1, place + 2)),
        ),
      );
      if (at === undefined) return undefined;
      const sign = pick(["\uFFFD", "??", "\uFFFD\uFFFD", "?"]);
      const broken = text.slice(0, at) + sign + text.slice(at + 1);
      return unlike(broken, "no-garbled-text", { start: at, end: at + sign.length });
    });
  });

  it("words in the wrong encoding are found", () => {
    each(200, (parts) => {
      if (parts === EN) return NO_CASE;
      const words = pick(parts.units);
      const [bytes, encoding] = pick([
        [Buffer.from(`${words}，`, "utf8"), "windows-1252"],
        [Buffer.from(`${words}，${pick(parts.ends)}。`, "utf8"), "gbk"],
        [iconv.encode(words, "gbk"), "latin1"],
      ] as const);
      // The second byte of a Traditional character may be a letter.
      if (parts === HANT && encoding === "latin1") return NO_CASE;
      const text = `${pick(parts.ends)}，${iconv.decode(bytes, encoding)}${pick(parts.ends)}。`;
      const found = findingsOf(text).filter(({ messageId }) => messageId === "mojibake");
      return found.length > 0 ? undefined : `${text} has no finding`;
    });
  });

  it("hidden characters are found and removed", () => {
    each(160, (parts) => {
      const text = sentence(parts);
      const at = int(1, text.length - 1);
      const sign = pick(["\u200B", "\u200E", "\u2060", "\u202C", "\uFEFF", "\u00AD"]);
      const hidden = text.slice(0, at) + sign + text.slice(at);
      const found = findingsOf(hidden);
      const fixed = applyEdits(
        hidden,
        found.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
      );
      return (
        unlike(hidden, "no-hidden-characters", { start: at, end: at + 1 }) ??
        (fixed === text ? undefined : `${hidden} → ${fixed}`)
      );
    });
  });
});

describe("emphasis beside Chinese marks", () => {
  it("is found and mended, and reads the same", () => {
    each(160, (parts) => {
      if (parts === EN) return NO_CASE;
      const inner = pick([
        () => `${pick(parts.ends)}${pick(["，", "。", "：", "；", "！"])}`,
        () => quoted(parts),
        () => `《${pick(parts.titles)}》`,
        () => `${int(60, 99)}%`,
        () => `${pick(parts.doings.slice(1))}${quoted(parts)}`,
      ])();
      const before = random() < 0.5 ? "" : `${pick(parts.ends)}，${pick(parts.units)}`;
      const text = `${before}**${inner}**${pick(parts.ends)}。\n`;
      const found = findingsOf(text);
      const fixed = repaired(text, found);
      const shown = parseDocument(fixed).blocks.flatMap(({ block }) => block.runs.map((run) => proseOf(run).text));
      const isRight =
        found.length === 1 &&
        found[0]?.ruleId === "no-broken-emphasis" &&
        shown.join() === text.trimEnd().replaceAll("**", "");
      return isRight ? undefined : `${text} → ${show(found)} → ${fixed}`;
    });
  });
});

it("a safe fix removes exactly its finding, and has nothing to do afterwards", () => {
  each(100, (parts) => {
    const [open, close] = parts.quotes;
    const text = pick([
      () => sentence(parts).replace(/[，,]/, (mark) => mark + mark),
      () => sentence(parts).replace(close, open),
      () => `${sentence(parts)}评出\u200B个先进，走访\u200B 户。`,
      () => `**${pick(parts.ends)}，**${pick(parts.ends)} 人，**${pick(parts.ends)}：**${pick(parts.units)}`,
      () => `${pick(parts.ends)},${pick(parts.ends)}(${pick(parts.asides)})${pick(parts.ends)};${pick(parts.ends)}`,
    ])();
    const before = findingsOf(text, everyRule);
    for (const finding of before) {
      const fix = finding.fixes.find(({ kind }) => kind === "safe");
      if (fix === undefined) continue;
      const after = findingsOf(applyEdits(text, fix.edits), everyRule);
      const ids = (all: readonly Finding[]): string =>
        all
          .map(({ ruleId, messageId }) => `${ruleId}.${messageId}`)
          .toSorted()
          .join(" ");
      const expected = ids(before.filter((other) => other !== finding));
      if (ids(after) !== expected) return `${text} → ${ids(after)}, not ${expected}`;
    }
    return undefined;
  });
});

family.counts(2574);
