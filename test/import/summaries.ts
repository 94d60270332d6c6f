import fc from "fast-check";

/** Signs that Markdown, Typst or XML take for their own, and what Chinese text holds besides words. */
const SIGNS = [
  ..."#$@\\*_~|<>&\"'`[](){}!=+-^%/:;",
  "“",
  "”",
  "《",
  "》",
  "（",
  "）",
  "—",
  "…",
  "\u3000",
  "\u00A0",
  "𠮷",
  "é",
];

const WORDS = [
  "厂工会",
  "职工",
  "开展劳动竞赛",
  "慰问",
  "女职工代表",
  "技能培训",
  "走访企业",
  "文体活动",
  "the union",
  "Excel 2024",
  "A",
];
const FIGURES = [
  "36人次",
  "1,860人",
  "100%",
  "3~5万元",
  "*次",
  "20__年",
  "XX人",
  "现有职工 人",
  "2024年*月*日",
  "____名",
  "2\\*3",
  "a_b_c",
  "约3－5天",
];
const MARKUP = [
  "**扎实推进**",
  "*重点*",
  "~~作废~~",
  "`a*b`",
  "[网页](https://example.org/a?b=1)",
  "&amp;",
  "[^1]",
  "\\_",
  "**服务**职工",
];

/** What may stand anywhere in a sentence. */
type Stretch = fc.Arbitrary<string>;

const words: Stretch = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((list) => list.join(""));
const figure: Stretch = fc.constantFrom(...FIGURES);
const signs: Stretch = fc.string({ unit: fc.constantFrom(...SIGNS, "职", "会", "a", "1"), minLength: 1, maxLength: 8 });

/** Words, figures, markup that is whole, and signs that may be anything to Markdown. */
const wild: Stretch = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: figure },
  { weight: 1, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: signs },
);
/** The same without what could make more markup than is meant. */
const tame: Stretch = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: figure.filter((text) => !/[*_]/.test(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKUP).map((text) => `“${text}”`) },
);

function proseOf(stretch: Stretch): fc.Arbitrary<string> {
  const clause = fc.array(stretch, { minLength: 1, maxLength: 4 }).map((list) => list.join(""));
  const sentence = fc
    .tuple(words, fc.array(clause, { minLength: 1, maxLength: 3 }))
    .map(([start, clauses]) => `${start}${clauses.join("，")}。`);
  // A picture of the web is not fetched, its description stands there.
  return fc.array(sentence, { minLength: 1, maxLength: 2 }).map((list) => list.join("").replaceAll("![", "["));
}

const cell = fc
  .oneof(fc.constantFrom("", "12", "1,860", "含<br>退休", "a\\|b", "*次", "合计"), words)
  .map((text) => text.replaceAll("[^1]", ""));

const MARKS = ["一、", "（一）", "1.", "（1）"];

const heading = fc
  .tuple(fc.nat({ max: 3 }), fc.boolean(), words)
  .map(([level, isNumbered, text]) => `${"#".repeat(level + 2)} ${isNumbered ? (MARKS[level] ?? "") : ""}${text}`);
function runInOf(prose: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom("1.", "（1）", "（一）", "2."), words, prose)
    .map(([mark, head, rest]) => `${mark}${head}。${rest}`);
}

function listOf(prose: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom("- ", "1. ", "* ", "- [x] ", "1) "),
      fc.array(fc.tuple(prose, fc.option(prose)), { minLength: 1, maxLength: 3 }),
    )
    .map(([marker, items]) =>
      items.map(([item, inner]) => `${marker}${item}${inner === null ? "" : `\n   - ${inner}`}`).join("\n"),
    );
}

const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows + 1, maxLength: rows + 1 }),
  )
  .map(([head = [], ...rows]) =>
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  );

const verbatim = fc
  .array(fc.string({ unit: fc.constantFrom(...SIGNS, " ", "a", "表"), maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((lines) => `~~~~~~~~~~~~~~~~\n${lines.join("\n")}\n~~~~~~~~~~~~~~~~`);

function blockOf(prose: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: prose },
    { weight: 3, arbitrary: heading },
    { weight: 2, arbitrary: runInOf(prose) },
    { weight: 2, arbitrary: listOf(prose) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: verbatim },
    { weight: 1, arbitrary: prose.map((text) => `> ${text}`) },
    { weight: 1, arbitrary: fc.constant("---") },
  );
}

const draftProse = proseOf(wild);

/**
 * Text, and sections whose numbering goes down by one level at a time: below a paragraph that begins with a number
 * of its own stands no heading with `#`.
 */
const draftLines = fc
  .tuple(
    fc.array(draftProse, { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat({ max: 2 }), words, words, words, draftProse, fc.boolean()), { maxLength: 3 }),
  )
  .map(([lead, sections]) => [
    ...lead,
    ...sections.flatMap(([depth, first, second, third, text, isIndented], index) => [
      `${"一二三".charAt(index)}、${first}`,
      ...(depth > 0 ? [`（一）${second}`] : []),
      ...(depth > 1 ? [`1.${third}`] : []),
      isIndented ? `　　${text}` : text,
    ]),
  ]);

const title = fc.constantFrom(
  "长明电机厂工会2024年工作总结",
  "某某学校工会二〇二四年度工作总结",
  "XX公司工会20__年工作总结",
  "工会工作总结",
);
const addressee = fc.option(fc.constantFrom("区总工会：", "市总工会、各基层工会："), { nil: "" });
const ending = fc.constantFrom(
  "",
  "长明电机厂工会\n\n2024年12月5日",
  "附件：1.职工名单\n\n2.经费决算表\n\n长明电机厂工会委员会\n\n2024年12月5日\n\n附件1\n\n职工名单\n\n张三、李四。\n\n附件2\n\n经费决算表\n\n收入3~5万元。",
  "附件：职工名单\n\n长明电机厂工会\n\n20__年*月*日\n\n主席（签字）：",
  "长明电机厂工会\n\n2024年12月5日\n\n主席（签字）：\n\n附件\n\n名单\n\n张三。",
);

function summaryOf(prose: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(title, addressee, fc.array(blockOf(prose), { minLength: 1, maxLength: 7 }), ending)
    .map(([first, to, blocks, end]) => {
      const text = [`# ${first}`, to, ...blocks, end].filter((part) => part !== "").join("\n\n");
      return text.includes("[^1]") ? `${text}\n\n[^1]: 截至2024年11月底。\n` : `${text}\n`;
    });
}

/** Markdown of all the parts that a letter may have, in which any sign may stand. */
export const wildSummary = summaryOf(proseOf(wild));

/** The same, in which markup is what its writer meant. */
export const tameSummary = summaryOf(proseOf(tame));

/** Drafts of plain text, a paragraph a line. */
export const draft = fc
  .tuple(title, addressee, draftLines, ending)
  .map(
    ([first, to, lines, end]) =>
      `${[first, to, ...lines, end.replaceAll("\n\n", "\n")].filter((part) => part !== "").join("\n")}\n`,
  );
