import type { Files } from "../files/files.ts";
import { isAddress } from "../files/path.ts";

/** Whether a path lies on the disk of this process; `files` is `undefined` where it has none. */
export function isNear(ports: { readonly files: Files | undefined }, path: string): boolean {
  return ports.files !== undefined && !isAddress(path);
}

/** Reads from the disk what lies there, and all else through the client. */
export function routedFiles(disk: Files | undefined, client: Files): Files {
  const at = (path: string): Files => (disk === undefined || isAddress(path) ? client : disk);
  return {
    read: (path) => at(path).read(path),
    stat: (path) => at(path).stat(path),
    list: (path) => at(path).list(path),
  };
}
