import type { Document } from "../markdown/document.ts";
import { sectionsOf } from "../structure/sections.ts";
import { fold } from "../text/fold.ts";
import type { Meta } from "./meta.ts";

/** Whether a document is checked, and why. */
export interface SummaryAnswer {
  readonly summary: boolean;
  /** What decided: `summary:` or `outline:` in the front matter, the title, or nothing. */
  readonly because: "front-matter" | "outline" | "title" | "none";
  /** It is none by its title, yet names itself a summary or report of some kind. */
  readonly nearMiss: boolean;
}

/**
 * Whether a document is a work summary, by its front matter, else by its title. The globs of a configuration are the
 * caller's.
 */
export function isSummary(doc: Document, meta: Meta): SummaryAnswer {
  if (meta.summary !== undefined) return { summary: meta.summary, because: "front-matter", nearMiss: false };
  if (meta.outline !== undefined) return { summary: true, because: "outline", nearMiss: false };
  const titles = [meta.title ?? "", sectionsOf(doc).title?.text ?? ""];
  if (titles.some(isSummaryTitle)) return { summary: true, because: "title", nearMiss: false };
  return { summary: false, because: "none", nearMiss: titles.some((title) => NEAR_MISS.test(fold(title))) };
}

const NEAR_MISS = /总结|小结|报告|汇报|述职|周报|月报|季报|\bsummary\b|\breport\b|\byear in review\b/i;

/** Longer first lines are prose. */
const MAX_TITLE = 200;
const BREADCRUMB = /[>»›]/;

/** Whether a title says that a document is a work summary. */
function isSummaryTitle(title: string): boolean {
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
