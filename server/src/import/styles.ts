import type { NumberingPlace } from "./numbering.ts";
import { childOf, elementsOf, numberOf, settingOf, switchOf, type XmlElement } from "./xml.ts";

/**
 * What the style of a paragraph makes it. Beside headings these are the styles that an export writes.
 *
 * - `contents`: of a table of contents
 * - `item`: its marker stands in its text
 * - `continued`: a further paragraph of an item
 * - `verbatim`: as it is written, line by line
 * - `rule`: a line across the page
 * - `named`: whatever it is, no heading: an addressee, a signature, a date, an attachment
 */
type ParagraphRole =
  | "title"
  | "heading"
  | "contents"
  | "quote"
  | "item"
  | "continued"
  | "verbatim"
  | "rule"
  | "named"
  | "body";

/** What a paragraph is by its style and its own properties. */
export interface ParagraphLook {
  readonly styleId: string | undefined;
  readonly role: ParagraphRole;
  /** Of an item or what goes on in one: how many lists stand around its words; 0 for others. */
  readonly lists: number;
  /** 1 to 9 for a heading. */
  readonly level: number | undefined;
  readonly centred: boolean;
  readonly right: boolean;
  readonly numbering: NumberingPlace | undefined;
  /** Size of its letters where a run says nothing else, in half points. */
  readonly halfPoints: number;
}

/** How a run's letters look. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  readonly hidden: boolean;
  /** Whether it is program text, as an export writes it. */
  readonly code: boolean;
  /** Whether its line breaks are the layout's, not the writer's. */
  readonly layoutOnly: boolean;
  /** Whether its digits are the number of a note. */
  readonly refersToNote: boolean;
  readonly script: "super" | "sub" | undefined;
  /** In half points; absent where the paragraph decides. */
  readonly halfPoints: number | undefined;
  /** Of its symbols and East Asian letters; absent where nothing says. */
  readonly font: string | undefined;
}

/** The styles of a document. */
export interface Styles {
  /** `properties` is the paragraph's `w:pPr`. */
  readonly paragraph: (properties: XmlElement | undefined) => ParagraphLook;
  /** `properties` is the run's `w:rPr`. */
  readonly run: (properties: XmlElement | undefined) => RunLook;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** Word's built-in styles keep their English names in the file; some programs translate them. */
const HEADING = /^(?:heading|标题|標題) ?([1-9])$/;
const TITLE = /^(?:title|标题|標題|公文标题|公文標題)$/;
const CONTENTS = /^(?:toc \d|toc heading|目录 ?\d?|目錄 ?\d?)$/;
const QUOTE = /^(?:quote|intense quote|block text|引用|明显引用)$/;
const ITEM = /^list(?: ([2-9]))?$/;
const CONTINUED = /^list continue(?: ([2-9]))?$/;
const VERBATIM = /^(?:html preformatted|plain text|source code)$/;
const RULE = /^thematic break$/;
const NAMED = /^(?:salutation|attachments note|signature|date|chair line|attachment label|attachment title)$/;
const RUN_IN = /^run-in heading \d$/;
const LONGEST_CHAIN = 20;
/** 10 pt, where a document says nothing (ISO/IEC 29500-1 §17.3.2.38). */
const DEFAULT_HALF_POINTS = 20;

/** `root` is that of `styles.xml`; absent in a document without styles. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let defaultId: string | undefined;
  for (const element of root === undefined ? [] : elementsOf(root)) {
    if (element.name !== "w:style") continue;
    const id = element.attributes.get("w:styleId") ?? "";
    if (element.attributes.get("w:type") === "paragraph" && element.attributes.get("w:default") === "1") defaultId = id;
    styles.set(id, {
      id,
      name: (settingOf(element, "w:name") ?? id).toLowerCase(),
      basedOn: settingOf(element, "w:basedOn"),
      paragraph: childOf(element, "w:pPr"),
      run: childOf(element, "w:rPr"),
    });
  }
  const defaults = childOf(childOf(childOf(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");

  /** A style, then what it is based on. */
  const chainOf = (id: string | undefined): readonly Style[] => {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < LONGEST_CHAIN; ) {
      const style = styles.get(at);
      if (style === undefined) break;
      chain.push(style);
      at = style.basedOn;
    }
    return chain;
  };

  return {
    paragraph(properties) {
      const styleId = settingOf(properties, "w:pStyle") ?? defaultId;
      const chain = chainOf(styleId);
      const all = [properties, ...chain.map(({ paragraph }) => paragraph)];
      const align = first(all, (from) => settingOf(from, "w:jc"));
      return {
        styleId,
        ...roleOf(chain, all),
        centred: align === "center",
        right: align === "right" || align === "end",
        numbering: numberingOf(properties, chain),
        halfPoints:
          first([...chain.map(({ run }) => run), defaults], (from) => numberOf(from, "w:sz")) ?? DEFAULT_HALF_POINTS,
      };
    },
    run(properties) {
      const chain = chainOf(settingOf(properties, "w:rStyle"));
      // The numbered sentence at the head of a paragraph looks as it does by its style alone.
      const all = [properties, ...chain.filter(({ name }) => !RUN_IN.test(name)).map(({ run }) => run)];
      const on = (name: string): boolean => first(all, (from) => switchOf(from, name)) ?? false;
      const raised = first(all, (from) => settingOf(from, "w:vertAlign"));
      return {
        bold: on("w:b"),
        // Chinese letters have no slant, and an export gives them none.
        italic: on("w:i") || chain.some(({ name }) => name === "emphasis"),
        strike: on("w:strike") || on("w:dstrike"),
        underline: (first(all, (from) => settingOf(from, "w:u")) ?? "none") !== "none",
        hidden: on("w:vanish"),
        code: chain.some(({ name }) => name === "html code"),
        layoutOnly: chain.some(({ name }) => name === "title break"),
        refersToNote: chain.some(({ name }) => name === "footnote reference"),
        script: raised === "superscript" ? "super" : raised === "subscript" ? "sub" : undefined,
        halfPoints: first(all, (from) => numberOf(from, "w:sz")),
        font: first(all, (from) => childOf(from, "w:rFonts")?.attributes.get("w:ascii")),
      };
    },
  };
}

