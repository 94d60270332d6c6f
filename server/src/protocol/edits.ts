import type { ProtocolRange } from "./range.ts";

/** Requests of the editor's commands. Every edit is for the version that it names. Plain data. */

/**
 * Request: the edit that inserts every missing section, the same text as `fix --rule require-section` writes. Answers
 * `null` where nothing is missing, for a document that is no summary and for an unknown one.
 */
export const INSERT_MISSING_SECTIONS = "structuredSummary/insertMissingSections";

/** Request: one section at its place in the outline, with tab stops. Answers `null` where it has no place. */
export const INSERT_SECTION = "structuredSummary/insertSection";

/** Request: the outlines that a document can follow. Answers an empty list for an unknown document. */
export const OUTLINES = "structuredSummary/outlines";

/**
 * Request: the edits that name an outline in a document's front matter, which makes it a summary; none where it names
 * it already. Answers `null` for an unknown document or outline, and for front matter that cannot be read.
 */
export const SET_OUTLINE = "structuredSummary/setOutline";

/**
 * Request: the document is checked whatever its title says, as long as the server runs. Answers like the overview, or
 * `null` for an unknown document.
 */
export const CHECK = "structuredSummary/check";

export interface UriParams {
  readonly uri: string;
}

export interface InsertSectionParams {
  readonly uri: string;
  /** Id of an outline section. */
  readonly section: string;
}

export interface SetOutlineParams {
  readonly uri: string;
  /** Id of an outline. */
  readonly outline: string;
}

/** Edits of one document, disjoint, in LSP's terms. */
export interface EditResult {
  /** Of the document that they were made for. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
}

/** The same with one edit that is a snippet (LSP 3.18 §Snippet Syntax). */
export interface SnippetResult extends EditResult {
  readonly snippet: ProtocolEdit;
}

export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

export interface OutlineChoice {
  readonly id: string;
  /** In the document's script. */
  readonly title: string;
  /** The document follows it now. */
  readonly isCurrent: boolean;
}
