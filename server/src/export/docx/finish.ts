import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { PageModel } from "../../engine/page/page.ts";
import { cleanText } from "./clean-text.ts";
import { finishedStyles } from "./finish-styles.ts";

/** The first that a ZIP file can say: Word files need none. */
const NO_TIME = new Date(1980, 0, 1);
const PACKED = /\.(?:png|jpe?g|gif)$/;

/** What the library has no word for is put into the packed file, and what it makes up anew each time is taken out. */
export function finished(bytes: Uint8Array, page: PageModel): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (part === undefined) throw new Error(`a Word file without ${path}`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  edit("word/settings.xml", (xml) => withChineseSettings(xml, page));
  edit("word/styles.xml", finishedStyles);
  edit("word/footnotes.xml", withoutStrayMarks);
  edit("word/document.xml", withOwnNumbers);
  parts["docProps/core.xml"] = strToU8(coreProperties(page));
  parts["docProps/app.xml"] = strToU8(appProperties(page));
  withOwnLinks(parts);
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) files[path] = [part, { level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(files, { mtime: NO_TIME });
}

/** What no line may end or begin with: Word's own lists, and dashes and ellipses, of which two are one mark. */
const NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";
const NOT_FIRST =
  "!%),.:;&gt;?]}¢¨°·ˇˉ―‖’”…—‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";

/**
 * Punctuation that meets is set closer, and characters without a hint are Chinese ones (ISO/IEC 29500-1 §17.15.1.18,
 * .58, .59, .88).
 */
function withChineseSettings(xml: string, { language, script }: PageModel): string {
  const [latin, eastAsia] = script === "en" ? [language, "zh-CN"] : ["en-US", language];
  const control =
    '<w:characterSpacingControl w:val="compressPunctuation"/>' +
    `<w:noLineBreaksAfter w:lang="${eastAsia}" w:val="${NOT_LAST}"/>` +
    `<w:noLineBreaksBefore w:lang="${eastAsia}" w:val="${NOT_FIRST}"/>`;
  const font = `<w:themeFontLang w:val="${latin}" w:eastAsia="${eastAsia}"/>`;
  // The schema wants an order: the one stands before the notes and the compatibility, the other right behind it.
  const before = xml.search(/<w:(?:footnotePr|endnotePr|compat)>/);
  const compatEnd = xml.indexOf("</w:compat>");
  if (before === -1 || compatEnd === -1) throw new Error("a Word file without compatibility settings");
  const behind = compatEnd + "</w:compat>".length;
  return xml.slice(0, before) + control + xml.slice(before, behind) + font + xml.slice(behind);
}

/** The line above the notes has no number. */
function withoutStrayMarks(xml: string): string {
  return xml.replaceAll(
    /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    "",
  );
}

/** Bookmarks and pictures are numbered through all files that the process writes. */
function withOwnNumbers(xml: string): string {
  const bookmarks = new Map<string, number>();
  let pictures = 0;
  return xml
    .replaceAll(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g, (_, start: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${start}${number}"`;
    })
    .replaceAll(/(<wp:docPr [^>]*?id=")\d+"/g, (_, start: string) => {
      pictures += 1;
      return `${start}${pictures}"`;
    });
}

/** Links are named at random. */
function withOwnLinks(parts: Record<string, Uint8Array>): void {
  for (const name of ["document", "footnotes"]) {
    const [path, links] = [`word/${name}.xml`, `word/_rels/${name}.xml.rels`];
    const [part, relations] = [parts[path], parts[links]];
    if (part === undefined || relations === undefined) continue;
    const names = new Map<string, string>();
    const own = (xml: string) =>
      xml.replaceAll(/(?<=")rId[\w-]{20,}(?=")/g, (id) => {
        const known = names.get(id) ?? `rIdLink${names.size + 1}`;
        names.set(id, known);
        return known;
      });
    parts[path] = strToU8(own(strFromU8(part)));
    parts[links] = strToU8(own(strFromU8(relations)));
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function coreProperties({ properties, language }: PageModel): string {
  const { title = "", author, organization } = properties;
  const creator = author ?? organization ?? "";
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>` +
    `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

function appProperties({ properties }: PageModel): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Company>${escaped(properties.organization ?? "")}</Company></Properties>`
  );
}

function escaped(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
