/** Scripts that lie beside the worker's own, read when something in them is first needed. */

let folder: string | undefined;
let tell: (message: string) => void = () => undefined;
const read = new Map<string, unknown>();
const lost = new Set<string>();

/** Where they lie, as an address. A worker that an editor starts from a blob of its own cannot tell. */
export function lieIn(address: string): void {
  folder = address.endsWith("/") ? address : `${address}/`;
}

/** Who is told, in English and once for each, that one cannot be had. */
export function tellOfLoss(listener: (message: string) => void): void {
  tell = listener;
}

/**
 * What such a script gives, which the build makes a global; see `server/tools/build.mjs`. Waits for it: who asks has no
 * time to be told later. Throws where it cannot be had, and tries again when it is next asked for.
 */
export function readBeside(file: string): unknown {
  if (!read.has(file)) {
    try {
      const { importScripts, location } = workerGlobals();
      importScripts(new URL(file, folder ?? location.href).href);
      read.set(file, Reflect.get(globalThis, "structuredSummaryBeside"));
    } catch (error) {
      if (!lost.has(file)) tell(`${file} could not be read: ${String(error)}`);
      lost.add(file);
      throw error;
    }
  }
  return read.get(file);
}

interface WorkerGlobals {
  readonly importScripts: (address: string) => void;
  readonly location: { readonly href: string };
}

/** Looked up at each call: VS Code puts an `importScripts` of its own in place of the browser's. */
function workerGlobals(): WorkerGlobals {
  return Reflect.get(globalThis, "self");
}
