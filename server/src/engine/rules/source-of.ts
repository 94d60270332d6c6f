import type { LexedRun } from "../figures/lexed-run.ts";
import type { Span } from "../text/span.ts";

/** The place in the run's source of a stretch of its prose. */
export function sourceOf({ toSource }: LexedRun, { start, end }: Span): Span {
  return { start: toSource(start), end: end > start ? toSource(end - 1) + 1 : toSource(start) };
}
