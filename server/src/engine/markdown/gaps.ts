import type { PhrasingContent } from "mdast";
import { isIndentUnit, isLineEnd } from "./characters.ts";
import type { Gap } from "./document.ts";
import { afterMarks, GapList, OBJECT, withLineBreaks } from "./gap-list.ts";
import { afterLineEnd } from "./lines.ts";
import { parseTree } from "./processor.ts";

const BACKSLASH = 92;
const AMPERSAND = 38;

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z0-9]{1,31});/y;

/**
 * The gaps of a run that the syntax tree describes: `nodes` fill `[start, end)` of `text`. Node offsets count from
 * `base` code units before the start of `text`, gap offsets from its start.
 */
export function gapsOf(
  text: string,
  base: number,
  nodes: readonly PhrasingContent[],
  start: number,
  end: number,
): readonly Gap[] {
  const list = new GapList();
  walk(nodes, start, end);
  return withLineBreaks(text, start, end, list.gaps);

  function walk(children: readonly PhrasingContent[], from: number, to: number): void {
    let at = from;
    let index = 0;
    while (index < children.length) {
      const child = children[index];
      if (child === undefined) break;
      if (child.position === undefined) {
        const positioned = children.findIndex((sibling, at) => at > index && sibling.position !== undefined);
        const next = positioned === -1 ? children.length : positioned;
        const stop = children[next]?.position?.start.offset;
        at = walkGroup(children.slice(index, next), at, stop === undefined ? to : stop - base);
        index = next;
        continue;
      }
      const childStart = (child.position.start.offset ?? 0) - base;
      const childEnd = (child.position.end.offset ?? 0) - base;
      walkChild(child, childStart, childEnd);
      at = childEnd;
      index += 1;
    }
  }

  /** Nodes that the search for bare addresses made of one text node: they have no position. */
  function walkGroup(group: readonly PhrasingContent[], from: number, to: number): number {
    const values = group.map(textOf);
    const value = values.join("");
    let at = from > start && isLineEnd(text.charCodeAt(from - 1)) ? afterMarks(text, from, to) : from;
    let seen = 0;
    for (const [index, node] of group.entries()) {
      const until = seen + (values[index] ?? "").length;
      const into = node.type === "link" ? new GapList() : list;
      const stop = align(into, { value, seen, until }, at, to);
      if (node.type === "link") list.add("object", at, addressEnd(text, at, stop), OBJECT);
      at = stop;
      seen = until;
    }
    return at;
  }

  function walkChild(node: PhrasingContent, from: number, to: number): void {
    switch (node.type) {
      case "text":
        align(list, { value: node.value, seen: 0, until: node.value.length }, from, to);
        return;
      case "break":
        if (text.charCodeAt(from) === BACKSLASH) list.add("syntax", from, from + 1, "");
        return;
      case "html":
        list.add("syntax", from, to, "");
        return;
      case "emphasis":
      case "strong":
      case "delete":
        walkAround(node, "emphasis", from, to);
        return;
      case "link":
      case "linkReference":
        if (text[from] === "[") walkAround(node, "syntax", from, to);
        else list.add("object", from, text[from] === "<" ? to : addressEnd(text, from, to), OBJECT);
        return;
      default:
        list.add("object", from, to, OBJECT);
    }
  }

  function walkAround(
    node: PhrasingContent & { children: PhrasingContent[] },
    kind: Gap["kind"],
    from: number,
    to: number,
  ): void {
    const content = node.data?.content;
    if (content === undefined) {
      list.add(kind, from, to, "");
      return;
    }
    list.add(kind, from, content.start - base, "");
    walk(node.children, content.start - base, content.end - base);
    list.add(kind, content.end - base, to, "");
  }

  /**
   * Reads the source from `from` on and the part `[seen, until)` of its value side by side: what the value lacks is a
   * gap, but for the white space of line breaks. Answers where that part ends in the source.
   */
  function align(
    into: GapList,
    part: { value: string; seen: number; until: number },
    from: number,
    to: number,
  ): number {
    const { value, until } = part;
    let { seen } = part;
    let at = from;
    while (at < to && seen < until) {
      const unit = text.charCodeAt(at);
      if (isLineEnd(unit) || isIndentUnit(unit)) {
        const stop = skipIndent(text, at, to);
        const behind = skipIndent(value, seen, until);
        if (stop < to && isLineEnd(text.charCodeAt(stop)) && behind < until && isLineEnd(value.charCodeAt(behind))) {
          // The value lacks the spaces and tabs around a line end, but not other white space.
          const next = afterMarks(text, afterLineEnd(text, stop), to);
          at = skipIndent(text, next, to);
          seen = afterLineEnd(value, behind) + at - next;
        } else {
          const width = Math.min(Math.max(stop - at, 1), until - seen);
          at += width;
          seen += width;
        }
      } else if (unit === BACKSLASH && at + 1 < to && ASCII_PUNCTUATION.test(text.charAt(at + 1))) {
        into.add("syntax", at, at + 1, "");
        at += 2;
        seen += 1;
      } else {
        const reference = unit === AMPERSAND ? referenceAt(text, at, to, value, seen) : undefined;
        if (reference === undefined) {
          at += 1;
          seen += 1;
        } else {
          into.add("syntax", at, reference.end, reference.shown);
          at = reference.end;
          seen += reference.shown.length;
        }
      }
    }
    return at;
  }
}

