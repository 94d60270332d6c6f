import { STYLES } from "./style-names.ts";

/** Styles that the library adds and no page uses; one of them has the name of another kind of style of Word's. */
const SPARE = ["Heading5", "Heading6", "Strong", "Caption", "Bibliography", "ListParagraph", "LineNumber"];
/** Their lines are as high as they say, wherever the page's lines are. */
const OFF_GRID: readonly string[] = [
  "Title",
  "FootnoteText",
  STYLES.attachmentTitle.id,
  STYLES.tableText.id,
  STYLES.pageNumber.id,
];
/** Their letters stand as their font wants them. */
const LOOSE: readonly string[] = [...OFF_GRID, STYLES.attachment.id];
/** Their places are measured in characters: digits must not stand off from what is around them. */
const UNSPACED: readonly string[] = [STYLES.signature.id, STYLES.date.id];

/** Before it stand the switches of a paragraph, in the order of the schema. */
const PARAGRAPH_PLACE = /<w:(?:spacing w:(?:after|before|line)=|ind )/;

/** What the library has no word for, in `styles.xml`. */
export function finishedStyles(xml: string): string {
  const styles = xml
    .replaceAll(/<w:style [\s\S]*?<\/w:style>/g, (style) => {
      const id = /w:styleId="([^"]+)"/.exec(style)?.[1] ?? "";
      if (SPARE.includes(id)) return "";
      let changed = style;
      if (UNSPACED.includes(id)) {
        changed = before(changed, PARAGRAPH_PLACE, '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
      }
      if (OFF_GRID.includes(id)) changed = before(changed, PARAGRAPH_PLACE, '<w:snapToGrid w:val="0"/>');
      // The library leaves out a distance of 0.
      if (LOOSE.includes(id)) changed = before(changed, /<w:sz /, '<w:spacing w:val="0"/>');
      return changed;
    })
    .replaceAll(/(<w:name w:val=")Heading (?=\d")/g, "$1heading ");
  // 避头尾 and hanging punctuation, and no line goes to the next page for company (ISO/IEC 29500-1 §17.3.1.16, .21, .44).
  const rules = '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/>';
  return behind(styles, "<w:pPrDefault><w:pPr>", rules);
}

/** @throws when the library no longer writes what is looked for */
function before(xml: string, pattern: RegExp, added: string): string {
  const at = xml.search(pattern);
  if (at === -1) throw new Error(`a style without ${pattern.source}: ${xml}`);
  return xml.slice(0, at) + added + xml.slice(at);
}

function behind(xml: string, words: string, added: string): string {
  const at = xml.indexOf(words);
  if (at === -1) throw new Error(`styles without ${words}`);
  return xml.slice(0, at + words.length) + added + xml.slice(at + words.length);
}
