import type { Section } from "../structure/section.ts";
import type { OutlineSection } from "./outline.ts";

/** Why a heading fills an outline section. */
export interface SectionMatch {
  readonly section: Section;
  readonly outlineSection: OutlineSection;
  readonly score: number;
  /** The keywords that were found, strongest first. */
  readonly evidence: readonly string[];
}

/** Which heading fills what. A heading fills one outline section at most. */
export interface OutlineMatch {
  /** By outline section id: every heading that fills it, the chosen one (earlier and shallower preferred) first. */
  readonly filled: ReadonlyMap<string, readonly SectionMatch[]>;
  /** By {@link Section.index}: the match of that heading; absent when it fills nothing. */
  readonly bySection: ReadonlyMap<number, SectionMatch>;
  /** Required outline sections that nothing fills, in outline order. */
  readonly missing: readonly OutlineSection[];
}
