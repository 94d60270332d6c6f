import type { FontRole } from "../engine/page/layout.ts";
import type { PictureFailure } from "./picture.ts";

/**
 * What the reader of an exported file should know of it. The words stand in `l10n/<locale>/export.ts`.
 *
 * - `picture-…`: a picture that is not in the file; its `src`. `picture-broken`: one that cannot be drawn
 * - `table-tiny`: a table whose letters had to become too small to be read; how many columns it has
 * - `font-body` and the like, by the role: a font that is not installed; the wanted family, the one in its place
 * - `missing-glyphs`: characters that no font has
 * - `previous-unreadable`: last year's summary, as the front matter names it
 */
export interface Remark {
  readonly id: RemarkId;
  readonly args: readonly string[];
}

type RemarkId =
  | `picture-${PictureFailure | "broken"}`
  | `font-${FontRole}`
  | "table-tiny"
  | "missing-glyphs"
  | "previous-unreadable";
