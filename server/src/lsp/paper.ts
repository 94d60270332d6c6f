import { sectionInsertion } from "../engine/authoring/insert-section.ts";
import { overviewOf } from "../engine/authoring/overview.ts";
import type { Document } from "../engine/markdown/document.ts";
import { type PageSettings, pageOf } from "../export/page-of.ts";
import { readPictures } from "../export/pictures.ts";
import type { ExportRequest } from "../export/request.ts";
import { isInside, parentOf } from "../files/path.ts";
import type { Host, Opened, Summary } from "./host.ts";

/**
 * An open document as it stands on paper now, for a preview: blanks and what is missing are marked. The document is read
 * before anything is waited for. One that is no summary is set like any other text.
 */
export async function previewRequest(host: Host, opened: Opened): Promise<ExportRequest> {
  const { document, scope } = opened;
  const summary = host.summaryOf(opened);
  const { page, layout } = pageOf(
    document.parsed,
    summary === undefined
      ? { meta: {}, outline: { id: "general" }, settings: scope.config.export ?? {} }
      : settingsOf(summary),
  );
  const folder = parentOf(document.path) ?? "/";
  const root = host.configurations.folders.find((workspace) => isInside(workspace, folder)) ?? folder;
  const pictures = await readPictures(page, { folder, root, files: host.files });
  return { page, layout, pictures, marksBlanks: true };
}

function settingsOf({ doc, plan, report }: Summary): PageSettings {
  const { checkOptions, outline } = plan;
  return { meta: checkOptions.meta ?? {}, outline, settings: plan.export, missing: missingIn(doc, plan, report) };
}

/** The sections that a summary lacks, each where it belongs. */
function missingIn(
  doc: Document,
  { checkOptions }: Summary["plan"],
  report: Summary["report"],
): NonNullable<PageSettings["missing"]> {
  const { sections } = overviewOf(doc, checkOptions, report);
  return sections
    .filter(({ isMissing }) => isMissing)
    .flatMap(({ id, title }) => {
      const place = sectionInsertion(doc, checkOptions, report, id);
      return place === undefined ? [] : [{ title, at: place.at.start }];
    });
}
