import { sectionInsertion } from "../engine/authoring/insert-section.ts";
import { overviewOf } from "../engine/authoring/overview.ts";
import type { PageSettings } from "../export/page-of.ts";
import type { ExportRequest } from "../export/request.ts";
import { aroundOf } from "./exportable.ts";
import type { Host, Summary } from "./host.ts";

/** A document as it stands on paper. */
export interface Paper {
  /** Of the document. */
  readonly version: number;
  readonly request: ExportRequest;
}

/**
 * The document that is open at an address as it stands on paper now, for a preview: blanks and what is missing are
 * marked. `undefined` for one that is not open. Everything but the pictures belongs to the version that is named.
 */
export async function paperAt(host: Host, uri: string): Promise<Paper | undefined> {
  const { pageOf, readPictures } = await import("../export/parts.ts");
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
  const pictures = await readPictures(page, aroundOf(host, path));
  return { version, request: { page, layout, pictures, marksBlanks: true } };
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
