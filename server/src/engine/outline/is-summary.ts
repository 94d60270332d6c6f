import type { Document } from "../markdown/document.ts";
import { sectionsOf } from "../structure/sections.ts";
import { isSummaryTitle } from "../structure/summary-title.ts";
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
