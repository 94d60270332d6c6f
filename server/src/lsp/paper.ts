import { sectionInsertion } from "../engine/authoring/insert-section.ts";
import { overviewOf } from "../engine/authoring/overview.ts";
import type { Layout } from "../engine/page/layout.ts";
import type { PageModel } from "../engine/page/page.ts";
import type { Around } from "../export/around.ts";
import type { PageSettings } from "../export/page-of.ts";
import { aroundOf } from "./exportable.ts";
import type { Host, Summary } from "./host.ts";

/** A document as it stands on paper, but for its pictures. */
export interface Paper {
  /** Of the document. */
  readonly version: number;
  readonly page: PageModel;
  readonly layout: Layout;
  /** Where its pictures are. */
  readonly around: Around;
}

/**
 * The document that is open at an address as it stands on paper now, for a preview: blanks and what is missing are
 * marked. `undefined` for one that is not open.
 */
export async function paperAt(host: Host, uri: string): Promise<Paper | undefined> {
  const { pageOf } = await import("../export/parts.ts");
  const opened = await host.opened(uri);
  if (opened === undefined) return undefined;
  const { document, scope } = opened;
  const { version, path, parsed } = document;
  const summary = host.summaryOf(opened);
  const { outline, checkOptions, export: settings } = summary?.plan ?? host.planAnyway(parsed, path, scope);
  const { page, layout } = pageOf(parsed, {
    meta: checkOptions.meta ?? {},
    outline,
    settings,
    ...(summary && { missing: missingIn(summary) }),
  });
  return { version, page, layout, around: aroundOf(host, path) };
}

/** The sections that a summary lacks, each where it belongs. */
function missingIn({ doc, plan: { checkOptions }, report }: Summary): NonNullable<PageSettings["missing"]> {
  return overviewOf(doc, checkOptions, report)
    .sections.filter(({ isMissing }) => isMissing)
    .flatMap(({ id, title }) => {
      const place = sectionInsertion(doc, checkOptions, report, id);
      return place === undefined ? [] : [{ title, at: place.at.start }];
    });
}
