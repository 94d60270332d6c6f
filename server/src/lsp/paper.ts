import { sectionInsertion } from "../engine/authoring/insert-section.ts";
import { overviewOf } from "../engine/authoring/overview.ts";
import { layoutFor } from "../engine/page/layouts.ts";
import { type PageOptions, toPage } from "../engine/page/to-page.ts";
import { scriptOf } from "../engine/text/script.ts";
import { readPictures } from "../export/pictures.ts";
import type { ExportRequest } from "../export/request.ts";
import type { Host, Opened } from "./host.ts";

/**
 * An open document as it stands on paper now, for a preview: blanks and what is missing are marked. The document is read
 * before anything is waited for.
 */
export async function previewRequest(host: Host, opened: Opened): Promise<ExportRequest> {
  const { document } = opened;
  const { parsed } = document;
  const layout = layoutFor(scriptOf(parsed.text), {});
  const page = toPage(parsed, { meta: {}, dates: layout.dates, missing: missingIn(host, opened) });
  const pictures = await readPictures(page, { folder: "", root: "", files: host.files });
  return { page, layout, pictures, marksBlanks: true };
}

/** The sections that a summary lacks, each where it belongs; empty for any other document. */
function missingIn(host: Host, opened: Opened): NonNullable<PageOptions["missing"]> {
  const summary = host.summaryOf(opened);
  if (summary === undefined) return [];
  const { doc, plan, report } = summary;
  const { sections } = overviewOf(doc, plan.checkOptions, report);
  return sections
    .filter(({ isMissing }) => isMissing)
    .flatMap(({ id, title }) => {
      const place = sectionInsertion(doc, plan.checkOptions, report, id);
      return place === undefined ? [] : [{ title, at: place.at.start }];
    });
}
