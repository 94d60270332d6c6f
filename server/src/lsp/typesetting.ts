import { startTypesetter, type Typesetter } from "../export/pdf/typesetter.ts";

let started: Typesetter | undefined;

/** The one typesetter of this process, whoever needs it. It runs only while there is something to set. */
export function typesetter(): Typesetter {
  started ??= startTypesetter();
  return started;
}
