import type { Heading, ListItem, Nodes, Paragraph, Root, RootContent, Table } from "mdast";
import type { Span } from "../text/span.ts";
import { trimMarkup, trimProse } from "./characters.ts";
import type { Element, Gap, OtherElement, Run } from "./document.ts";
import { gapsOf } from "./gaps.ts";
import { cellSpans } from "./table-line.ts";

/** A run of `[start, end)` without the white space around it. Gap offsets count as `start` does. */
export function toRun(kind: Run["kind"], text: string, start: number, end: number, gaps: readonly Gap[]): Run {
  const span = trimProse(text, start, end);
  if (gaps.length === 0) return { kind, start: span.start, text: text.slice(span.start, span.end), gaps };
  const inside = gaps.filter((gap) => gap.start < span.end && gap.end > span.start);
  return {
    kind,
    start: span.start,
    text: text.slice(span.start, span.end),
    gaps: inside.map(({ kind, shown, ...gap }) => ({
      start: Math.max(gap.start - span.start, 0),
      end: Math.min(gap.end, span.end) - span.start,
      kind,
      shown,
    })),
  };
}

/** The runs of the elements, in source order. */
export function runsOf(elements: readonly Element[]): readonly Run[] {
  const runs: Run[] = [];
  for (const element of elements) {
    if (element.type === "row") for (const cell of element.cells) runs.push(cell);
    else if (element.type === "heading" || element.type === "paragraph") runs.push(element.run);
  }
  return runs;
}

const OTHER: Partial<Record<Nodes["type"], OtherElement["type"]>> = {
  code: "code",
  html: "html",
  thematicBreak: "thematic-break",
  definition: "definition",
};

const ITEM_MARKER = /[-*+]|([0-9]{1,9})[.)]/y;

/**
 * The elements of a syntax tree, flat, in source order. Node offsets count from `base` code units before the start of
 * `text`; what begins before `text` is left out. A paragraph of white space is no element.
 */
export function readElements(text: string, base: number, tree: Root): readonly Element[] {
  const elements: Element[] = [];
  readAll(tree.children, 0, 0);
  return elements;

  function spanOf(node: Nodes): Span {
    const start = (node.position?.start.offset ?? 0) - base;
    const end = Math.min((node.position?.end.offset ?? 0) - base, text.length);
    return start < 0 ? { start, end } : trimMarkup(text, start, end);
  }

  function readAll(nodes: readonly RootContent[], quotes: number, lists: number): void {
    for (const node of nodes) read(node, quotes, lists);
  }

  function read(node: RootContent, quotes: number, lists: number): void {
    switch (node.type) {
      case "blockquote":
        readAll(node.children, quotes + 1, lists);
        return;
      case "list":
        for (const item of node.children) readItem(item, quotes, lists);
        return;
      case "footnoteDefinition": {
        const { start } = spanOf(node);
        if (start < 0) return;
        const label = text.indexOf("]:", start) + 2;
        const at = elements.length;
        readAll(node.children, quotes, lists);
        elements.splice(at, 0, { type: "footnote", start, end: endBehind(label, at), quotes, lists });
        return;
      }
      case "table":
        readTable(node, quotes, lists);
        return;
      case "heading":
      case "paragraph":
        readProse(node, quotes, lists);
        return;
      default: {
        const span = spanOf(node);
        const type = OTHER[node.type];
        if (type !== undefined && span.start >= 0) elements.push({ type, ...span, quotes, lists });
      }
    }
  }

  /** Where the last of the elements from index `at` on ends; `least` when there are none. Parents stand first. */
  function endBehind(least: number, at: number): number {
    return elements.slice(at).reduce((end, element) => Math.max(end, element.end), least);
  }

  function readItem(item: ListItem, quotes: number, lists: number): void {
    const { start } = spanOf(item);
    ITEM_MARKER.lastIndex = start;
    const [marker = "", digits] = ITEM_MARKER.exec(text) ?? [];
    const at = elements.length;
    readAll(item.children, quotes, lists + 1);
    elements.splice(at, 0, {
      type: "item",
      start,
      end: endBehind(start + marker.length, at),
      quotes,
      lists,
      marker,
      ...(digits === undefined ? {} : { ordinal: Number(digits) }),
      ...(typeof item.checked === "boolean" ? { checked: item.checked } : {}),
    });
  }

  function readTable(table: Table, quotes: number, lists: number): void {
    const columns = table.align?.length ?? 0;
    for (const [index, row] of table.children.entries()) {
      const span = spanOf(row);
      if (span.start < 0) continue;
      const spans = cellSpans(text, span.start, span.end).slice(0, columns);
      const cells = spans.map(({ start, end }, column) =>
        toRun("cell", text, start, end, gapsOf(text, base, row.children[column]?.children ?? [], start, end)),
      );
      elements.push({ type: "row", ...span, quotes, lists, header: index === 0, cells });
    }
  }

  function readProse(node: Heading | Paragraph, quotes: number, lists: number): void {
    const span = spanOf(node);
    if (span.start < 0) return;
    const content = node.data?.content;
    const start = content === undefined ? span.end : content.start - base;
    const end = content === undefined ? span.end : content.end - base;
    const gaps = content === undefined ? [] : gapsOf(text, base, node.children, start, end);
    const run = toRun(node.type, text, start, end, gaps);
    if (node.type === "heading") elements.push({ type: "heading", ...span, quotes, lists, depth: node.depth, run });
    else if (run.text !== "") elements.push({ type: "paragraph", ...span, quotes, lists, run });
  }
}
