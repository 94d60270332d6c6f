import type { Script } from "../text/script.ts";
import { fontsFor, type OwnFonts } from "./fonts.ts";
import type { Layout, LayoutId, TextStyle } from "./layout.ts";
import { type Bounds, lineBounds, marginsThatFit } from "./layout-bounds.ts";
import type { LayoutSettings } from "./layout-settings.ts";
import { typeArea } from "./measures.ts";
import type { HeadingLevel } from "./page.ts";

/** A layout before the document is known. */
export type BaseLayout = Omit<Layout, "dates" | "fonts">;

const A4 = { widthMm: 210, heightMm: 297 } as const;

const style = (font: TextStyle["font"], sizePt: number, bold = false): TextStyle => ({ font, sizePt, bold });

/** The layouts themselves, before settings and language. */
export const LAYOUTS: Readonly<Record<LayoutId, BaseLayout>> = {
  /** GB/T 9704-2012. Of tables and what stands in them the standard says nothing: 小四 is what offices take. */
  official: {
    id: "official",
    paper: A4,
    margins: { topMm: 37, bottomMm: 35, leftMm: 28, rightMm: 26 },
    lines: { kind: "grid", linesPerPage: 22, charactersPerLine: 28 },
    title: style("title", 22),
    body: style("body", 16),
    headings: { 1: style("heading-1", 16), 2: style("heading-2", 16), 3: style("body", 16), 4: style("body", 16) },
    tables: style("body", 12),
    attachment: style("heading-1", 16),
    pageNumber: { style: style("page-number", 14), form: "dashes", place: "outside", belowMm: 7 },
    indentCharacters: 2,
    paragraphSpacePt: 0,
    justified: true,
  },
  taiwan: {
    id: "taiwan",
    paper: A4,
    margins: { topMm: 25, bottomMm: 25, leftMm: 25, rightMm: 25 },
    lines: { kind: "multiple", factor: 1.5 },
    title: style("title", 20, true),
    body: style("body", 14),
    headings: {
      1: style("heading-1", 16, true),
      2: style("heading-2", 14, true),
      3: style("body", 14),
      4: style("body", 14),
    },
    tables: style("body", 12),
    attachment: style("heading-1", 16, true),
    pageNumber: { style: style("page-number", 12), form: "plain", place: "center", belowMm: 12.5 },
    indentCharacters: 2,
    paragraphSpacePt: 0,
    justified: true,
  },
  english: {
    id: "english",
    paper: A4,
    margins: { topMm: 25.4, bottomMm: 25.4, leftMm: 25.4, rightMm: 25.4 },
    lines: { kind: "multiple", factor: 1.15 },
    title: style("title", 18, true),
    body: style("body", 12),
    headings: {
      1: style("heading-1", 14, true),
      2: style("heading-2", 12, true),
      3: style("body", 12, true),
      4: style("body", 12, true),
    },
    tables: style("body", 11),
    attachment: style("heading-1", 14, true),
    pageNumber: { style: style("page-number", 10), form: "plain", place: "center", belowMm: 12.7 },
    indentCharacters: 0,
    paragraphSpacePt: 6,
    justified: false,
  },
  plain: {
    id: "plain",
    paper: A4,
    margins: { topMm: 25.4, bottomMm: 25.4, leftMm: 25.4, rightMm: 25.4 },
    lines: { kind: "multiple", factor: 1.5 },
    title: style("title", 18, true),
    body: style("body", 12),
    headings: {
      1: style("heading-1", 14),
      2: style("heading-2", 12),
      3: style("body", 12, true),
      4: style("body", 12),
    },
    tables: style("body", 10.5),
    attachment: style("heading-1", 14),
    pageNumber: { style: style("page-number", 9), form: "plain", place: "center", belowMm: 12.7 },
    indentCharacters: 2,
    paragraphSpacePt: 0,
    justified: true,
  },
};

/**
 * The layout of a document: the one that the settings name, else the one of its language. What of the settings does not
 * fit on its page is left out; `layoutProblems` says what that is.
 *
 * @param terms whose words the document uses. Taiwan's page goes with them, never with Traditional characters alone,
 * which a mainland paper may be written in too
 */
