import { nearest } from "../config/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** For an outline id that nothing bears. */
export function unknownOutlineId(id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  return near === undefined ? new UsageError("unknownOutline", id) : new UsageError("unknownOutlineNear", id, near);
}

/** For a rule id that nothing bears. */
export function unknownRuleId(id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  return near === undefined ? new UsageError("unknownRule", id) : new UsageError("unknownRuleNear", id, near);
}
