import { fold } from "../text/fold.ts";

/** Longer first lines are prose. */
const MAX_TITLE = 200;
const BREADCRUMB = /[>»›]/;

/** Whether a title says that a document is a work summary. */
export function isSummaryTitle(title: string): boolean {
  const text = fold(title.slice(0, MAX_TITLE + 1)).trim();
  if (text === "" || text.length > MAX_TITLE || BREADCRUMB.test(text)) return false;
  return isChinese(text.replaceAll(/[\s《》“”"]/g, "")) || isEnglish(text.toLowerCase());
}

/** What may stand after the word that names the document. */
const TAIL =
  /^(?:报告|汇报|材料|初?稿|草稿|草案|送审稿|定稿|终稿|模[板版]|样本|样稿|大纲|提纲|范本|(?:及|和|与|暨|、|,|，|&|\+).*|[([【—:：_\-~·|].*|[0-9]{4}.*|第?[一二三四0-9]+[稿版]|v[0-9].*)?$/i;
/** About writing one. */
const ABOUT = /怎么写|如何写|怎样写|如何撰写|范文/;
/** Work, not what its name begins with (`工作坊`). */
const NAMES_WORK = /工作(?![坊站室台流簿日表区])/;
const NAMES_UNION = /工会|会务|理监事|分会/;
/** Of reading, learning, travelling: whatever else the title names. */
const PRIVATE = /(?:读书|阅读|复习|面试|考试|实验|旅行|知识点|[章节课])$/;
const SUMMARY_WORD = /总结|工作小结|工作报告|年度报告|会务报告/g;

function isChinese(text: string): boolean {
  if (ABOUT.test(text)) return false;
  for (const { 0: word, index } of text.matchAll(SUMMARY_WORD)) {
    if (!TAIL.test(text.slice(index + word.length))) continue;
    const before = text.slice(0, index);
    const names = NAMES_UNION.test(before);
    if (word === "年度报告") {
      if (names || /劳工|工人/.test(before)) return true;
    } else if (word !== "总结" || ((names || NAMES_WORK.test(before)) && !PRIVATE.test(before))) return true;
  }
  return false;
}

/** Unions that are none of workers. */
const OTHER_UNION =
  /\b(?:european|credit|students?'?|soviet|african|customs|rugby|football|banking|monetary|sql) union\b|\bunion (?:types?|find|all|pacific|jack)\b/g;
const ENGLISH_UNION =
  /\b(?:unions?|union branch|local \d+|staff association|works council|workers'? (?:council|congress|committee|association)|labou?r (?:council|federation)|staff committee|shop stewards'?)\b/;
const ENGLISH_ABOUT = /\b(?:how to|generator|tool|plugin|tips|tutorial)\b/;
const DOCUMENT = /\b(?:report|summary|review)\b/;

function isEnglish(text: string): boolean {
  if (ENGLISH_ABOUT.test(text) || !DOCUMENT.test(text)) return false;
  if (/\bwork (?:summary|report)\b/.test(text)) return true;
  const isYearly = /\b(?:annual|yearly|year|year-end|(?:19|20)[0-9]{2})\b/.test(text);
  if (isYearly && /\b(?:work|activity|activities)\b/.test(text)) return true;
  return (isYearly || /\bwork\b/.test(text)) && ENGLISH_UNION.test(text.replaceAll(OTHER_UNION, ""));
}

/** The number of one of several: `篇一：`, `【第2篇】` before the title, `（三）`, ` 篇3`, `范文二` behind it. */
const NUMBER_BEFORE =
  /^[【[(]?(?:第[一二三四五六七八九十0-9]{1,3}篇|(?:范文|篇)[一二三四五六七八九十0-9]{1,3})[】\])]?[:、.,，\s]*/;
const NUMBER_BEHIND =
  /\s*(?:[【[(][一二三四五六七八九十0-9]{1,3}[】\])]|[【[(]?第[一二三四五六七八九十0-9]{1,3}篇[】\])]?|(?:范文|样本|篇)?(?<![0-9])[一二三四五六七八九十0-9]{1,3})$/;
/** Names them all: `工会工作总结三篇`. */
const COLLECTION = /(?:^|[^第一二三四五六七八九十0-9])[一二三四五六七八九十0-9]{1,3}篇|汇编|合集|大全|精选/;
/** A longer line is prose. */
const MAX_PART_TITLE = 60;
const MAYBE = /[总總][结結]|小[结結]|[报報]告|summary|report|review/i;
const SENTENCE = /[。！？；!?;]|[，,:]$/;
/** Of a stretch of the year: a part of one summary. */
const PART_OF_YEAR =
  /^(?:(?:[0-9]{2,4}|[〇○零一二三四五六七八九十]{2,4})年度?)?(?:[上下]半年|第?[一二三四]季度|[0-9一二三四五六七八九十]{1,2}月份?)/;
/** Reports that stand beside a summary and follow no outline of one. */
const OTHER_REPORT = /财务|经费|经审|审查|审计|提案|预算|决算/;

/** 附：2023年工会工作总结: what is attached to the summary above it. */
const ATTACHED = /^(?:附件?|附录|附表|参考|参阅)(?:资料|材料)?[一二三四五六七八九十0-9]{0,3} ?[:：、]/;

/** Whether a line is the title of a summary that is attached to the one above it. */
export function isAttachedSummary(line: string): boolean {
  if (!line.startsWith("附") || line.length > MAX_PART_TITLE) return false;
  const text = fold(line).trim();
  const [mark] = ATTACHED.exec(text) ?? [];
  return mark !== undefined && !SENTENCE.test(text) && isSummaryTitle(text.slice(mark.length));
}

/** Whether a line can be the title of one of several summaries in a file. */
export function namesOneOfSeveral(line: string): boolean {
  if (line.length > MAX_PART_TITLE || !MAYBE.test(line)) return false;
  const text = fold(line).trim();
  if (
    SENTENCE.test(text) ||
    ATTACHED.test(text) ||
    PART_OF_YEAR.test(text) ||
    OTHER_REPORT.test(text) ||
    COLLECTION.test(text)
  )
    return false;
  return isSummaryTitle(text.replace(NUMBER_BEFORE, "").replace(NUMBER_BEHIND, ""));
}
