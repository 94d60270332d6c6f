import type { Layout } from "../engine/page/layout.ts";
import type { PageModel } from "../engine/page/page.ts";
import type { Pictures } from "./picture.ts";

/** What every writer is given. */
export interface ExportRequest {
  readonly page: PageModel;
  readonly layout: Layout;
  /** By the `src` of each image in the page. */
  readonly pictures: Pictures;
  /** Whether places where a value is missing are highlighted. */
  readonly marksBlanks: boolean;
}
