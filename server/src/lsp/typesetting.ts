import { startTypesetter, type Typesetter } from "../export/pdf/typesetter.ts";

/** Who has a preview open pauses now and then, and starting again takes some seconds. */
const IDLE_MS = 300_000;

let started: Typesetter | undefined;

/** The one typesetter of this process, whoever needs it. It runs only while there is something to set. */
export function typesetter(): Typesetter {
  started ??= startTypesetter({ idleMs: IDLE_MS });
  return started;
}
