import { describe, expect, it } from "vitest";
import { formatNumber } from "../../server/src/import/number-format.ts";
import { level, list, num, p, STYLES, style } from "../support/word-file.ts";
import { imported } from "./imported.ts";

/** The lines of a text whose paragraphs bear automatic numbers. */
async function lines(numbering: string, ...paragraphs: readonly string[]): Promise<readonly string[]> {
  const { markdown } = await imported({ numbering, body: paragraphs.join("") });
  return markdown.split("\n").filter((line) => line !== "");
}

/** Text that is no heading. */
const SENTENCE = "召开会议3次，通过决议2项。";

it.each([
  ["decimal", 12, "12"],
  ["decimalZero", 3, "03"],
  ["upperRoman", 14, "XIV"],
  ["lowerRoman", 9, "ix"],
  ["upperLetter", 27, "AA"],
  ["lowerLetter", 2, "b"],
  ["ordinal", 11, "11th"],
  ["ordinal", 22, "22nd"],
  ["chineseCounting", 10, "十"],
  ["chineseCountingThousand", 21, "二十一"],
  ["chineseCountingThousand", 105, "一百零五"],
  ["taiwaneseCounting", 11, "十一"],
  ["ideographDigital", 10, "一〇"],
  ["chineseLegalSimplified", 12, "拾贰"],
  ["ideographLegalTraditional", 6, "陸"],
  ["ideographTraditional", 3, "丙"],
  ["ideographZodiac", 1, "子"],
  ["decimalEnclosedCircle", 21, "㉑"],
  ["decimalEnclosedCircleChinese", 2, "②"],
  ["decimalEnclosedCircle", 51, "51"],
  ["decimalEnclosedParen", 4, "⑷"],
  ["decimalEnclosedFullstop", 4, "⒋"],
  ["decimalFullWidth", 10, "１０"],
  ["numberInDash", 2, "- 2 -"],
  ["none", 2, ""],
  ["aFormatOfTomorrow", 7, "7"],
  ["upperRoman", 0, "0"],
])("%s writes %i as %s", (format, value, written) => {
  expect(formatNumber(format, value)).toBe(written);
});

const OFFICIAL = list(
  1,
  level(0, "chineseCountingThousand", "%1、") +
    level(1, "chineseCountingThousand", "（%2）") +
    level(2, "decimal", "%3.") +
    level(3, "decimal", "（%4）"),
);

it("writes the numbers of all levels, and begins anew below each number above", async () => {
  expect(
    await lines(
      OFFICIAL,
      p("指导思想", num(1)),
      p("组织建设", num(1)),
      p("建章立制", num(1, 1)),
      p("教育培训", num(1, 1)),
      p("民主管理", num(1)),
      p("职代会", num(1, 1)),
    ),
  ).toEqual([
    "## 一、指导思想",
    "## 二、组织建设",
    "### （一）建章立制",
    "### （二）教育培训",
    "## 三、民主管理",
    "### （一）职代会",
  ]);
});

it("counts on across paragraphs without number, and takes an empty one along", async () => {
  expect(await lines(OFFICIAL, p("甲", num(1)), p(SENTENCE), p("", num(1)), p("乙", num(1)))).toEqual([
    "## 一、甲",
    SENTENCE,
    "## 三、乙",
  ]);
});

it("numbers by the style, at the level that the list gives it", async () => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, "chineseCounting", "%1、", style("1"))}${level(1, "chineseCounting", "（%2）", style("2"))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const styles = STYLES.replaceAll(/(<w:outlineLvl w:val="[01]"\/>)/g, '$1<w:numPr><w:numId w:val="1"/></w:numPr>');
  const body = [p("组织建设", style("1")), p("教育培训", style("2")), p("建章立制", style("2")), p("经费", style("1"))];
  const { markdown } = await imported({ numbering, styles, body: body.join("") });
  expect(markdown).toBe("## 一、组织建设\n\n### （一）教育培训\n\n### （二）建章立制\n\n## 二、经费\n");
});

