import { shiftSpan } from "../text/span.ts";
import type { Problem } from "./rule.ts";

/** The same problem with every span counted from a place `by` code units earlier. */
export function shiftProblem(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const { span, related, fixes } = problem;
  return {
    ...problem,
    span: shiftSpan(span, by),
    ...(related && { related: related.map((place) => ({ ...place, span: shiftSpan(place.span, by) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
      })),
    }),
  };
}
