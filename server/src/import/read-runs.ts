import { equationText } from "./equation.ts";
import { excerptOf } from "./message.ts";
import { isInContents, type ReadContext, say } from "./read-context.ts";
import type { RunLook } from "./styles.ts";
import { shiftedText, symbolOf } from "./symbols.ts";
import { plainText, type WordComment, type WordInline } from "./word.ts";
import { below, childOf, elementsOf, switchOf, type XmlElement } from "./xml.ts";

/** What stands in a paragraph, while it is read. */
export interface ParagraphContent {
  readonly inlines: WordInline[];
  readonly comments: WordComment[];
  /** Size of its largest letters so far, in half points; absent while the paragraph's own holds. */
  halfPoints: number | undefined;
}

/** Reads what an element of a paragraph shows (runs, links, changes, fields) to the end of `content`. */
export function readContent(
  element: XmlElement,
  context: ReadContext,
  content: ParagraphContent,
  at: { readonly paragraph: number | undefined; readonly href?: string | undefined },
): void {
  for (const child of elementsOf(element)) {
    switch (child.name) {
      case "w:r":
        new RunReader(context, content, at).read(child);
        break;
      case "w:del":
      case "w:moveFrom":
        context.changes.deletions += 1;
        break;
      case "w:ins":
      case "w:moveTo":
        context.changes.insertions += 1;
        readContent(child, context, content, at);
        break;
      case "w:hyperlink":
        readContent(child, context, content, { ...at, href: hrefOf(child, context) ?? at.href });
        break;
      case "w:commentRangeStart":
        addComment(child, context, content);
        break;
      case "m:oMath":
      case "m:oMathPara": {
        say(context, "equation", at.paragraph);
        content.inlines.push(plainText(equationText(child)));
        break;
      }
      case "mc:AlternateContent":
        readContent(alternativeOf(child), context, content, at);
        break;
      // Properties show nothing by themselves.
      case "w:pPr":
      case "w:sdtPr":
      case "w:sdtEndPr":
      case "w:smartTagPr":
      case "w:customXmlPr":
        break;
      default:
        readContent(child, context, content, at);
    }
  }
}

/** What a program that knows Word's newer elements reads. */
export function alternativeOf(element: XmlElement): XmlElement {
  return childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element;
}

/** Takes over the comment that an element begins or refers to, once. */
export function addComment(
  element: XmlElement,
  { comments }: ReadContext,
  content: Pick<ParagraphContent, "comments">,
): void {
  const comment = comments.get(element.attributes.get("w:id") ?? "");
  if (comment !== undefined && !content.comments.includes(comment)) content.comments.push(comment);
}

function hrefOf(link: XmlElement, { relations }: ReadContext): string | undefined {
  const relation = relations.get(link.attributes.get("r:id") ?? "");
  if (relation?.external !== true) return undefined;
  // Word keeps what stands behind `#` apart (ISO/IEC 29500-1 §17.16.22).
  const anchor = link.attributes.get("w:anchor") ?? "";
  const href = anchor === "" ? relation.target : `${relation.target}#${anchor}`;
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(href) ? href : undefined;
}

/** The blank that Word shows for a form field that nobody filled in: five of them. */
const FORM_BLANK = /\u2002{2,}/g;

class RunReader {
  readonly #context: ReadContext;
  readonly #content: ParagraphContent;
  readonly #paragraph: number | undefined;
  readonly #href: string | undefined;

  constructor(
    context: ReadContext,
    content: ParagraphContent,
    { paragraph, href }: { readonly paragraph: number | undefined; readonly href?: string | undefined },
  ) {
    this.#context = context;
    this.#content = content;
    this.#paragraph = paragraph;
    this.#href = href;
  }

  read(run: XmlElement): void {
    const look = this.#context.styles.run(childOf(run, "w:rPr"));
    this.#children(run, look);
  }

