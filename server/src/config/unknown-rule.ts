import type { Span } from "../engine/text/span.ts";
import { nearest } from "./nearest.ts";
import type { ConfigProblem } from "./problem.ts";

/** A problem for a rule id that no rule bears. */
export function unknownRule(id: string, span: Span, known: readonly string[]): ConfigProblem {
  const near = nearest(id, known);
  return near === undefined
    ? { span, messageId: "unknown-rule", args: [id] }
    : { span, messageId: "unknown-rule-near", args: [id, near] };
}