it("a number of 0 takes away what the style gave", async () => {
  const styles = STYLES.replace(
    '<w:outlineLvl w:val="0"/>',
    '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>',
  );
  const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
  const body = p("前言", style("1") + none) + p("组织建设", style("1"));
  const { markdown } = await imported({ numbering: OFFICIAL, styles, body });
  expect(markdown).toBe("## 前言\n\n## 一、组织建设\n");
});

describe("several lists", () => {
  const two = (override: string): string =>
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "（%1）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/>${override}</w:num>`;
  const four = [p(SENTENCE, num(1)), p(SENTENCE, num(1)), p(SENTENCE, num(2)), p(SENTENCE, num(2))];
  const marks = async (numbering: string): Promise<string> =>
    (await lines(numbering, ...four)).map((line) => line.replace(SENTENCE, "")).join("");

  it("of one definition count on", async () => {
    expect(await marks(two(""))).toBe("（1）（2）（3）（4）");
  });

  it("begin anew where they say so, once", async () => {
    expect(await marks(two('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'))).toBe(
      "（1）（2）（1）（2）",
    );
  });

  it("may write their numbers otherwise", async () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "（%1）")}</w:lvlOverride>`;
    expect(await marks(two(other))).toBe("（1）（2）（C）（D）");
  });
});

it("shows the numbers above, in Arabic digits where the list wants it", async () => {
  const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2");
  const sub = [p("总则", num(1)), p(SENTENCE, num(1, 1)), p(SENTENCE, num(1, 1))];
  expect((await lines(list(1, levels), ...sub)).slice(1)).toEqual([`一.1 ${SENTENCE}`, `一.2 ${SENTENCE}`]);
  const legal = list(1, levels.replace(/(<w:numFmt w:val="decimal"\/>)/, "$1<w:isLgl/>"));
  expect((await lines(legal, ...sub)).slice(1)).toEqual([`1.1 ${SENTENCE}`, `1.2 ${SENTENCE}`]);
});

it("does not begin anew where the level says never", async () => {
  const numbering = list(
    1,
    level(0, "chineseCounting", "%1、") + level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>'),
  );
  const body = [p("甲", num(1)), p(SENTENCE, num(1, 1)), p("乙", num(1)), p(SENTENCE, num(1, 1))];
  expect(await lines(numbering, ...body)).toEqual(["## 一、甲", `（1）${SENTENCE}`, "## 二、乙", `（2）${SENTENCE}`]);
});

it("starts where the level starts", async () => {
  const numbering = list(1, level(0, "decimal", "（%1）").replace('<w:start w:val="1"/>', '<w:start w:val="5"/>'));
  expect(await lines(numbering, p(SENTENCE, num(1)))).toEqual([`（5）${SENTENCE}`]);
});

it("finds the list of a numbering style", async () => {
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ours"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Ours"/>${level(0, "ideographTraditional", "%1．")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  expect(await lines(numbering, p(SENTENCE, num(1)), p(SENTENCE, num(1)))).toEqual([
    `甲．${SENTENCE}`,
    `乙．${SENTENCE}`,
  ]);
});

it("leaves a number of an unknown list away", async () => {
  expect(await lines(OFFICIAL, p(SENTENCE, num(9)))).toEqual([SENTENCE]);
});

describe("lists become lists of Markdown", () => {
  const lists =
    list(1, level(0, "decimal", "%1.") + level(1, "bullet", "\uF0B7")) + list(2, level(0, "bullet", "\uF0D8"));

  it("numbered, with bullets under their words", async () => {
    const body = [p(SENTENCE, num(1)), p("甲会议纪要。", num(1, 1)), p("乙会议纪要。", num(1, 1)), p(SENTENCE, num(1))];
    expect((await imported({ numbering: lists, body: body.join("") })).markdown).toBe(
      `1. ${SENTENCE}\n   - 甲会议纪要。\n   - 乙会议纪要。\n2. ${SENTENCE}\n`,
    );
  });

  it("with a line between two lists", async () => {
    const { markdown } = await imported({ numbering: lists, body: p(SENTENCE, num(1)) + p(SENTENCE, num(2)) });
    expect(markdown).toBe(`1. ${SENTENCE}\n\n- ${SENTENCE}\n`);
  });
});
