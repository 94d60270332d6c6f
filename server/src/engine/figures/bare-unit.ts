import { isOneOf } from "./characters.ts";
import { headLength } from "./lexicon.ts";
import { nounsOf } from "./nouns.ts";
import { type UnitMatch, unitAt } from "./units.ts";
import { WordList } from "./word-list.ts";

/** The unit at `at`, unless a longer everyday word begins there (人员, 项目). 名‸护士 is a unit all the same: 护士 are counted so. */
export function bareUnitAt(folded: string, at: number): UnitMatch | undefined {
  const match = unitAt(folded, at);
  if (match !== undefined && TRADE_WORDS.after(folded, match.base) > match.unit.text.length) return undefined;
  if (match === undefined || headLength(folded, match.base, match.unit.text.length + 1) === 0) return match;
  return nounsOf(match.unit.text).after(folded, match.end) > 1 || isPersonTakingPart(folded, match) ? match : undefined;
}

/** 12 人参加 has nothing to do with 人参, 8 队报名 nothing with 队报. */
function isPersonTakingPart(folded: string, { unit, end }: UnitMatch): boolean {
  if (isOneOf("队户家", unit.text)) return TAKING_PART.after(folded, end) > 0;
  return unit.text === "人" && folded[end] === "参" && isOneOf("加与赛观训保会评展选军考战演股", folded[end + 1]);
}

/** Words of trades and of Taiwan that the dictionary does not have: 个资, 件杂货, 名科. */
const TRADE_WORDS = new WordList(
  "个资 位阶 位址 项次 次长 期程 场域 场勘 户政 家扶 支薪 台铁 台电 级分 班代 门市 案由 件杂货 件货 名科 名院 名企 名品 名方 名茶 名优茶 列检 列管 段管 段修 段备 船班 船期 台区 台账 户厕 户表 班段 班际 班务 班前 班后 班中 班长 组长 组训 组别 队长 队形 处长 所长 部编 部颁 部定 节水 节电 节油 节煤 节材 支行 支委 门急诊 门架 号牌 号线 口罩 口腔 箱变 箱涵 层级 条干 条播 面积 面访 面签 起运 起降 起草 具象 册页 幅面",
);

const TAKING_PART = new WordList("报名 报到 参加 参赛 参与 入围 入选 晋级 出战 获奖 夺冠 签约 入驻 入会");
