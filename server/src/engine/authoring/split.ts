import type { Document } from "../markdown/document.ts";
import { sectionsOf } from "../structure/sections.ts";
import { partsOf } from "../structure/several.ts";

/** One of several summaries as a file of its own. */
export interface SplitFile {
  /** After its title, without extension; different from the others and fit for any file system. */
  readonly name: string;
  readonly text: string;
}

/** In UTF-16 code units: file systems allow 255 bytes. */
const LONGEST_NAME = 60;

/**
 * The files that the summaries of a document would be; empty for a document that holds one.
 *
 * @param taken a name that none of them may have: that of the document's own file
 */
export function splitOf(doc: Document, taken: string): readonly SplitFile[] {
  const names = new Set([taken.toLowerCase()]);
  return partsOf(doc)
    .filter(({ isSummary }) => isSummary)
    .map(({ doc: own }) => {
      const lineEnd = /\r\n|\n|\r/.exec(own.text)?.[0] ?? "\n";
      const name = freeName(nameOf(sectionsOf(own).title?.text ?? ""), names);
      names.add(name.toLowerCase());
      return { name, text: `${own.text.trimEnd()}${lineEnd}` };
    });
}

function nameOf(title: string): string {
  const name = title
    .replaceAll(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, LONGEST_NAME)
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return name === "" ? "summary" : name;
}

/** File systems differ in whether they tell capitals from small letters. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
