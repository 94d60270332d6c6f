/** The custom messages between server and client. Plain data in LSP's terms; imports nothing. */

/** Request: what is done and what is open in a document. Answers `null` for an unknown document. */
export const OVERVIEW = "structuredSummary/overview";

/** Notification, server to client: what {@link OVERVIEW} answers for a document may have changed. */
export const OVERVIEW_CHANGED = "structuredSummary/overviewChanged";

/**
 * What a client says of itself in `initializationOptions`. Every key may be absent.
 */
export interface ClientTraits {
  /** It has symbols of its own for Markdown headings: ours are given only where a document has others. */
  readonly editorKnowsMarkdown?: boolean;
  /** It wants to be told by {@link OVERVIEW_CHANGED}. */
  readonly wantsOverview?: boolean;
}

export interface OverviewParams {
  readonly uri: string;
}

export interface OverviewChangedParams {
  readonly uri: string;
  /** Of the document that the overview would be made from. */
  readonly version: number;
}

/** 0-based line and character (UTF-16 code units), as in LSP. */
interface OverviewRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface OverviewResult {
  /** Of the document. */
  readonly version: number;
  readonly isSummary: boolean;
  /** Absent for a document that is no summary. */
  readonly outline?: { readonly id: string; readonly title: string };
  /** In outline order. Empty for a document that is no summary, as are the others. */
  readonly sections: readonly SectionState[];
  readonly blanks: readonly BlankState[];
  readonly findings: readonly FindingState[];
}

interface SectionState {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** The heading that fills it; absent when nothing does. */
  readonly filledBy?: { readonly title: string; readonly range: OverviewRange };
}

interface BlankState {
  /** The same from version to version; blanks that ask for one thing share it. */
  readonly id: string;
  readonly kind: "count" | "name" | "date" | "mask" | "placeholder";
  readonly label?: string;
  readonly unit?: string;
  /** Last year's value. */
  readonly previous?: string;
  readonly range: OverviewRange;
  /** The words around it. */
  readonly context: string;
}

interface FindingState {
  readonly rule: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  readonly range: OverviewRange;
}
