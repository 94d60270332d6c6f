import type { PageModel } from "../engine/page/page.ts";
import type { Around } from "../export/around.ts";
import type { Pictures } from "../export/picture.ts";

/**
 * The pictures of previews, read once for as long as a preview shows the same ones: a photograph of some megabytes is
 * not read at each keystroke, and the typesetter knows it again.
 */
export class KeptPictures {
  readonly #kept = new Map<string, { readonly key: string; readonly pictures: Pictures }>();

  /** The pictures of a page. `isAnew` reads them again: their files may be others. */
  async of(preview: string, page: PageModel, around: Around, isAnew: boolean): Promise<Pictures> {
    const { readPictures, sourcesIn } = await import("../export/parts.ts");
    const key = [around.folder, around.root, ...new Set(sourcesIn(page))].join("\n");
    const kept = this.#kept.get(preview);
    if (kept?.key === key && !isAnew) return kept.pictures;
    const pictures = await readPictures(page, around);
    this.#kept.set(preview, { key, pictures });
    return pictures;
  }

  /** A preview is closed. */
  forget(preview: string): void {
    this.#kept.delete(preview);
  }
}
