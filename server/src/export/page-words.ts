import type { Script } from "../engine/text/script.ts";

/**
 * Words that a writer adds to a page, in the language of the document (never that of the messages): they are part of
 * what is printed.
 */
export const PAGE_WORDS: Readonly<Record<Script, PageWords>> = {
  hans: { attachments: "附件：", notes: "注释", backToText: "返回正文" },
  hant: { attachments: "附件：", notes: "註釋", backToText: "返回本文" },
  en: { attachments: "Attachments: ", notes: "Notes", backToText: "Back to the text" },
};

interface PageWords {
  /** In front of the names of what is attached. */
  readonly attachments: string;
  /** What footnotes are called, for who hears the page. */
  readonly notes: string;
  /** What the link of a footnote to its place in the text is called. */
  readonly backToText: string;
}
