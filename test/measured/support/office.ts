import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Its first start makes a profile and may find a busy machine. */
const TIMEOUT_MS = 120_000;

/** What a Word file is turned into: its pages, or its text with one paragraph a line. */
type Target = "pdf" | "txt";

const FILTERS: Readonly<Record<Target, string>> = {
  pdf: 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}',
  txt: "txt:Text (encoded):UTF8",
};

/** One call after another: they share a profile, which only one process may use. */
let last: Promise<unknown> = Promise.resolve();
let profile: string | undefined;

/**
 * What LibreOffice Writer makes of Word files, in their order. Several in one call share its start, which takes longer
 * than a page.
 *
 * @throws when it cannot read one of them
 */
export function convert(files: readonly Uint8Array[], target: Target): Promise<readonly Uint8Array[]> {
  const next = last.then(() => converted(files, target));
  last = next.catch(() => undefined);
  return next;
}

async function converted(files: readonly Uint8Array[], target: Target): Promise<readonly Uint8Array[]> {
  profile ??= mkdtempSync(join(tmpdir(), "measured-profile-"));
  const folder = mkdtempSync(join(tmpdir(), "measured-"));
  try {
    const out = join(folder, "out");
    mkdirSync(out);
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      // Else what is no Word file is taken for a text.
      "--infilter=MS Word 2007 XML",
      "--convert-to",
      FILTERS[target],
      "--outdir",
      out,
      ...paths,
    ];
    await run("soffice", args, { timeout: TIMEOUT_MS });
    return files.map((_, index) => readFileSync(join(out, `${index}.${target}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
