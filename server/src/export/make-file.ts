import type { ExportFormat } from "./format.ts";
import type { Substitution } from "./pdf/frame.ts";
import type { PdfResult, Typesetter } from "./pdf/typesetter.ts";
import type { Pictures } from "./picture.ts";
import type { Remark, RemarkId } from "./remark.ts";
import type { ExportRequest } from "./request.ts";

/** The content of an exported file. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly remarks: readonly Remark[];
}

/** What sets a PDF. */
export interface PdfMeans {
  /** The typesetter, started when it is first asked for. */
  readonly typesetter: () => Pick<Typesetter, "pdf">;
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
      const { writeDocx } = await import("./writers.ts");
      return { bytes: await writeDocx(request), remarks: pictureRemarks(request.pictures) };
    }
    case "pdf": {
      const result = await means.typesetter().pdf(request, means.signal);
      return { bytes: result.bytes, remarks: [...pictureRemarks(request.pictures), ...pdfRemarks(result)] };
    }
    case "html": {
      const { writeHtml } = await import("./writers.ts");
      return { bytes: encode(writeHtml(request)), remarks: pictureRemarks(request.pictures) };
    }
    case "txt": {
      const { writeText } = await import("./writers.ts");
      return { bytes: encode(writeText(request.page)), remarks: [] };
    }
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function pictureRemarks(pictures: Pictures): readonly Remark[] {
  return [...pictures].flatMap(([src, picture]) =>
    typeof picture === "string" ? [{ id: `picture-${picture}` as const, args: [shortened(src)] }] : [],
  );
}

function pdfRemarks({ substitutions, missingGlyphs, brokenPictures }: PdfResult): readonly Remark[] {
  return [
    ...brokenPictures.map((src): Remark => ({ id: "picture-broken", args: [shortened(src)] })),
    ...substitutions.flatMap((substitution) => fontRemark(substitution) ?? []),
    ...(missingGlyphs.length === 0
      ? []
      : [{ id: "missing-glyphs", args: [missingGlyphs.slice(0, MOST_GLYPHS).join(" ")] } as const]),
  ];
}

/** How many characters are named. */
const MOST_GLYPHS = 10;

const FONT_REMARKS: Readonly<Record<string, RemarkId>> = {
  body: "font-body",
  title: "font-title",
  "heading-1": "font-heading-1",
  "heading-2": "font-heading-2",
  "page-number": "font-page-number",
};

function fontRemark({ role, wanted, used }: Substitution): Remark | undefined {
  const id = FONT_REMARKS[role];
  return id && { id, args: [wanted, used] };
}

/** A picture may be written as a whole into its address. */
function shortened(src: string): string {
  return src.length <= LONGEST_SRC ? src : `${src.slice(0, LONGEST_SRC)}…`;
}

/** In UTF-16 code units. */
const LONGEST_SRC = 60;
