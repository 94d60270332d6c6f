import { ImportStop } from "./failure.ts";
import { excerptOf, type ImportMessage } from "./message.ts";
import { counterOf } from "./numbering.ts";
import type { OfficePackage, Relation } from "./package.ts";
import { type ImportedPicture, PictureList } from "./picture-list.ts";
import { BlockReader } from "./read-blocks.ts";
import type { ReadContext } from "./read-context.ts";
import { shownTextOf } from "./read-runs.ts";
import { stylesOf } from "./styles.ts";
import type { WordComment, WordDocument, WordParagraph } from "./word.ts";
import { childOf, elementsOf, type XmlElement } from "./xml.ts";

export interface ReadDocument {
  readonly document: WordDocument;
  readonly messages: readonly ImportMessage[];
  readonly pictures: readonly ImportedPicture[];
}

/** Reads the text of a Word package. Throws {@link ImportStop}. */
export function readDocument(file: OfficePackage): ReadDocument {
  const main = [...file.relations("").values()].find(({ type }) => type === "officeDocument")?.target;
  const path = main ?? "word/document.xml";
  const root = file.xml(path);
  const body = childOf(root, "w:body");
  if (root?.name !== "w:document" || body === undefined) throw new ImportStop(failureOf(file, root));

  const relations = file.relations(path);
  const part = (type: string): string | undefined => [...relations.values()].find((one) => one.type === type)?.target;
  const partXml = (type: string): XmlElement | undefined => {
    const target = part(type);
    return target === undefined ? undefined : file.xml(target);
  };
  const messages: ImportMessage[] = [];
  const context: ReadContext = {
    styles: stylesOf(partXml("styles")),
    counter: counterOf(partXml("numbering")),
    relations,
    pictures: new PictureList(file, messages),
    messages,
    comments: commentsOf(partXml("comments")),
    numbers: numbersOf(body),
    fields: [],
    noted: new Set(),
    changes: { insertions: 0, deletions: 0 },
  };
  const blocks = new BlockReader(context).read(body);
  const notes = new Map<string, readonly WordParagraph[]>();
  for (const [type, prefix] of [
    ["footnotes", "f"],
    ["endnotes", "e"],
  ] as const) {
    const target = part(type);
    const notesRoot = target === undefined ? undefined : file.xml(target);
    if (target === undefined || notesRoot === undefined) continue;
    const inner = { ...context, relations: file.relations(target), fields: [] };
    for (const note of elementsOf(notesRoot)) {
      // The separators above the notes have types of their own.
      if (note.attributes.has("w:type") && note.attributes.get("w:type") !== "normal") continue;
      const read = new BlockReader(inner).read(note).filter((block) => block.kind === "paragraph");
      notes.set(`${prefix}${note.attributes.get("w:id") ?? ""}`, read);
    }
  }
  sayMargins(file, relations, messages);
  const { insertions, deletions } = context.changes;
  if (insertions + deletions > 0)
    messages.unshift({
      id: "changesAccepted",
      args: [String(insertions), String(deletions)],
      paragraph: undefined,
    });
  return { document: { blocks, notes }, messages, pictures: context.pictures.found };
}

function failureOf(file: OfficePackage, root: XmlElement | undefined): "odt" | "not-word" | "broken" {
  const type = file.bytes("mimetype");
  if (type !== undefined && new TextDecoder().decode(type).includes("opendocument")) return "odt";
  return root === undefined && file.bytes("[Content_Types].xml") !== undefined ? "broken" : "not-word";
}

/** Numbers the paragraphs of the text as Word counts them, those of text boxes apart. */
function numbersOf(body: XmlElement): ReadonlyMap<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  const walk = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === "w:p") numbers.set(child, numbers.size + 1);
      else walk(child);
    }
  };
  walk(body);
  return numbers;
}

function commentsOf(root: XmlElement | undefined): ReadonlyMap<string, WordComment> {
  const comments = new Map<string, WordComment>();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    const text = shownTextOf(element).replaceAll(/\s+/g, " ");
    const author = (element.attributes.get("w:author") ?? "").replaceAll(/\s+/g, " ").trim();
    if (text !== "") comments.set(element.attributes.get("w:id") ?? "", { author, text });
  }
  return comments;
}

/** What headers and footers hold beside page numbers. */
function sayMargins(file: OfficePackage, relations: ReadonlyMap<string, Relation>, messages: ImportMessage[]): void {
  const said = new Set<string>();
  for (const { type, target } of relations.values()) {
    if (type !== "header" && type !== "footer") continue;
    const root = file.xml(target);
    const text = root === undefined ? "" : shownTextOf(root);
    const words = text.replaceAll(/[\s\d—–\-·.／/第页頁共of|]+|page/gi, "");
    if (words === "" || said.has(words)) continue;
    said.add(words);
    messages.push({
      id: type === "header" ? "headerLeftOut" : "footerLeftOut",
      args: [excerptOf(text)],
      paragraph: undefined,
    });
  }
}