function first<S, T>(sources: readonly (S | undefined)[], read: (from: S) => T | undefined): T | undefined {
  for (const source of sources) {
    const value = source && read(source);
    if (value !== undefined) return value;
  }
  return undefined;
}

function roleOf(
  chain: readonly Style[],
  all: readonly (XmlElement | undefined)[],
): Pick<ParagraphLook, "role" | "level" | "lists"> {
  const plain = (role: ParagraphRole, lists = 0): ReturnType<typeof roleOf> => ({ role, level: undefined, lists });
  if (chain.some(({ name }) => CONTENTS.test(name))) return plain("contents");
  // 0 is the first level, 9 says that it is none.
  const outline = first(all, (from) => numberOf(from, "w:outlineLvl"));
  const isText = outline !== undefined && outline >= 9;
  if (!isText && chain.some(({ name }) => TITLE.test(name))) return plain("title");
  const named = first(
    chain.map(({ name }) => HEADING.exec(name) ?? undefined),
    ([, digit]) => Number(digit),
  );
  const level = named ?? (outline === undefined ? undefined : outline + 1);
  if (!isText && level !== undefined) return { role: "heading", level, lists: 0 };
  for (const [pattern, role] of [
    [QUOTE, "quote"],
    [ITEM, "item"],
    [CONTINUED, "continued"],
    [VERBATIM, "verbatim"],
    [RULE, "rule"],
    [NAMED, "named"],
  ] as const) {
    const match = first(
      chain.map(({ name }) => pattern.exec(name) ?? undefined),
      (found) => found,
    );
    const lists = role === "item" || role === "continued" ? Number(match?.[1] ?? 1) : 0;
    if (match !== undefined) return plain(role, lists);
  }
  return plain("body");
}

function numberingOf(properties: XmlElement | undefined, chain: readonly Style[]): NumberingPlace | undefined {
  const sources = [{ id: undefined, paragraph: properties }, ...chain];
  const giver = sources.find(({ paragraph }) => settingOf(childOf(paragraph, "w:numPr"), "w:numId") !== undefined);
  const numId = settingOf(childOf(giver?.paragraph, "w:numPr"), "w:numId");
  // 0 takes away what the style gave.
  if (numId === undefined || numId === "0") return undefined;
  const level0 = first(sources, ({ paragraph }) => numberOf(childOf(paragraph, "w:numPr"), "w:ilvl"));
  return { numId, level0, styleId: giver?.id };
}