  #children(element: XmlElement, look: RunLook): void {
    for (const child of elementsOf(element)) this.#child(child, look);
  }

  #child(child: XmlElement, look: RunLook): void {
    const { fields } = this.#context;
    switch (child.name) {
      case "w:fldChar":
        this.#field(child, look);
        return;
      case "w:instrText": {
        const field = fields.at(-1);
        if (field?.part === "code") field.code += textIn(child);
        return;
      }
      case "w:commentReference":
        addComment(child, this.#context, this.#content);
        return;
      case "mc:AlternateContent":
        this.#children(alternativeOf(child), look);
        return;
      default:
        if (fields.every(({ part }) => part === "result") && !isInContents(this.#context)) this.#shown(child, look);
    }
  }

  #shown(child: XmlElement, look: RunLook): void {
    switch (child.name) {
      case "w:t":
        this.#text(textIn(child), look);
        return;
      case "w:tab":
      case "w:ptab":
        this.#text("\t", look);
        return;
      case "w:noBreakHyphen":
        this.#text("-", look);
        return;
      case "w:sym":
        this.#symbol(child, look);
        return;
      case "w:cr":
        if (look.layoutOnly) return;
        this.#content.inlines.push({ kind: "break" });
        return;
      case "w:br":
        if (!look.layoutOnly && (child.attributes.get("w:type") ?? "textWrapping") === "textWrapping")
          this.#content.inlines.push({ kind: "break" });
        return;
      case "w:ruby": {
        const base = childOf(child, "w:rubyBase");
        if (base !== undefined) readContent(base, this.#context, this.#content, this.#at);
        return;
      }
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.#note(`${child.name === "w:footnoteReference" ? "f" : "e"}${child.attributes.get("w:id") ?? ""}`);
        return;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.#drawing(child);
        return;
      default:
    }
  }

  get #at(): { paragraph: number | undefined; href: string | undefined } {
    return { paragraph: this.#paragraph, href: this.#href };
  }

  #text(text: string, look: RunLook): void {
    if (look.hidden) {
      if (text.trim() !== "") say(this.#context, "hiddenLeftOut", this.#paragraph, excerptOf(text));
      return;
    }
    const { bold, italic, strike, underline, code, script, halfPoints } = look;
    // Word refers to a note once; afterwards its number stands there.
    const again = look.refersToNote && /^\d{1,4}$/.test(text) ? [...this.#context.noted][Number(text) - 1] : undefined;
    if (again !== undefined) {
      this.#note(again);
      return;
    }
    if (halfPoints !== undefined && text.trim() !== "")
      this.#content.halfPoints = Math.max(halfPoints, this.#content.halfPoints ?? 0);
    const shown = (script === undefined ? text : shiftedText(text, script)).replace(FORM_BLANK, "____");
    this.#content.inlines.push({ ...plainText(shown), bold, italic, strike, underline, code, href: this.#href });
  }

  #note(id: string): void {
    this.#context.noted.add(id);
    this.#content.inlines.push({ kind: "note", id });
  }

  #symbol(child: XmlElement, look: RunLook): void {
    const font = child.attributes.get("w:font") ?? look.font ?? "";
    const code = Number.parseInt(child.attributes.get("w:char") ?? "", 16);
    const sign = symbolOf(font, code);
    if (sign === undefined)
      say(this.#context, "unknownSymbol", this.#paragraph, font, child.attributes.get("w:char") ?? "");
    this.#text(sign ?? "\uFFFD", look);
  }

  #field(child: XmlElement, look: RunLook): void {
    const { fields } = this.#context;
    switch (child.attributes.get("w:fldCharType")) {
      case "begin": {
        const box = [...below(child, "w:checkBox")][0];
        const checked = switchOf(box, "w:checked") ?? switchOf(box, "w:default") ?? false;
        if (box !== undefined) this.#text(checked ? "☑" : "☐", look);
        fields.push({ code: "", part: "code" });
        return;
      }
      case "separate": {
        const field = fields.at(-1);
        if (field !== undefined) field.part = "result";
        return;
      }
      case "end":
        fields.pop();
        return;
      default:
    }
  }

  #drawing(child: XmlElement): void {
    for (const box of below(child, "w:txbxContent")) {
      const text = shownTextOf(box);
      if (text.trim() !== "") say(this.#context, "textBoxLeftOut", this.#paragraph, excerptOf(text));
    }
    const properties = [...below(child, "wp:docPr")][0]?.attributes;
    const alt = properties?.get("descr") ?? properties?.get("title") ?? "";
    let pictures = 0;
    for (const [name, attribute] of [
      ["a:blip", "r:embed"],
      ["v:imagedata", "r:id"],
    ] as const) {
      for (const blip of below(child, name)) {
        pictures += 1;
        const id = blip.attributes.get(attribute) ?? blip.attributes.get("r:link") ?? "";
        const picture = this.#context.pictures.add(this.#context.relations.get(id), this.#paragraph);
        if (picture !== undefined) this.#content.inlines.push({ kind: "image", picture, alt: alt.trim() });
      }
    }
    if (pictures > 0) return;
    const isObject = ["c:chart", "dgm:relIds", "o:OLEObject"].some((name) => !below(child, name).next().done);
    if (isObject) say(this.#context, "objectLeftOut", this.#paragraph);
  }
}

/** The text of a `w:t`: white space at its ends counts only where it says so (ISO/IEC 29500-1 §17.3.3.31). */
function textIn(element: XmlElement): string {
  const text = element.children.filter((child) => typeof child === "string").join("");
  const kept = element.attributes.get("xml:space") === "preserve" ? text : trimmedXml(text);
  return kept.replaceAll(/[\r\n]+/g, " ");
}

/** Without XML's own white space at the ends: a no-break or full-width space is a character. */
function trimmedXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && XML_SPACE.includes(text.charAt(start))) start += 1;
  while (end > start && XML_SPACE.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const XML_SPACE = " \t\r\n";

/**
 * All that stands in an element in letters, a space between paragraphs; deleted text and field codes are none of it.
 */
export function shownTextOf(element: XmlElement): string {
  return [...below(element, "w:p")]
    .map((paragraph) => [...below(paragraph, "w:t")].map(textIn).join(""))
    .join(" ")
    .trim();
}
