import { readRun } from "../figures/lex.ts";
import type { Run } from "../markdown/document.ts";

/** Whether a run has the same blanks when it is written in another way: no safe fix uncovers or hides one. */
export function keepsBlanks(before: Run, after: Run): boolean {
  return blanksOf(before) === blanksOf(after);
}

function blanksOf(run: Run): string {
  return readRun(run)
    .blanks.map(({ kind, messageId }) => `${kind}.${messageId}`)
    .join();
}
