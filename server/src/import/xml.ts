import { ImportStop } from "./failure.ts";

/** An element of a part. Names bear the usual prefix of their namespace (`w:p`), whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

type XmlNode = XmlElement | string;

/** Word nests a few dozen deep. */
const MAX_DEPTH = 400;
/** A thousand pages have half a million. */
const MAX_ELEMENTS = 2_000_000;

const OOXML = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

/** The prefix that a namespace is known by here. */
const PREFIXES = new Map([
  [`${OOXML}wordprocessingml/2006/main`, "w"],
  [`${STRICT}wordprocessingml/main`, "w"],
  [`${OOXML}officeDocument/2006/relationships`, "r"],
  [`${STRICT}officeDocument/relationships`, "r"],
  [`${OOXML}drawingml/2006/main`, "a"],
  [`${STRICT}drawingml/main`, "a"],
  [`${OOXML}drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${STRICT}drawingml/wordprocessingDrawing`, "wp"],
  [`${OOXML}drawingml/2006/chart`, "c"],
  [`${OOXML}drawingml/2006/diagram`, "dgm"],
  [`${OOXML}officeDocument/2006/math`, "m"],
  [`${STRICT}officeDocument/math`, "m"],
  [`${OOXML}markup-compatibility/2006`, "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
]);

interface Open extends XmlElement {
  readonly children: XmlNode[];
  readonly scope: Scope;
  /** As the file writes it. */
  readonly written: string;
}

/** What each prefix of the file stands for, with the names already resolved. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

const TAG = /<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * The root element of a part. A document type, which no office file has, is refused, so that no entity is ever
 * expanded and nothing outside is named. Throws {@link ImportStop}.
 */
export function readXml(text: string): XmlElement {
  let root: Open | undefined;
  const stack: Open[] = [];
  let scope: Scope = { prefixes: new Map(), names: new Map() };
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    const top = stack.at(-1);
    if (tag !== at && top !== undefined) top.children.push(resolved(text.slice(at, tag === -1 ? text.length : tag)));
    if (tag === -1) break;
    const skipped = endOfOther(text, tag, top);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    TAG.lastIndex = tag;
    const match = TAG.exec(text);
    if (match === null) throw new ImportStop("broken");
    const [whole, closes, written = "", rest = "", empty] = match;
    at = tag + whole.length;
    if (closes === "/") {
      const closed = stack.pop();
      if (closed?.written !== written) throw new ImportStop("broken");
      scope = stack.at(-1)?.scope ?? closed.scope;
      continue;
    }
    count += 1;
    if (count > MAX_ELEMENTS) throw new ImportStop("too-large");
    if (stack.length >= MAX_DEPTH) throw new ImportStop("broken");
    const inner = scopeOf(rest, scope);
    const element: Open = {
      name: nameIn(inner, written),
      attributes: attributesOf(rest, inner),
      children: [],
      scope: inner,
      written,
    };
    if (top !== undefined) top.children.push(element);
    else if (root === undefined) root = element;
    else throw new ImportStop("broken");
    if (empty !== "/") {
      stack.push(element);
      scope = inner;
    }
  }
  if (root === undefined || stack.length > 0) throw new ImportStop("broken");
  return root;
}

/** Where a comment, a processing instruction or a CDATA section ends; `undefined` for a tag. */
function endOfOther(text: string, at: number, top: Open | undefined): number | undefined {
  const next = text[at + 1];
  if (next !== "!" && next !== "?") return undefined;
  if (text.startsWith("<!--", at)) return after(text, "-->", at);
  if (next === "?") return after(text, "?>", at);
  if (!text.startsWith("<![CDATA[", at)) throw new ImportStop("broken");
  const end = after(text, "]]>", at);
  top?.children.push(text.slice(at + "<![CDATA[".length, end - "]]>".length));
  return end;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) throw new ImportStop("broken");
  return at + mark.length;
}

function scopeOf(rest: string, outer: Scope): Scope {
  if (!rest.includes("xmlns")) return outer;
  const prefixes = new Map(outer.prefixes);
  for (const [, name = "", double, single] of rest.matchAll(ATTRIBUTE)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice("xmlns:".length);
    const known = PREFIXES.get(double ?? single ?? "");
    if (known === undefined) prefixes.delete(prefix);
    else prefixes.set(prefix, known);
  }
  return { prefixes, names: new Map() };
}

function nameIn(scope: Scope, written: string): string {
  let name = scope.names.get(written);
  if (name === undefined) {
    const colon = written.indexOf(":");
    const prefix = written.slice(0, Math.max(0, colon));
    const known = scope.prefixes.get(prefix) ?? prefix;
    name = known === "" ? written : `${known}:${written.slice(colon + 1)}`;
    scope.names.set(written, name);
  }
  return name;
}

function attributesOf(rest: string, scope: Scope): ReadonlyMap<string, string> {
  if (rest === "") return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of rest.matchAll(ATTRIBUTE)) {
    // An attribute without prefix is in no namespace.
    attributes.set(name.includes(":") ? nameIn(scope, name) : name, resolved(double ?? single ?? ""));
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return NAMED[name] ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** The child elements, in order. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== "string");
}

/** The first child element of the name; absent when there is none. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** All elements of the name below, in order, at any depth. */
export function* below(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}

/** What the child's `w:val` says; absent without the child or the attribute. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get("w:val");
}

/** Whether an on/off property is on; absent when it is not stated (ISO/IEC 29500-1 §17.17.4). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  return !["0", "false", "off"].includes(child.attributes.get("w:val") ?? "1");
}

/** A whole number that the child's `w:val` says. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(settingOf(element, name) ?? "", 10);
  return Number.isNaN(value) ? undefined : value;
}
