import type { OutlineMessage } from "../engine/outline/validate.ts";
import type { Span } from "../engine/text/span.ts";

/** Ids of the messages about a configuration; their words stand in `l10n`. */
export type ConfigMessageId =
  | "yaml-syntax" // {0} the parser's words
  | "duplicate-key" // {0} key
  | "too-large"
  | "too-deep"
  | "too-many-aliases"
  | "unknown-key" // {0} key
  | "unknown-key-near" // {0} key, {1} the known one that it resembles
  | "missing-key" // {0} key
  | "expected-map" // {0} key
  | "expected-list" // {0} key
  | "expected-text" // {0} key
  | "expected-boolean" // {0} key
  | "expected-integer" // {0} key, {1} smallest, {2} largest
  | "expected-number" // {0} key, {1} smallest, {2} largest
  | "expected-number-or-name" // {0} key, {1} smallest, {2} largest, {3} the names
  | "expected-figure" // {0} key
  | "expected-id" // {0} what stands there
  | "expected-choice" // {0} what stands there, {1} the choices
  | "unknown-rule" // {0} id
  | "unknown-rule-near" // {0} id, {1} the known one that it resembles
  | "unknown-outline" // {0} id
  | "unknown-outline-near" // {0} id, {1} the known one that it resembles
  | OutlineMessage
  | "outline-extends-itself" // {0} outline id
  | "extends-missing" // {0} path
  | "extends-unreadable" // {0} path
  | "extends-outside" // {0} path
  | "extends-cycle" // {0} path
  | "extends-too-deep"; // {0} most files that may follow each other

/** Something wrong in a configuration file or front matter. Words are rendered at the edge. */
export interface ConfigProblem {
  /** The wrong key, or the wrong item of a list. Offsets into the text that was read. */
  readonly span: Span;
  readonly messageId: ConfigMessageId;
  readonly args: readonly string[];
}
