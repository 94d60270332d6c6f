import type { FontChain, FontRole, Layout, TextStyle } from "../../engine/page/layout.ts";
import { noteSizePt, singleLine, toPoints, typeArea } from "../../engine/page/measures.ts";
import type { HeadingLevel } from "../../engine/page/page.ts";
import type { Script } from "../../engine/text/script.ts";
import { cssString } from "./escape.ts";

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];
/** Headings begin below the title. */
const tagOf = (level: HeadingLevel): string => `h${level + 1}`;

/**
 * The style sheet of a page: on paper the layout itself, as far as CSS goes (in a table the grid is given up), on a
 * screen one long sheet that a narrow screen takes without its margins.
 */
export function styleSheet(layout: Layout, script: Script): string {
  const { body, title, headings, tables, attachment, lines, margins, paper } = layout;
  const { widthPt, heightPt } = typeArea(layout);
  // Rounded down: so many lines must not be higher than the page.
  const line =
    lines.kind === "grid"
      ? `${Math.floor((heightPt / lines.linesPerPage) * 1000) / 1000}pt`
      : String(round(lines.factor * singleLine(script)));
  // A hundredth of a point less: rounding must not push the last character of a full line out.
  const tracking = lines.kind === "grid" ? widthPt / lines.charactersPerLine - body.sizePt - 0.01 : 0;
  const indent = `calc(${layout.indentCharacters} * (1em + var(--tracking)))`;
  const look = (style: TextStyle): string =>
    `font-family: ${familiesOf(style.font, layout.fonts, script)}; font-size: ${pt(style.sizePt)}; font-weight: ${style.bold ? "bold" : "normal"};`;
  return `${fontFaces(layout.fonts, script)}
:root { --tracking: ${pt(tracking)}; --line: ${line}; }
body { ${look(body)} margin: 0; line-height: var(--line); letter-spacing: var(--tracking); color: #000;
  line-break: strict; overflow-wrap: anywhere; text-spacing-trim: space-all; text-autospace: no-autospace; }
h1, h2, h3, h4, h5, p, ol, ul, li, pre, figure, blockquote, hr { margin: 0; padding: 0; }
h1, h2, h3, h4, h5 { break-after: avoid; }
p, li { orphans: 1; widows: 1; }
p, h2, h3, h4, h5, pre { text-indent: ${indent}; margin-bottom: ${pt(layout.paragraphSpacePt)}; }
p { text-align: ${layout.justified ? "justify" : "start"}; }
h1, .attachment-title { ${look(title)} text-align: center; text-indent: 0; text-wrap: balance; margin-bottom: 1lh; }
${LEVELS.map((level) => `${tagOf(level)} { ${look(headings[level])} }\n.run-in-${level} { ${look({ ...headings[level], sizePt: body.sizePt })} }`).join("\n")}
.addressee, .attachment-label, .placed, td p, .picture { text-indent: 0; }
.attachment-label { ${look(attachment)} break-after: avoid; }
.new-page, .attachment { break-before: page; }
.apart { margin-top: 1lh; }
.placed { text-align: end; break-inside: avoid; }
.start { text-indent: 0; text-align: start; }
.closing { break-inside: avoid; break-before: avoid; }
.note { display: flex; text-indent: 0; padding-inline-start: ${indent}; }
.note > span { white-space: pre; flex: none; }
.note > .name { white-space: normal; flex: 1; }
.under::before { content: attr(data-label); visibility: hidden; }
blockquote { margin-inline-start: 2em; }
ol, ul { list-style: none; }
${
  layout.indentCharacters > 0
    ? "li li { padding-inline-start: 2em; }"
    : "li { padding-inline-start: 1.5em; }\nli > .item { text-indent: -1.5em; }\n.marker { display: inline-block; min-width: 1.5em; text-indent: 0; }"
}
.table { overflow-x: auto; margin: 0.5em 0; }
table { border-collapse: collapse; width: 100%; line-height: 1.35; letter-spacing: 0; ${look(tables)} font-size: var(--cell, ${pt(tables.sizePt)}); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 0.15em 0.3em; text-align: start; vertical-align: middle; font-weight: inherit; }
th { text-align: center; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
img { max-width: 100%; max-height: ${mm(paper.heightMm - margins.topMm - margins.bottomMm)}; width: auto; height: auto; vertical-align: middle; }
figure { text-align: center; break-inside: avoid; }
.no-picture { border: 0.5pt solid #000; padding: 0 0.3em; }
pre { white-space: pre-wrap; text-indent: 0; font-family: inherit; }
hr { border: 0; border-top: 0.5pt solid #000; width: 30%; margin: 0.5lh auto; }
a { color: inherit; }
sup { line-height: 0; letter-spacing: 0; }
sup::before { content: "\\2060"; }
sup a, .back { text-decoration: none; }
mark, .blank { white-space: pre-wrap; }
mark { background: #ffe27a; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.missing { border: 1px dashed #c0392b; color: #c0392b; }
em { ${script === "en" ? "font-style: italic;" : `font-style: normal; font-family: ${familiesOf("heading-2", layout.fonts, script)};`} }
.notes { border-top: 0.5pt solid #000; margin-top: 1em; padding-top: 0.3em; font-size: ${pt(noteSizePt(layout))}; line-height: 1.4; }
.notes p { text-indent: 0; margin: 0; }
${paged(layout, script)}
@media screen {
  body { background: #e8e8e8; }
  main { box-sizing: border-box; width: ${mm(paper.widthMm)}; max-width: 100%; min-height: 100vh; margin: 0 auto; background: #fff;
    padding: ${mm(margins.topMm)} ${mm(margins.rightMm)} ${mm(margins.bottomMm)} ${mm(margins.leftMm)}; }
  .attachment, .new-page { margin-top: 2em; border-top: 1px dashed #999; padding-top: 2em; }
  table { font-size: max(var(--cell, ${pt(tables.sizePt)}), 9pt); }
  th, td { min-width: 2em; }
}
@media screen and (max-width: ${mm(paper.widthMm)}) {
  main { padding: 1.5rem 1rem; }
  .placed { padding-inline-end: 0 !important; }
}
`;
}

