import { typeArea } from "../engine/page/measures.ts";
import type { PdfResult } from "./pdf/typesetter.ts";
import type { Pictures } from "./picture.ts";
import type { Remark } from "./remark.ts";
import type { ExportRequest } from "./request.ts";
import { tableLook } from "./table-look.ts";

type SetPages = Pick<PdfResult, "substitutions" | "missingGlyphs" | "brokenPictures">;

/** What is to be said of a page whatever it is written as: pictures that are not shown, tables that nobody can read. */
export function pageRemarks({ page, layout, pictures }: ExportRequest): readonly Remark[] {
  const { widthPt } = typeArea(layout);
  const tables = page.blocks.flatMap((block): readonly Remark[] => {
    const isTiny = block.kind === "table" && tableLook(block, widthPt, layout.tables.sizePt).sizePt < LEAST_READABLE_PT;
    return isTiny ? [{ id: "table-tiny", args: [String(block.columns.length)] }] : [];
  });
  return [...pictureRemarks(pictures), ...tables];
}

/** 八号, the smallest size that Word offers by name. */
const LEAST_READABLE_PT = 5;

function pictureRemarks(pictures: Pictures): readonly Remark[] {
  return [...pictures].flatMap(([src, picture]) =>
    typeof picture === "string" ? [{ id: `picture-${picture}` as const, args: [shortened(src)] }] : [],
  );
}

/** What is to be said of pages that were set, as a PDF or for a preview. */
export function setRemarks({ substitutions, missingGlyphs, brokenPictures }: SetPages): readonly Remark[] {
  return [
    ...brokenPictures.map((src): Remark => ({ id: "picture-broken", args: [shortened(src)] })),
    ...substitutions.map(({ role, wanted, used }): Remark => ({ id: `font-${role}`, args: [wanted, used] })),
    ...(missingGlyphs.length === 0
      ? []
      : [{ id: "missing-glyphs", args: [missingGlyphs.slice(0, MOST_GLYPHS).join(" ")] } as const]),
  ];
}

/** Lets through what was not said yet, of what speaks of the machine and not of a summary: fonts not installed. */
export function sayingOnce(): (remarks: readonly Remark[]) => readonly Remark[] {
  const said = new Set<string>();
  return (remarks) =>
    remarks.filter(({ id, args }) => {
      if (!id.startsWith("font-")) return true;
      const key = [id, ...args].join("\n");
      if (said.has(key)) return false;
      said.add(key);
      return true;
    });
}

/** How many characters are named. */
const MOST_GLYPHS = 10;

/** A picture may be written as a whole into its address. */
function shortened(src: string): string {
  return src.length <= LONGEST_SRC ? src : `${src.slice(0, LONGEST_SRC)}…`;
}

/** In UTF-16 code units. */
const LONGEST_SRC = 60;
