import type { Document } from "../engine/markdown/document.ts";
import type { Meta } from "../engine/outline/meta.ts";
import type { Outline } from "../engine/outline/outline.ts";
import type { Layout } from "../engine/page/layout.ts";
import type { LayoutSettings } from "../engine/page/layout-settings.ts";
import { layoutFor } from "../engine/page/layouts.ts";
import type { Missing } from "../engine/page/missing.ts";
import type { PageModel } from "../engine/page/page.ts";
import { toPage } from "../engine/page/to-page.ts";
import { scriptOf } from "../engine/text/script.ts";

/** What rules how a document becomes a page. */
export interface PageSettings {
  readonly meta: Meta;
  /** Taiwan's page goes with Taiwan's outline. */
  readonly outline: Pick<Outline, "id">;
  /** `seal` holds where front matter does not say it. */
  readonly settings: LayoutSettings & { readonly seal?: boolean };
  /** Sections that are to be marked as missing, only in a preview. */
  readonly missing?: readonly Missing[];
}

/** A document as it stands on paper, and how that looks. */
export function pageOf(
  doc: Document,
  { meta, outline, settings, missing }: PageSettings,
): { readonly page: PageModel; readonly layout: Layout } {
  const { seal } = settings;
  const terms = outline.id === "union-tw" ? "taiwan" : "mainland";
  const layout = layoutFor(scriptOf(doc.text.slice(doc.frontMatter?.end ?? 0)), settings, terms);
  const own = meta.seal === undefined && seal !== undefined ? { ...meta, seal } : meta;
  return { page: toPage(doc, { meta: own, dates: layout.dates, ...(missing && { missing }) }), layout };
}