/** Chinese goes on without a space where GFM takes all that follows for an address. */
const EAST_ASIAN = /[\u2014\u2018-\u201d\u2026\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef]/;

/** Where an address without markup around it, `[from, to)` to GFM, ends to a reader. */
function addressEnd(text: string, from: number, to: number): number {
  const length = text.slice(from, to).search(EAST_ASIAN);
  return length <= 0 ? to : from + length;
}

function textOf(node: PhrasingContent): string {
  const text = node.type === "link" ? node.children[0] : node;
  return text?.type === "text" ? text.value : "";
}

/** The character reference at `at`, when the value has its character there and not the reference itself. */
function referenceAt(
  text: string,
  at: number,
  to: number,
  value: string,
  seen: number,
): { end: number; shown: string } | undefined {
  REFERENCE.lastIndex = at;
  const source = REFERENCE.exec(text)?.[0];
  if (source === undefined || at + source.length > to) return undefined;
  const end = at + source.length;
  if (source.startsWith("&#")) return { end, shown: String.fromCodePoint(value.codePointAt(seen) ?? 0xfffd) };
  if (source === "&amp;" || source === "&AMP;") return { end, shown: "&" };
  return value.startsWith(source, seen) ? undefined : { end, shown: namedCharacter(source) };
}

/** Filled with names that exist only, which are a few thousand. */
const NAMED_CHARACTERS = new Map<string, string>();

function namedCharacter(source: string): string {
  const known = NAMED_CHARACTERS.get(source);
  if (known !== undefined) return known;
  const paragraph = parseTree(source).children[0];
  const node = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  const shown = node?.type === "text" ? node.value : source;
  if (shown !== source) NAMED_CHARACTERS.set(source, shown);
  return shown;
}

const ESCAPE_OR_REFERENCE = new RegExp(`\\\\([!-/:-@[-\`{-~])|${REFERENCE.source}`, "g");

/** What Markdown reads in a link's destination or an image's description: escapes and character references resolved. */
export function unescaped(source: string): string {
  if (!source.includes("\\") && !source.includes("&")) return source;
  return source.replaceAll(ESCAPE_OR_REFERENCE, (found: string, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (!found.startsWith("&#")) return namedCharacter(found);
    const value = /x/i.test(found) ? Number.parseInt(found.slice(3), 16) : Number.parseInt(found.slice(2), 10);
    return value === 0 || value > 0x10ffff ? "\ufffd" : String.fromCodePoint(value);
  });
}

function skipIndent(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isIndentUnit(text.charCodeAt(at))) at += 1;
  return at;
}
