import type { LexedRun } from "../figures/lexed-run.ts";
import type { Document, Run } from "../markdown/document.ts";
import type { Meta } from "../outline/meta.ts";
import type { Outline } from "../outline/outline.ts";
import type { OutlineMatch } from "../outline/outline-match.ts";
import type { SectionTree } from "../structure/section.ts";
import type { DateStyle } from "../text/eras.ts";
import type { ConvertScript, Script } from "../text/script.ts";

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
  readonly lex: (run: Run) => LexedRun;
  /** How the document writes its dates; looked for when first asked. */
  readonly dateStyle: () => DateStyle;
  /** From the edge, for repairs; absent when the caller has no dictionaries. */
  readonly convert: ConvertScript | undefined;
}
