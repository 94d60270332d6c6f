import type { ProtocolEdit } from "../../server/src/protocol/edits.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
/** Where the new texts of disjoint edits stand once all are applied, in the document's order. */
export declare function insertedRanges(edits: readonly ProtocolEdit[]): readonly ProtocolRange[];
