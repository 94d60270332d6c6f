import type { ExportFormat } from "../engine/page/export-format.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import { TypesetterError } from "./pdf/typesetter-error.ts";
import type { Remark } from "./remark.ts";
import { pageRemarks, setRemarks } from "./remarks.ts";
import type { ExportRequest } from "./request.ts";

/** The content of an exported file. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly remarks: readonly Remark[];
}

/** What sets a PDF. */
export interface PdfMeans {
  /** The typesetter, started when it is first asked for; `undefined` where there are no processes. */
  readonly typesetter: (() => Pick<Typesetter, "pdf">) | undefined;
  /** Ends the work on a PDF; the others are made at one go. */
  readonly signal: AbortSignal;
}

/**
 * Makes a file. Rejects with a `TypesetterError` where a PDF cannot be set, or was given up. The writers are read when
 * they are first needed.
 */
export async function makeFile(format: ExportFormat, request: ExportRequest, means: PdfMeans): Promise<MadeFile> {
  switch (format) {
    case "docx": {
      const { writeDocx } = await import("./parts.ts");
      return { bytes: await writeDocx(request), remarks: pageRemarks(request) };
    }
    case "pdf": {
      if (means.typesetter === undefined) throw new TypesetterError("unavailable", "no processes");
      const result = await means.typesetter().pdf(request, means.signal);
      return { bytes: result.bytes, remarks: [...pageRemarks(request), ...setRemarks(result)] };
    }
    case "html": {
      const { writeHtml } = await import("./parts.ts");
      return { bytes: encode(writeHtml(request)), remarks: pageRemarks(request) };
    }
    case "txt": {
      const { writeText } = await import("./parts.ts");
      return { bytes: encode(writeText(request.page)), remarks: [] };
    }
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