export function layoutFor(script: Script, settings: LayoutSettings, terms: "mainland" | "taiwan" = "mainland"): Layout {
  const base = LAYOUTS[layoutId(script, settings, terms)];
  const margins = marginsThatFit(base, settings);
  const sized = withSizes(script === "hant" ? forTraditional(base) : base, settings.sizes ?? {});
  const room = Math.min(sized.pageNumber.belowMm, margins.bottomMm / 2);
  return {
    ...sized,
    margins,
    lines: linesFor(base, { ...sized, margins }, settings),
    pageNumber: { ...sized.pageNumber, belowMm: room },
    dates: script === "en" ? "english" : base.id === "taiwan" ? "republic" : "chinese",
    fonts: fontsFor(base.id, script, ownFonts(settings.fonts ?? {})),
  };
}

function layoutId(script: Script, { layout = "auto" }: LayoutSettings, terms: "mainland" | "taiwan"): LayoutId {
  if (layout !== "auto") return layout;
  if (script === "en") return "english";
  return script === "hant" && terms === "taiwan" ? "taiwan" : "official";
}

/** 小标宋 and 黑体 are heavy by themselves; what stands for them in Traditional text is not. */
function forTraditional(base: BaseLayout): BaseLayout {
  if (base.id !== "official") return base;
  const bold = (one: TextStyle): TextStyle => ({ ...one, bold: true });
  return {
    ...base,
    title: bold(base.title),
    headings: { ...base.headings, 1: bold(base.headings[1]) },
    attachment: bold(base.attachment),
  };
}

/** What is as large as the body follows it, unless it has a size of its own. */
function withSizes(base: BaseLayout, sizes: NonNullable<LayoutSettings["sizes"]>): BaseLayout {
  const body = sizes.body ?? base.body.sizePt;
  const sized = (one: TextStyle, own: number | undefined): TextStyle => ({
    ...one,
    sizePt: own ?? (one.sizePt === base.body.sizePt ? body : one.sizePt),
  });
  const heading = (level: HeadingLevel): TextStyle => sized(base.headings[level], sizes[`heading${level}`]);
  return {
    ...base,
    title: sized(base.title, sizes.title),
    body: sized(base.body, body),
    headings: { 1: heading(1), 2: heading(2), 3: heading(3), 4: heading(4) },
    tables: sized(base.tables, sizes.tables),
    attachment: sized(base.attachment, sizes.heading1),
    pageNumber: { ...base.pageNumber, style: sized(base.pageNumber.style, sizes.pageNumber) },
  };
}

function linesFor(base: BaseLayout, page: BaseLayout, settings: LayoutSettings): Layout["lines"] {
  const bounds = lineBounds(page);
  const lines = within(settings.lines, bounds.lines);
  const characters = within(settings.characters, bounds.characters);
  if (lines === undefined && characters === undefined) {
    if (settings.lineSpacing !== undefined) return { kind: "multiple", factor: settings.lineSpacing };
    if (base.lines.kind === "multiple") return base.lines;
  }
  const { heightPt, widthPt } = typeArea(page);
  return {
    kind: "grid",
    linesPerPage: lines ?? clamp(Math.round(heightPt / pitchPt(base, page)), bounds.lines),
    // The whole number that leaves least to give to or to take from each character.
    charactersPerLine: characters ?? clamp(Math.round(widthPt / page.body.sizePt), bounds.characters),
  };
}

/** How far apart lines should be where nobody says how many there are. */
function pitchPt(base: BaseLayout, page: BaseLayout): number {
  if (base.lines.kind === "multiple") return page.body.sizePt * base.lines.factor * 1.2;
  return Math.max(typeArea(base).heightPt / base.lines.linesPerPage, page.body.sizePt * 1.25);
}

function within(value: number | undefined, { minimum, maximum }: Bounds): number | undefined {
  return value !== undefined && value >= minimum && value <= maximum ? value : undefined;
}

function clamp(value: number, { minimum, maximum }: Bounds): number {
  return Math.max(minimum, Math.min(maximum, value));
}

function ownFonts(fonts: NonNullable<LayoutSettings["fonts"]>): OwnFonts {
  const { body, title, heading1, heading2, pageNumber, latin } = fonts;
  const named = { body, title, "heading-1": heading1, "heading-2": heading2, "page-number": pageNumber, latin };
  return Object.fromEntries(
    Object.entries(named).flatMap(([role, family]) => {
      const name = family?.trim() ?? "";
      return name === "" ? [] : [[role, name]];
    }),
  );
}
