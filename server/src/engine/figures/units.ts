import { WordTable } from "./word-list.ts";

/**
 * What a unit counts or measures.
 *
 * - `person`, `thing`, `event`, `place`: classifiers, which a noun may follow (3 名教师)
 * - `pure`: compounds that mean nothing without a number (人次, 平方米)
 * - `money`, `time`, `measure`, `percent`: measures, which end a quantity
 */
type UnitClass = "person" | "thing" | "event" | "place" | "pure" | "money" | "time" | "measure" | "percent";

/** A word that a number stands before. All texts are folded (Simplified, half-width). */
export interface Unit {
  readonly text: string;
  readonly unitClass: UnitClass;
  /** Also ends everyday nouns or has a life as another word (场, 间, 起): weak evidence when no gap stands before it. */
  readonly ambiguous: boolean;
}

const WORDS: Readonly<Record<UnitClass, { readonly plain: string; readonly ambiguous: string }>> = {
  person: { plain: "名 位", ambiguous: "人" },
  thing: {
    plain: "个 件 份 条 项 篇 册 种 枚 幅 封 张 例 套 辆 棵 株 盏 艘 笔 宗 桩 颗 粒 束 幢 栋 副 匹 幕 朵",
    ambiguous:
      "卷 面 块 支 部 本 台 座 首 句 字 页 集 级 类 款 道 段 片 顶 双 对 组 队 架 只 头 箱 袋 盒 瓶 桶 包 桌 床 版 根 排 班 门 具 则 把 枝 方 层 股 样 团 堂 帖 席 尾 剂 支队 台套 船 列 通 杯 碗 筐 壶 罐 案 号 口 捆 担 曲 辑",
  },
  event: { plain: "次 期 批 届", ambiguous: "场 节 起 轮 回 趟 遍 届次 班次 场次 车次 批次" },
  place: { plain: "", ambiguous: "家 户 处 间 所" },
  pure: {
    plain:
      "人次 台次 梯次 户次 件次 篇次 家次 课次 艘次 辆次 架次 航次 列次 册次 项次 趟次 张次 标箱 标准箱 吨公里 人公里 海里 工时 工日 人天 人份 件套 班组次 平方米 立方米 平方公里 千瓦时 毫升 毫克 公斤 千克 公里 千米 厘米 公顷 小时 课时 学时 学分 分钟 个月 个工作日 个小时 个百分点 人日 吨标煤",
    ambiguous: "",
  },
  money: { plain: "元", ambiguous: "圆 块钱" },
  time: { plain: "周年", ambiguous: "年 天 周 岁 个年头 学期 季度 星期" },
  measure: { plain: "吨 亩 坪 斤", ambiguous: "米 克 升 度 倍 成 千瓦 兆瓦 里 公吨 平米 分" },
  percent: { plain: "% ‰", ambiguous: "" },
};

const units = new Map<string, Unit>();
for (const [unitClass, { plain, ambiguous }] of Object.entries(WORDS) as [UnitClass, (typeof WORDS)[UnitClass]][]) {
  for (const text of plain.split(" ")) units.set(text, { text, unitClass, ambiguous: false });
  for (const text of ambiguous.split(" ")) units.set(text, { text, unitClass, ambiguous: true });
}
units.delete("");
const unitTable = new WordTable(units);

/** Factors that are part of a unit: 3万元, 1.2亿人次. */
const SCALES = "万亿千百";
/** 万余元, 余次, 多名: they make the number before them an approximate one. */
const MORE = "余多来";

/** A unit at a place of a folded text. */
export interface UnitMatch {
  readonly unit: Unit;
  /** Offset behind its last character. */
  readonly end: number;
  /** Offset of the unit proper, behind scale and 余. */
  readonly base: number;
  /** 万, 亿, 千 before the unit proper, or empty. */
  readonly scale: string;
  /** 余 or 多 stands before the unit proper: 万余元. */
  readonly more: boolean;
}

/** Every character a unit can begin with, scales and 余 included. */
export const UNIT_STARTS: string =
  [...new Set([...units.keys()].map((text) => text[0] ?? ""))].join("") + SCALES + MORE;

/**
 * Every character a unit proper can begin with.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export const UNIT_HEADS: readonly string[] = [...new Set([...units.keys()].map((text) => text[0] ?? ""))].filter(
  (char) => char > "〇",
);

/** The unit of exactly this text, if it is one. */
export function unitOf(text: string): Unit | undefined {
  return units.get(text);
}

/** The longest unit that begins at `start`; scale and 余 count as part of it. */
export function unitAt(folded: string, start: number): UnitMatch | undefined {
  const plain = plainUnitAt(folded, start);
  if (plain !== undefined) return { unit: plain, end: start + plain.text.length, base: start, scale: "", more: false };
  let at = start;
  const moreFirst = MORE.includes(folded[at] ?? "-");
  if (moreFirst) at += 1;
  const scaleStart = at;
  // 万千瓦时 is 万 of 千瓦时.
  while (at - scaleStart < 2 && SCALES.includes(folded[at] ?? "-") && (at === scaleStart || !plainUnitAt(folded, at)))
    at += 1;
  const scale = folded.slice(scaleStart, at);
  const moreLast = !moreFirst && MORE.includes(folded[at] ?? "-");
  if (moreLast) at += 1;
  const unit = at === start ? undefined : plainUnitAt(folded, at);
  return unit && { unit, end: at + unit.text.length, base: at, scale, more: moreFirst || moreLast };
}

function plainUnitAt(folded: string, at: number): Unit | undefined {
  // 支队 is a body of police, but 48支队伍 are 48 of 队伍.
  if (folded.startsWith("支队伍", at)) return units.get("支");
  return unitTable.after(folded, at);
}
