import type { Format } from "../../src/engine/markdown/document.ts";
import { parseDocument } from "../../src/engine/markdown/parse.ts";
import { documentTitles } from "../../src/engine/outline/catalogue/document-titles.ts";
import { outlines } from "../../src/engine/outline/catalogue/index.ts";
import { chooseOutline } from "../../src/engine/outline/choose.ts";
import type { Outline, OutlineSection } from "../../src/engine/outline/outline.ts";
import { CJK, ROMAN } from "../../src/engine/structure/mark-numerals.ts";
import type { Script } from "../../src/engine/text/script.ts";

/**
 * A whole summary that is still to be written: title, every section of the outline with its template, numbered as its
 * readers number. Optional sections are in it, because striking one out is easier than knowing that it is missing.
 * Front matter names the outline where the text alone would be checked against another one.
 */
export function sampleText(outline: Outline, script: Script, format: Format): string {
  const body = [titleLine(outline.id, script, format), ...sectionsIn(outline.sections, script, format, [])].join(
    "\n\n",
  );
  const text = `${body}\n`;
  const chosen = chooseOutline(parseDocument(text, { format }), {}, outlines);
  return chosen.id === outline.id ? text : `---\noutline: ${outline.id}\n---\n\n${text}`;
}

function titleLine(id: string, script: Script, format: Format): string {
  const titles: Readonly<Record<string, Readonly<Record<Script, string>>>> = documentTitles;
  const title = titles[id]?.[script];
  if (title === undefined) throw new Error(`no document title for the outline ${id}`);
  return `${format === "markdown" ? "# " : ""}${title}`;
}

/** @param above the numbers of the sections around them, outermost first */
function sectionsIn(
  sections: readonly OutlineSection[],
  script: Script,
  format: Format,
  above: readonly number[],
): readonly string[] {
  return sections.flatMap(({ titles, template, sections: inner = [] }, index) => {
    const numbers = [...above, index + 1];
    const heading = `${markOf(numbers, script, format)}${titles[script]}`;
    // A draft has its text right under the heading; Markdown has a blank line there.
    const own = `${heading}${format === "markdown" ? "\n\n" : "\n"}${template[script]}`;
    return [own, ...sectionsIn(inner, script, format, numbers)];
  });
}

/**
 * What stands before a heading's words: `## 一、` and `### （一）`; in a draft the same without `#`. English Markdown has no
 * numbers; an English draft has `I.` and `A.`, which the numbered lists under them are not taken for.
 */
function markOf(numbers: readonly number[], script: Script, format: Format): string {
  const last = numbers.at(-1) ?? 1;
  const isInner = numbers.length > 1;
  if (numbers.length > 2) throw new Error("no numbering for sections of the third level");
  const hashes = format === "markdown" ? `${isInner ? "###" : "##"} ` : "";
  if (script !== "en") return `${hashes}${isInner ? `（${CJK[last]}）` : `${CJK[last]}、`}`;
  if (format === "markdown") return hashes;
  return `${isInner ? String.fromCharCode(64 + last) : ROMAN[last]}. `;
}
