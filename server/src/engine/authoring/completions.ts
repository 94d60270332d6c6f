import type { Document } from "../markdown/document.ts";
import { lexiconOf } from "../outline/lexicon.ts";
import type { Outline, OutlineSection } from "../outline/outline.ts";
import type { Report } from "../rules/check.ts";
import { layoutOf } from "../rules/edits/layout.ts";
import { sectionIdAt } from "../rules/section-id.ts";
import { type CheckedSummary, summaryAt } from "../rules/several.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/line.ts";
import { scriptOf } from "../text/script.ts";
import type { Span } from "../text/span.ts";
import { newHeading } from "./new-heading.ts";
import { placeholdersIn, type StoppedText, stoppedText } from "./stopped-text.ts";

/** Something that can be written at a place. */
export interface Completion {
  readonly kind: "section" | "required-section" | "placeholder" | "key" | "value";
  readonly label: string;
  /** What it is for, in the document's script; absent where the label says it. */
  readonly hint?: string;
  /** What the writer has typed of it must be found in this text. */
  readonly filter: string;
  readonly replace: Span;
  readonly insert: StoppedText;
  /** Edits elsewhere that belong to it. */
  readonly also: readonly TextEdit[];
}

/** What a front matter may hold: the engine does not read it. */
export interface FrontMatterWords {
  readonly keys: readonly string[];
  /** The accepted values of some keys. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** A summary, which may be one of several in its file. */
type Checked = Pick<CheckedSummary, "outline" | "tree" | "match">;

/** What can be written at an offset of a summary; empty where there is nothing to offer. */
export function completionsAt(
  doc: Document,
  outline: Outline,
  report: Report,
  offset: number,
  words: FrontMatterWords,
): readonly Completion[] {
  const here = summaryAt(report, offset) ?? { outline, ...report };
  const line = lineAt(doc.text, offset);
  const typed = doc.text.slice(line.start, offset);
  const { frontMatter } = doc;
  if (frontMatter !== undefined && offset <= frontMatter.end) {
    const isInside = frontMatter.yamlStart <= offset && offset <= frontMatter.yamlStart + frontMatter.yaml.length;
    return isInside ? frontMatterCompletions(frontMatter.yaml, line, offset, typed, words) : [];
  }
  const brace = /[{｛]{2}[^{}｛｝|:\r\n]*$/.exec(typed);
  if (brace !== null) {
    return placeholderCompletions(doc, here, { start: line.start + brace.index, end: offset });
  }
  const hashes = /^ {0,3}(#{0,6})[ \t]*[^#\s]*$/.exec(typed);
  const rest = doc.text.slice(offset, line.end);
  if (hashes === null || rest.trim() !== "" || (hashes[1] === "" && typed.trim() !== "")) return [];
  if (isTaken(doc, offset, hashes[1] !== "")) return [];
  const marks = /^[\s#]*/.exec(typed)?.[0] ?? "";
  return sectionCompletions(doc, here, line, marks, hashes[1]?.length ?? 0);
}

function frontMatterCompletions(
  yaml: string,
  line: Span,
  offset: number,
  typed: string,
  { keys, values }: FrontMatterWords,
): readonly Completion[] {
  const [, key = "", gap = ""] = /^([A-Za-z]+):([ \t]*)[^\s:]*$/.exec(typed) ?? [];
  if (key !== "") {
    const replace = { start: line.start + key.length + 1 + gap.length, end: offset };
    return (values.get(key) ?? []).map((value) => plain("value", value, `${gap === "" ? " " : ""}${value}`, replace));
  }
  if (!/^[A-Za-z]*$/.test(typed)) return [];
  const open = keys.filter((name) => !new RegExp(`^${name}[ \\t]*:`, "m").test(yaml));
  return open.map((name) => plain("key", name, `${name}: `, { start: line.start, end: offset }));
}

function plain(kind: "key" | "value", label: string, text: string, replace: Span): Completion {
  return { kind, label, filter: label, replace, insert: { text, stops: [] }, also: [] };
}

/** The placeholders of the outline's templates, those of the section around the offset first. */
function placeholderCompletions(doc: Document, { outline, tree, match }: Checked, typed: Span): readonly Completion[] {
  const script = scriptOf(doc.text);
  const here = sectionIdAt(tree, match, typed.start);
  const all = lexiconOf(outline).sections.map(({ section }) => section);
  const ordered = [...all.filter(({ id }) => id === here), ...all.filter(({ id }) => id !== here)];
  const opening = doc.text.slice(typed.start, typed.start + 2);
  // Editors close braces as they are opened.
  const closing = /^[}｝]{0,2}/.exec(doc.text.slice(typed.end))?.[0].length ?? 0;
  const seen = new Set<string>();
  return ordered.flatMap((section) => {
    const template = section.template[script];
    return placeholdersIn(template).flatMap(({ start, end }): readonly Completion[] => {
      const text = template.slice(start, end);
      if (seen.has(text)) return [];
      seen.add(text);
      const label = text.slice(2, -2);
      return [
        {
          kind: "placeholder",
          label,
          hint: section.titles[script],
          filter: `${opening}${label}`,
          replace: { start: typed.start, end: typed.end + closing },
          insert: { text, stops: [] },
          also: [],
        },
      ];
    });
  });
}

/** The outline's sections that no heading fills, in outline order, each with its heading and template. */
function sectionCompletions(
  doc: Document,
  { outline, tree, match }: Checked,
  line: Span,
  marks: string,
  hashes: number,
): readonly Completion[] {
  const script = scriptOf(doc.text);
  const { prefix, renumbered } = newHeading(doc, tree, line, hashes);
  const { lineEnd, afterHeading } = layoutOf(doc, tree);
  const gap = prefix.startsWith("#") ? lineEnd + lineEnd : afterHeading;
  const before = doc.text.slice(0, line.start);
  const lead = before === "" || gap === lineEnd || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before) ? "" : lineEnd;
  const tail = /^(?:\r\n|\n|\r)?(?:[ \t]*(?:\r\n|\n|\r)|[ \t]*$)/.test(doc.text.slice(line.end)) ? "" : lineEnd;
  return lexiconOf(outline)
    .sections.map(({ section }) => section)
    .filter(({ id }) => !match.filled.has(id))
    .map((section): Completion => {
      const title = section.titles[script];
      const body = section.template[script].replaceAll(/\n+/g, (breaks) => (breaks === "\n" ? lineEnd : gap));
      return {
        kind: isMissing(section, match.missing) ? "required-section" : "section",
        label: title,
        hint: section.hint[script],
        filter: `${marks}${title}`,
        replace: line,
        insert: stoppedText(`${lead}${prefix}${title}${gap}${body}${tail}`),
        also: renumbered,
      };
    });
}

function isMissing({ id }: OutlineSection, missing: readonly OutlineSection[]): boolean {
  return missing.some((section) => section.id === id);
}

/** Whether a place belongs to something that a heading would break: code, a table, a list, HTML. */
function isTaken(doc: Document, offset: number, isHeading: boolean): boolean {
  const placed = doc.blocks.findLast(({ start }) => start <= offset);
  if (placed === undefined || offset > placed.start + placed.block.text.length) return false;
  const at = offset - placed.start;
  const around = placed.block.elements.filter(({ start, end }) => start <= at && at <= end);
  return around.some(({ type }) => type !== "heading" && !(type === "paragraph" && isHeading));
}
