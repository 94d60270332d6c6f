import type { Document } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { type CheckOptions, check } from "../engine/rules/check.ts";
import noUnchangedFigure from "../engine/rules/no-unchanged-figure.ts";
import type { Finding } from "../engine/rules/rule.ts";
import { decode } from "../files/encoding.ts";
import { FileError } from "../files/files.ts";
import { isInside, resolvePath } from "../files/path.ts";
import { textFormatOf } from "../files/text-files.ts";
import type { Around } from "./around.ts";
import type { Remark } from "./remark.ts";

const RULES = [noUnchangedFigure];

/** The figures that are the same as in last year's summary, where the front matter names one. */
export async function unchangedFigures(
  doc: Document,
  options: CheckOptions,
  around: Around,
): Promise<{ readonly findings: readonly Finding[]; readonly remarks: readonly Remark[] }> {
  const written = options.meta?.previous;
  if (written === undefined) return { findings: [], remarks: [] };
  const previous = await readPrevious(written, around);
  if (previous === undefined) return { findings: [], remarks: [{ id: "previous-unreadable", args: [written] }] };
  return { findings: check(doc, { ...options, previous, rules: RULES }).findings, remarks: [] };
}

async function readPrevious(written: string, { folder, root, files }: Around): Promise<Document | undefined> {
  const path = resolvePath(folder, written);
  const format = textFormatOf(path);
  if (format === undefined || !isInside(root, path)) return undefined;
  try {
    const decoded = await decode(await files.read(path));
    return decoded === "binary" ? undefined : parseDocument(decoded.text, { format });
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
