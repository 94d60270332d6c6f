import { FileError, type FileFailure } from "../files/files.ts";
import { TypesetterError } from "./pdf/typesetter-error.ts";

/** Why a file was not made. The words stand in `l10n/<locale>/export.ts`. */
export interface ExportFailure {
  readonly id:
    | `write-${"denied" | "busy" | "full" | "is-folder" | "missing" | "other"}`
    | `pdf-${"unavailable" | "crashed" | "failed" | "too-long"}`
    | "failed";
  readonly args: readonly string[];
}

/** @param name of the file, as its reader knows it */
function writeFailure(name: string, error: FileError): ExportFailure {
  return { id: WRITE_FAILURES[error.failure], args: [name, error.message] };
}

const WRITE_FAILURES: Readonly<Record<FileFailure, ExportFailure["id"]>> = {
  denied: "write-denied",
  busy: "write-busy",
  full: "write-full",
  "is-folder": "write-is-folder",
  missing: "write-missing",
  loop: "write-other",
  "too-large": "write-other",
  other: "write-other",
};

/** What making or writing a file failed with; `aborted` when it was given up. */
export function failureOf(name: string, error: unknown): ExportFailure | "aborted" {
  if (error instanceof FileError) return writeFailure(name, error);
  if (!(error instanceof TypesetterError)) return { id: "failed", args: [name, String(error)] };
  switch (error.reason) {
    case "aborted":
    case "stopped":
      return "aborted";
    case "unavailable":
    case "failed":
      return { id: `pdf-${error.reason}`, args: [lastLine(error.message)] };
    case "crashed":
    case "too-long":
      return { id: `pdf-${error.reason}`, args: [] };
  }
}

/** Of what a process says before it ends, the last line tells most. */
function lastLine(text: string): string {
  return text.trim().split(/\r?\n/).at(-1)?.trim() ?? "";
}
