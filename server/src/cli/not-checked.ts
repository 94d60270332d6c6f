import { FileError, type FileFailure } from "../files/files.ts";
import type { ImportFailure } from "../import/failure.ts";

/** Why a file was not checked; an id of the command line's texts. */
export type NotCheckedReason =
  | ImportFailure
  | "noSuchFile"
  | "noFile"
  | "officeFile"
  | "brokenLink"
  | "wordLock"
  | "linkLoop"
  | "globMatchesNothing"
  | "noAccess"
  | "tooLarge"
  | "binaryFile"
  | "notReadable"
  | "checkCrashed"
  | "notWritable"
  | "wouldLoseBytes"
  | "wouldLoseCharacters"
  | "wordNotFixed"
  | "notWordName";

/** A file that was named or found and could not be checked. */
export interface NotChecked {
  /** As it is shown. */
  readonly path: string;
  readonly reason: NotCheckedReason;
  /** Put into the reason's text. */
  readonly detail: string;
  /**
   * Whether the run failed for it: it should have been read. A Word file that merely lies in a folder does not count.
   */
  readonly failed: boolean;
}

const REASON_OF_FAILURE: Readonly<Record<FileFailure, NotCheckedReason>> = {
  missing: "noSuchFile",
  denied: "noAccess",
  loop: "linkLoop",
  "is-folder": "noFile",
  "too-large": "tooLarge",
  busy: "notReadable",
  full: "notReadable",
  other: "notReadable",
};

/** The reason that stands for a failure of the file system. */
export function notCheckedBecause(reason: NotCheckedReason | FileError): Pick<NotChecked, "reason" | "detail"> {
  if (reason instanceof FileError) return { reason: REASON_OF_FAILURE[reason.failure], detail: reason.message };
  return { reason, detail: "" };
}
