import type { ProtocolRange } from "./range.ts";

/** What is done and what is open in a document, for a checklist, a form and a status bar. Plain data in LSP's terms. */

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
  /**
   * It asks for symbols, folding and tokens of summaries only, and registers for them itself: the server announces
   * none of them, so that a file that is no summary keeps what the editor has for it.
   */
  readonly registersForSummaries?: boolean;
  /** It answers the requests of `files.ts` for every address that is no path of the server's own machine. */
  readonly servesFiles?: boolean;
  /** The address of a rule's page, with `{rule}` in place of its id; absent for the one on the project's site. */
  readonly rulePage?: string;
  /**
   * The address of the folder that holds the server. The worker of a browser reads more scripts from there; absent
   * where it was started from its own address.
   */
  readonly serverFolder?: string;
  /** The addresses of documents that an earlier server was asked to check whatever they say of themselves. */
  readonly checked?: readonly string[];
}

export interface OverviewParams {
  readonly uri: string;
}

export interface OverviewChangedParams {
  readonly uri: string;
  /** Of the document that the overview would be made from. */
  readonly version: number;
}

export interface OverviewResult {
  /** Of the document. */
  readonly version: number;
  readonly isSummary: boolean;
  /** It is no summary, yet its title names a summary or report of some kind. */
  readonly isNearMiss: boolean;
  /** Absent for a document that is no summary. */
  readonly outline?: { readonly id: string; readonly title: string };
  /** The title, or the place where the text of a summary without one begins; absent for a document that is no summary. */
  readonly head?: ProtocolRange;
  /** In outline order. Empty for a document that is no summary, as are the others. */
  readonly sections: readonly SectionState[];
  readonly blanks: readonly BlankState[];
  readonly findings: readonly FindingState[];
}

interface SectionState {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** The outline wants it and it is reported as missing. */
  readonly isMissing: boolean;
  /** The heading that fills it; absent when nothing does. */
  readonly filledBy?: { readonly title: string; readonly range: ProtocolRange };
}

interface BlankState {
  /** The same from version to version; blanks that ask for one thing share it. */
  readonly id: string;
  readonly kind: "count" | "name" | "date" | "mask" | "placeholder";
  readonly label?: string;
  readonly unit?: string;
  /** Last year's value. */
  readonly previous?: string;
  readonly range: ProtocolRange;
  /** The words around it. */
  readonly context: string;
}

interface FindingState {
  readonly rule: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  readonly range: ProtocolRange;
  /** What it speaks of: `blanks` and `sections` list the first two as well. */
  readonly about: "blank" | "missing-section" | "other";
  /** Code actions at its place repair it. */
  readonly isRepairable: boolean;
}
