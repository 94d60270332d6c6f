import { bareUnitAt } from "./bare-unit.ts";
import { isDigitAt, isHanAt, isLetterAt, isOneOf } from "./characters.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./scan.ts";
import { WordList } from "./word-list.ts";

const CLOSERS: Readonly<Record<string, string>> = {
  "[": "]",
  "【": "】",
  "<": ">",
  "(": ")",
  "〈": "〉",
  "〔": "〕",
};
const LONGEST_INSTRUCTION = 40;
const LONGEST_CHINESE = 24;
const LONGEST_FIELD = 12;

/** What a form's field is called: the last words of it. */
const FIELDS =
  /(?:姓名|名字|名称|全称|简称|人数|数字|数量|数据|数额|数值|金额|日期|时间|地点|年份|月份|年度|职务|职位|职称|电话|手机号|号码|邮箱|地址|单位|部门|内容|比例|百分比|次数|场次|件数|标题|题目|主题|署名|签名|公司名|校名|会名|人名|地名|项目名|活动名|书名)$/;
const ADDRESS = /^(?:(?:请)?(?:在)?此处|在此|这里|请|待|需|点击|单击|按实际|根据实际|如实)/;
/** What a form tells its writer to do; 补充 and 选择 also begin other words (补充保险, 选择题). */
const PLAIN_ORDER = /^(?:填写|填入|填上|输入(?!法)|插入(?!式)|录入|替换为)/;
const ANY_ORDER = /^(?:请)?(?:填|输入|插入|补充|补填|补全|添加|录入|注明|写明|写|列出|替换|选择|放|贴)/;
const PENDING =
  /^(?:具体|详细|相关|有关|以上|上述)?(?:数据|数字|内容|情况|名单|金额|信息|时间|日期)?(?:待|尚待)(?:填|补|定|核|确认|更新|完善|统计|查)/;
/** 【时间】下午三点: at the head of a line these label what follows. */
const HEAD_LABELS = new WordList("时间 地点 主题 内容 标题 题目 日期 单位 部门 姓名 名称 联系电话 电话 地址");
const OF_A_FORM = /^(?:单位|公司|学校|工会|医院|活动|项目|企业|部门)名称?$/;
const ENGLISH_PENDING =
  "to be (?:filled|completed|confirmed|determined|added|supplied|decided|announced|inserted|provided|updated|written|advised)";
