/**
 * Makes clean work summaries of any size, the same for the same seed: material for benches and property tests.
 * Sentences are the project's own.
 */
export interface CorpusOptions {
  /** Length in characters that the text reaches, give or take a paragraph. */
  readonly length: number;
  readonly seed: number;
  /** `draft`: plain headings, no blank lines, as pasted from a word processor. */
  readonly style?: "markdown" | "rich" | "draft";
}

const HEADINGS = [
  "指导思想",
  "组织建设",
  "民主管理",
  "日常工作",
  "劳动竞赛",
  "职工福利",
  "文体活动",
  "财务管理",
  "存在的问题",
  "下一步打算",
];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const SENTENCES = [
  "全年组织专题学习{n}次，参加职工{m}人次，撰写心得{n}篇。",
  "现有会员{m}人，分设工会小组{n}个，小组长均由会员推选产生。",
  "召开职工代表大会{k}次，审议通过制度{k}项，提案答复率达到{p}%。",
  "走访困难职工{n}户，发放慰问金{k}.{k}万元，解决实际困难{n}件。",
  "围绕重点工程开展劳动竞赛{k}项，评出先进班组{k}个、技术能手{n}名。",
  "厂务公开栏按月更新，凡涉及职工切身利益的事项一律上墙。",
  "职工书屋新添图书{m}册，夜班职工也能在休息时借阅。",
  "工会经费专款专用，收支情况每半年向会员公布一次。",
  "对照上级的要求，我们在深入一线、总结典型方面还有差距。",
  "下一年度要把小组长的培训做在前面，让每个细胞都活起来。",
] as const;

export function makeSummary({ length, seed, style = "markdown" }: CorpusOptions): string {
  const random = mulberry32(seed);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const sentence = (): string =>
    (SENTENCES[int(0, SENTENCES.length - 1)] ?? "").replaceAll(/\{(\w)\}/g, (_, kind: string) =>
      String(kind === "n" ? int(2, 60) : kind === "m" ? int(61, 980) : kind === "k" ? int(1, 9) : int(80, 99)),
    );
  const parts = [`${style === "draft" ? "" : "# "}长明电机厂工会2024年度工作总结`, "现将一年来的工作总结如下。"];
  let size = 40;
  const add = (part: string): void => {
    parts.push(part);
    size += part.length + 2;
  };
  for (let round = 0; size < length; round += 1) {
    for (const [index, heading] of HEADINGS.entries()) {
      if (size >= length && round > 0) break;
      add(
        `${style === "draft" ? "" : "## "}${NUMERALS[index]}、${heading}${round === 0 ? "" : `（第${round + 1}部分）`}`,
      );
      const share = Math.max(200, Math.min(4000, length / HEADINGS.length));
      for (let written = 0; written < share; ) {
        const part = paragraph(int, sentence, style);
        add(part);
        written += part.length;
      }
    }
  }
  return `${parts.join(style === "draft" ? "\n" : "\n\n")}\n`;
}

function paragraph(
  int: (low: number, high: number) => number,
  sentence: () => string,
  style: CorpusOptions["style"],
): string {
  const kind = style === "draft" ? 9 : int(0, 9);
  if (kind === 0) return Array.from({ length: int(2, 5) }, (_, index) => `${index + 1}. ${sentence()}`).join("\n");
  if (kind === 1) return Array.from({ length: int(2, 4) }, () => `- **重点**：${sentence()}`).join("\n");
  if (kind === 2) {
    const rows = ["会员人数", "走访户数", "培训人次"].map((row) => `| ${row} | ${int(10, 500)} | ${int(10, 500)} |`);
    return ["| 项目 | 上年 | 本年 |", "| --- | ---: | ---: |", ...rows].join("\n");
  }
  const words = Array.from({ length: int(2, 5) }, sentence).join("");
  return style === "rich" && kind < 8 ? words.replace(/([^，。]{4,10})([，。])/, "**$1**$2") : words;
}

/** A small seeded generator of numbers in `[0, 1)`. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
