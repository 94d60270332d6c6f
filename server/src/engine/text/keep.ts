/** One thing kept with an object, and the next one. */
interface Note {
  readonly keep: unknown;
  value: unknown;
  readonly next: Note | undefined;
}

/** A class may give any object its private field: what its base returns is the object that receives it. */
function itself(object: object): object {
  return object;
}
const Itself = itself as unknown as new (object: object) => object;

class Noted extends Itself {
  #first: Note | undefined;

  static first(object: object): Note | undefined {
    return #first in object ? object.#first : undefined;
  }

  static add(object: object, keep: unknown, value: unknown): void {
    const noted = #first in object ? object : (new Noted(object) as Noted);
    noted.#first = { keep, value, next: noted.#first };
  }
}

/**
 * What is worked out once for an object and kept with it, as a `WeakMap` keeps it: gone with the object, unseen by
 * others. It stands in the object itself. The table of a `WeakMap` keeps alive whatever young objects it holds until the
 * whole memory is swept, which made a third of every document outlive its check, and finding one in it takes longer.
 */
export class Keep<K extends object, V> {
  get(object: K): V | undefined {
    return this.#note(object)?.value as V | undefined;
  }

  set(object: K, value: V): void {
    const note = this.#note(object);
    if (note === undefined) Noted.add(object, this, value);
    else note.value = value;
  }

  #note(object: K): Note | undefined {
    let note = Noted.first(object);
    while (note !== undefined && note.keep !== this) note = note.next;
    return note;
  }
}