const ENGLISH_ORDER = new RegExp(`^(?:please )?(?:insert|enter|fill|specify|${ENGLISH_PENDING})\\b`, "i");
const ENGLISH_FIELD =
  /^(?:please )?(?:type|add|provide|your|click|names? of|number of|amount of|date of|title of|place of|figure|exact|placeholder|xx+)\b|^(?:the )?(?:full |company |school |union |organi[sz]ation |employee |chair(?:man|person|woman)?'?s? |department |project |event |start |end )?(?:name|date|number|amount|year|place|title|venue|percentage|figure|signature)$/i;
const OPEN_END = /^(?:to be (?:confirmed|decided|determined|announced)|tbc)$/i;

/** A bracketed instruction: `[具体数字]`, `（请填写姓名）`, `[name of secretary]`. `index` is that of the opening bracket. */
export function readBracketed(reading: Reading, token: Token): void {
  const { folded } = reading;
  const open = folded[token.start] ?? "";
  const close = CLOSERS[open];
  if (close === undefined) return;
  const window = folded.slice(token.end, token.end + LONGEST_INSTRUCTION + 1);
  const length = window.indexOf(close);
  if (length < 1) return;
  const inner = window.slice(0, length).trim();
  const end = token.end + length + 1;
  if (!isInstruction(open, inner, folded, token.start, end)) return;
  reading.blanks.push({
    start: token.start,
    end,
    kind: "placeholder",
    messageId: OPEN_END.test(inner) || /^(?:待定|尚待确定)$/.test(inner) ? "undecided" : "instruction",
  });
}

function isInstruction(open: string, inner: string, folded: string, start: number, end: number): boolean {
  if (inner === "●" || inner === "•" || inner === "…" || inner === "......") return open !== "(";
  // [text](url) and [text][id] are links that the parser did not take.
  if (open === "[" && isOneOf("([:", folded[end])) return false;
  if (isHanAt(inner, 0))
    return inner.length <= LONGEST_CHINESE && isChineseInstruction(open, inner, folded, start, end);
  if (!isLetterAt(inner, 0)) return false;
  if (ENGLISH_ORDER.test(inner)) return open !== "(" || !/^(?:enter|fill|insert) (?:the|by|at|from)\b/i.test(inner);
  return open !== "(" && ENGLISH_FIELD.test(inner);
}

function isChineseInstruction(open: string, inner: string, folded: string, start: number, end: number): boolean {
  const address = ADDRESS.exec(inner)?.[0].length ?? 0;
  if (PENDING.test(inner) || (address > 0 && ANY_ORDER.test(inner.slice(address)))) return true;
  const isField = FIELDS.test(inner);
  if (open === "(") return (PLAIN_ORDER.test(inner) && isField) || (OF_A_FORM.test(inner) && isHanAt(folded, end));
  if (PLAIN_ORDER.test(inner)) return true;
  if (!isField || inner.length > LONGEST_FIELD) return false;
  const heads = start === 0 || folded[start - 1] === "\n";
  return !(open === "【" && heads && HEAD_LABELS.has(inner) && end < folded.length) && folded[end] !== ":";
}

const SHORT_FORMS = new WordList("TBD TBA TBC TODO FIXME");

/** TBD, TBA, TODO where a value belongs. TBC may be a statement of fact. `index` is that of the word. */
export function readShortForm(reading: Reading, index: number, token: Token): void {
  const { folded } = reading;
  const word = folded.slice(token.start, token.end);
  if (!SHORT_FORMS.has(word)) return;
  if ((word === "TODO" || word === "FIXME") && !standsAlone(reading, index, token)) return;
  if (isMentioned(reading, index) || isDigitAt(folded, token.end)) return;
  if (folded[token.end] === "-" && isLetterAt(folded, token.end + 1)) return;
  const messageId = word === "TBC" ? "undecided" : "short-form";
  reading.blanks.push({ start: token.start, end: token.end, kind: "placeholder", messageId });
}

/** A TODO app, TODO 列表: there it is a word among others. */
function standsAlone({ folded, tokens }: Reading, index: number, token: Token): boolean {
  if (folded[token.end] === ":") return true;
  const before = tokens[index - 1]?.kind === "space" ? tokens[index - 2] : tokens[index - 1];
  const behind = tokens[index + 1]?.kind === "space" ? tokens[index + 2] : tokens[index + 1];
  const isEdge = (beside: Token | undefined): boolean =>
    beside === undefined ||
    beside.kind === "break" ||
    (beside.kind === "mark" && !isOneOf("/_-#`", folded[beside.start]));
  return (
    (isEdge(behind) || (behind?.kind === "unit" && bareUnitAt(folded, behind.start) !== undefined)) &&
    (isEdge(before) || isHanAt(folded, token.start - 1))
  );
}

/** The acronym TBD: it is spoken of, not used. */
function isMentioned({ folded, tokens }: Reading, index: number): boolean {
  const before = tokens[index - 2];
  return (
    before?.kind === "latin" &&
    /^(?:acronym|abbreviation|term|word|letters|called)$/.test(folded.slice(before.start, before.end))
  );
}

/**
 * Words that a writer leaves for later. One pass over the text: every alternative is a fixed word.
 */
const LATER =
  /(?:单击|点击)(?:此处|这里|以)(?:输入|添加|插入|编辑)(?:文字|文本|标题|内容|日期|正文)?|(?:请)?(?:在)?此处(?:请)?(?:填写|输入|插入|补充|填入|添加)|待(?:补充|填写|补填|填报|补录|填充|填|补)|待定|(?:数据|数字|内容|金额|人数|名单|时间|日期|情况)(?:尚)?(?:待核实|待确认|待统计|待更新|待核定|待核对|暂缺|待完善)|Click (?:here|or tap here) to (?:enter|add) (?:text|title|a date)|Lorem ipsum|to be (?:filled in|inserted|completed later)/g;

/** One of these stands in every match. */
export const LATER_SIGNS = "待|此处|击这里|击以|暂缺|Click|Lorem|to be ";

export function readLater(reading: Reading): void {
  const { folded } = reading;
  for (const match of folded.matchAll(LATER)) {
    const start = match.index;
    const end = start + match[0].length;
    const messageId = laterMessage(folded, match[0], start, end);
    if (messageId !== undefined) reading.blanks.push({ start, end, kind: "placeholder", messageId });
  }
}

function laterMessage(
  folded: string,
  text: string,
  start: number,
  end: number,
): "instruction" | "undecided" | undefined {
  const before = folded[start - 1];
  if (text === "待定") return before === undefined || isOneOf("::为未尚(（，,。", before) ? "undecided" : undefined;
  // 有待补充 and 亟待填补 are statements; 待补充营养的 is another sentence.
  if (text.startsWith("待"))
    return isOneOf("有亟尚仍还急等正对招接期所善看", before) || isHanAt(folded, end) ? undefined : "instruction";
  return /(?:暂缺|待完善)$/.test(text) && isHanAt(folded, end) ? undefined : "instruction";
}

/** dd/mm/2024, 2024-mm-dd: a pattern with digits in it is a date that was begun. */
const PATTERN = /\b(?:dd[/.-]mm[/.-]\d{4}|mm[/.-]dd[/.-]\d{4}|\d{4}[/.-]mm[/.-]dd|\d{4}[/.-]\d{1,2}[/.-]dd)\b|\[●\]/gi;

/** One of these stands in every match. */
export const PATTERN_SIGNS = "dd|DD|Dd|\\[●]";

export function readPatterns(reading: Reading): void {
  for (const match of reading.folded.matchAll(PATTERN)) {
    reading.blanks.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: "mask",
      messageId: match[0] === "[●]" ? "name" : "date",
    });
  }
}
