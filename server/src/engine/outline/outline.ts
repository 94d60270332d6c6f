import type { Script } from "../text/script.ts";

/** One text in each script. */
export type Titles = { readonly [script in Script]: string };

export interface Keyword {
  /** Simplified or English; matched on folded text, so Traditional and full-width forms need no entry. */
  readonly text: string;
  /** How much it speaks for the section. A heading fills a section from a score of {@link MATCH_SCORE} up. */
  readonly weight: number;
}

export interface OutlineSection {
  /** kebab-case, unique in its outline. */
  readonly id: string;
  readonly titles: Titles;
  readonly keywords: readonly Keyword[];
  /** A heading that holds one of these is never this section. */
  readonly notKeywords?: readonly string[];
  readonly required?: boolean;
  /** Sections that name the same group fill each other's place: one of them is enough. */
  readonly oneOf?: string;
  /** May be filled by several headings. */
  readonly repeatable?: boolean;
  /** In characters as Word counts them. */
  readonly minLength?: number;
  /** Sections inside this one. */
  readonly sections?: readonly OutlineSection[];
  /** What the section is for. */
  readonly hint: Titles;
  /** What an inserted section holds, with placeholders. */
  readonly template: Titles;
}

/** The standard that a summary follows: an ordered tree of outline sections. */
export interface Outline {
  readonly id: string;
  readonly titles: Titles;
  /** A heading that fills no section is then a finding. */
  readonly closed?: boolean;
  /** Labels of figures that the text must state. */
  readonly figures?: readonly string[];
  readonly sections: readonly OutlineSection[];
}

/** A section and all that lie in it. */
export function withInner(section: OutlineSection): readonly OutlineSection[] {
  return [section, ...(section.sections ?? []).flatMap(withInner)];
}

export function defineOutline<const T extends Outline>(outline: T): T {
  return outline;
}
