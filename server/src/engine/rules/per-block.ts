import type { Block } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";

/** What document rules keep with a block, each in its own place. */
const kept = new Keep<Block, unknown[]>();
let places = 0;

/**
 * Keeps what a document rule finds in a block with the block object, so that after an edit only changed blocks are looked
 * at again. `make` must depend on the block alone.
 */
export function perBlock<T extends object>(make: (block: Block) => T): (block: Block) => T {
  const place = places;
  places += 1;
  return (block) => {
    let own = kept.get(block);
    if (own === undefined) {
      own = [];
      kept.set(block, own);
    }
    const known = own[place] as T | undefined;
    if (known !== undefined) return known;
    const made = make(block);
    own[place] = made;
    return made;
  };
}
