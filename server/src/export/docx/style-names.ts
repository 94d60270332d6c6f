import type { HeadingLevel } from "../../engine/page/page.ts";

/**
 * Styles by what they are for. Where Word has one of its own it is taken, which Word then calls in the language of its
 * reader; an import knows the parts of a page by them again.
 */
export const STYLES = {
  body: { id: "BodyText", name: "Body Text" },
  addressee: { id: "Salutation", name: "Salutation" },
  quote: { id: "Quote", name: "Quote" },
  verbatim: { id: "HTMLPreformatted", name: "HTML Preformatted" },
  picture: { id: "Picture", name: "Picture" },
  rule: { id: "ThematicBreak", name: "Thematic Break" },
  attachmentsNote: { id: "AttachmentsNote", name: "Attachments Note" },
  signature: { id: "Signature", name: "Signature" },
  date: { id: "Date", name: "Date" },
  chair: { id: "ChairLine", name: "Chair Line" },
  attachment: { id: "AttachmentLabel", name: "Attachment Label" },
  attachmentTitle: { id: "AttachmentTitle", name: "Attachment Title" },
  tableText: { id: "TableText", name: "Table Text" },
  tableHeader: { id: "TableHeader", name: "Table Header" },
  pageNumber: { id: "Footer", name: "footer" },
} as const;

/** Styles of runs. */
export const RUN_STYLES = {
  emphasis: { id: "Emphasis", name: "Emphasis" },
  code: { id: "HTMLCode", name: "HTML Code" },
  link: { id: "Hyperlink", name: "Hyperlink" },
  /** Of a line break that the layout of a title wants, and its writer did not set. */
  titleBreak: { id: "TitleBreak", name: "Title Break" },
} as const;

/** The numbered first sentence of a paragraph. */
export function runInStyle(level: HeadingLevel): { readonly id: string; readonly name: string } {
  return { id: `RunInHeading${level}`, name: `Run-in Heading ${level}` };
}

/** Word has five of either. */
export const LIST_LEVELS = [1, 2, 3, 4, 5] as const;

/** An item of a list, its marker being text; 1 for an outermost list. */
export function itemStyle(lists: number): { readonly id: string; readonly name: string } {
  const level = Math.min(lists, LIST_LEVELS.length);
  return level <= 1 ? { id: "List", name: "List" } : { id: `List${level}`, name: `List ${level}` };
}

/** A further paragraph of an item. */
export function continuedStyle(lists: number): { readonly id: string; readonly name: string } {
  const level = Math.min(lists, LIST_LEVELS.length);
  return level <= 1
    ? { id: "ListContinue", name: "List Continue" }
    : { id: `ListContinue${level}`, name: `List Continue ${level}` };
}
