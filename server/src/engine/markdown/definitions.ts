import type { Nodes, Root } from "mdast";
import type { Span } from "../text/span.ts";
import { parseTree } from "./processor.ts";

/**
 * A label that a definition gives a meaning: `[` and a link's, or `^` and a footnote's, normalised as CommonMark
 * compares labels (white space and case).
 */
export type Label = string;

/** A label as labels are compared: `[a  B]` is `[A b]`. */
export function normalise(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** The labels that the definitions in a tree give a meaning, behind offset `from`. */
export function definedLabels(tree: Root, from: number): readonly Label[] {
  const labels: Label[] = [];
  collect(tree);
  return labels;

  function collect(node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    if (node.type === "definition" && start >= from) labels.push(`[${normalise(node.identifier)}`);
    if (node.type === "footnoteDefinition" && start >= from) labels.push(`^${normalise(node.identifier)}`);
    if ("children" in node) for (const child of node.children) collect(child);
  }
}

const BRACKET = /\\.|[[\]]/gs;

/** Which of the labels stand in brackets in the text, sorted: those that may change how it is parsed. */
export function mentionedLabels(text: string, labels: ReadonlyMap<Label, number>): readonly Label[] {
  const found = new Set<Label>();
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    if (mark === "[") open = index;
    if (mark !== "]" || open === -1) continue;
    const inner = text.slice(open + 1, index);
    // The prefix of a quote's next line is no part of a label that goes over it.
    for (const label of new Set([inner, inner.replaceAll(/[\n\r][ \t>]*/g, " ")])) {
      const link: Label = `[${normalise(label)}`;
      if (labels.has(link)) found.add(link);
      const note: Label = `^${normalise(label.slice(1))}`;
      if (label.startsWith("^") && labels.has(note)) found.add(note);
    }
    open = -1;
  }
  return [...found].sort();
}

/** Markdown that defines the labels and shows nothing. */
export function definitionsSource(labels: readonly Label[]): string {
  return labels.map((label) => (label.startsWith("[") ? `${label}]: x\n` : `[${label}]: x\n`)).join("");
}

/** Whether the lines of a paragraph are link definitions without text behind them. */
export function holdsOnlyDefinitions(text: string, lines: readonly Span[]): boolean {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || last.end - first.start > 65_536) return false;
  const tree = parseTree(lines.map(({ start, end }) => text.slice(start, end)).join("\n"));
  return tree.children.every(({ type }) => type === "definition");
}
