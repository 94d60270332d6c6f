import type { Span } from "../engine/text/span.ts";
import { nearest } from "./nearest.ts";
import type { ConfigProblem } from "./problem.ts";

/** A problem for an outline id that nothing bears. */
export function unknownOutline(id: string, span: Span, known: readonly string[]): ConfigProblem {
  const near = nearest(id, known);
  return near === undefined
    ? { span, messageId: "unknown-outline", args: [id] }
    : { span, messageId: "unknown-outline-near", args: [id, near] };
}
