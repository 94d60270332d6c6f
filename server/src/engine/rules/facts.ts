import { lexRun } from "../figures/lex.ts";
import type { LexedRun } from "../figures/lexed-run.ts";
import type { Document, Run } from "../markdown/document.ts";
import type { Meta } from "../outline/meta.ts";
import type { Outline } from "../outline/outline.ts";
import type { OutlineMatch } from "../outline/outline-match.ts";
import type { SectionTree } from "../structure/section.ts";
import { type DateStyle, dateStyleOf } from "../text/eras.ts";
import { type ConvertScript, type Script, scriptOf } from "../text/script.ts";

/** From … to, inclusive; either may be open. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** What a document rule may see. Made once for a document and an outline. */
export interface DocumentFacts {
  readonly doc: Document;
  readonly meta: Meta;
  readonly outline: Outline;
  readonly script: Script;
  readonly tree: SectionTree;
  readonly match: OutlineMatch;
  /** `YYYY-MM-DD` from the edge; absent when the caller has no clock. */
  readonly today: string | undefined;
  /** In characters as Word counts them; absent where nobody asks for a length. */
  readonly length: Bounds | undefined;
  readonly pages: Bounds | undefined;
  readonly lex: (run: Run) => LexedRun;
  /** How the document writes its dates; looked for when first asked. */
  readonly dateStyle: () => DateStyle;
  /** Whether a comment excuses a place from a rule: what is said once stands at the first place that none excuses. */
  readonly excused: (ruleId: string, offset: number) => boolean;
  /** From the edge, for repairs; absent when the caller has no dictionaries. */
  readonly convert: ConvertScript | undefined;
  /** Last year's summary; absent but where a summary is exported that names one. */
  readonly previous: Document | undefined;
}

/** What is given to a check beside the document. */
interface GivenFacts {
  readonly outline: Outline;
  readonly meta?: Meta;
  readonly today?: string;
  readonly length?: Bounds;
  readonly pages?: Bounds;
  readonly convert?: ConvertScript;
  readonly previous?: Document;
  readonly excused?: (ruleId: string, offset: number) => boolean;
}

/** The facts of a document whose headings are matched already. */
export function factsOf(
  doc: Document,
  { outline, meta = {}, today, length, pages, convert, previous, excused = () => false }: GivenFacts,
  { tree, match }: Pick<DocumentFacts, "tree" | "match">,
): DocumentFacts {
  return {
    doc,
    meta,
    outline,
    script: scriptOf(doc.text),
    tree,
    match,
    today,
    length,
    pages,
    lex: lexRun,
    dateStyle: once(() => dateStyleOf(doc.text)),
    excused,
    convert,
    previous,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
