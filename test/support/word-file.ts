import { strToU8, zipSync } from "fflate";

/** The parts of a Word file, as XML without root elements; what is absent is not in the package. */
export interface WordParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Relations of the text: `<Relationship …/>`. */
  readonly relations?: string;
  /** Other parts by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ROOTS = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header: "hdr",
  footer: "ftr",
} as const;

/** The parts of a package by path, to be changed before they are zipped. */
export function wordPackage(parts: WordParts): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = { ...parts.files };
  let relations = parts.relations ?? "";
  for (const [name, root] of Object.entries(ROOTS) as [keyof typeof ROOTS, string][]) {
    const content = parts[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = strToU8(`${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
    relations += `<Relationship Id="${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`;
  }
  return {
    "[Content_Types].xml": strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "_rels/.rels": strToU8(
      `${HEAD}<Relationships ${RELATIONS}><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(`${HEAD}<Relationships ${RELATIONS}>${relations}</Relationships>`),
    ...files,
  };
}

/** A Word file. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipSync(wordPackage(parts));
}

/** `w:t` and what stands for it in XML. */
function t(text: string): string {
  return `<w:t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t>`;
}

/** A run; `look` is what stands in its `w:rPr`. */
export function r(text: string, look = ""): string {
  return `<w:r><w:rPr>${look}</w:rPr>${t(text)}</w:r>`;
}

/** A paragraph of runs, or of a text; `properties` is what stands in its `w:pPr`. */
export function p(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${/^<[wm]:/.test(content) ? content : r(content)}</w:p>`;
}

/** The number of a list for a paragraph's properties. */
export function num(numId: number, level0 = 0): string {
  return `<w:numPr><w:ilvl w:val="${level0}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a list. */
export function level(level0: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${level0}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list and the number by which paragraphs name it. */
export function list(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

/** Styles as Word writes them: Title, Heading 1 to 4. */
export const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>',
  ...[1, 2, 3, 4].map(
    (depth) =>
      `<w:style w:type="paragraph" w:styleId="${depth}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`,
  ),
].join("");

/** A style for a paragraph's properties. */
export function style(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

/** A picture of one pixel. */
export const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);