/** The page and its number, which stands in the margin. */
function paged({ paper, margins, pageNumber, fonts }: Layout, script: Script): string {
  const { style, form, place, belowMm } = pageNumber;
  const dash = form === "dashes" ? '"— "' : "";
  const end = form === "dashes" ? '" —"' : "";
  // How far below the top of a line of their own size the dash and the middle of a digit stand: between what SimSun and
  // what Noto Serif make of it, each within half a millimetre.
  const middle = 0.58 * style.sizePt;
  const number = `content: ${dash} counter(page) ${end}; font-family: ${familiesOf(style.font, fonts, script)}; font-size: ${pt(style.sizePt)}; font-weight: ${style.bold ? "bold" : "normal"}; line-height: 1; vertical-align: top; white-space: pre; padding-top: ${pt(Math.max(0, toPoints(belowMm) - middle))};`;
  const page = `size: ${mm(paper.widthMm)} ${mm(paper.heightMm)}; margin: ${mm(margins.topMm)} ${mm(margins.rightMm)} ${mm(margins.bottomMm)} ${mm(margins.leftMm)};`;
  if (place === "center") return `@page { ${page} @bottom-center { ${number} } }`;
  const inset = pt(style.sizePt);
  return `@page { ${page} }
@page :right { @bottom-right { ${number} text-align: right; padding-right: ${inset}; } }
@page :left { @bottom-left { ${number} text-align: left; padding-left: ${inset}; } }`;
}

/** In a Chinese text quotation marks and dashes are those of the Chinese font, although a Latin one has them too. */
const LATIN_RANGE = "U+20-7E, U+A1-A6, U+A8-AF, U+B2-B6, U+B8-D6, U+D8-F6, U+F8-24F";

/**
 * Families of our own, made of fonts of the reader's machine: for Latin letters and digits alone, and for bold weights
 * that stand for a heavier design.
 */
function fontFaces(fonts: Layout["fonts"], script: Script): string {
  const faces: string[] = [];
  for (const [role, { latin, families }] of Object.entries(fonts)) {
    const bold = families.filter((face) => face.bold === true).map(({ family }) => family);
    if (bold.length > 0) faces.push(fontFace(boldFamily(role), locals(bold, " Bold"), ""));
    if (script === "en" || latin.length === 0) continue;
    const range = ` unicode-range: ${LATIN_RANGE};`;
    faces.push(fontFace(latinFamily(role), locals(latin, ""), ` font-weight: normal;${range}`));
    faces.push(fontFace(latinFamily(role), locals(latin, " Bold"), ` font-weight: bold;${range}`));
  }
  return faces.join("\n");
}

function fontFace(family: string, sources: string, rest: string): string {
  return `@font-face { font-family: "${family}"; src: ${sources};${rest} }`;
}

function locals(families: readonly string[], weight: string): string {
  return families.map((family) => `local(${cssString(family + weight)})`).join(", ");
}

const latinFamily = (role: string): string => `latin-${role}`;
const boldFamily = (role: string): string => `bold-${role}`;

function familiesOf(role: FontRole, fonts: Readonly<Record<FontRole, FontChain>>, script: Script): string {
  const { latin, families } = fonts[role];
  const first = script === "en" ? latin.map(cssString) : latin.length === 0 ? [] : [`"${latinFamily(role)}"`];
  const faces = families.flatMap(({ family, bold }, index) => {
    if (bold !== true) return [cssString(family)];
    // All bold ones stand where the first of them stood; a plain weight of them is better than another design.
    return families.findIndex((face) => face.bold === true) === index
      ? [`"${boldFamily(role)}"`, cssString(family)]
      : [cssString(family)];
  });
  return [...first, ...faces, "serif"].join(", ");
}

function pt(value: number): string {
  return `${round(value)}pt`;
}

function mm(value: number): string {
  return `${round(value)}mm`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
