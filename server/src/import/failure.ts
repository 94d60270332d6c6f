import { extensionOf } from "../files/path.ts";

/**
 * Why bytes were not imported.
 *
 * - `encrypted`: protected with a password
 * - `broken`: no whole package, or one whose parts cannot be read
 * - `too-large`: its parts unpack to more than any summary needs
 * - `not-word`: a package of another program, or no office file at all
 * - `doc`, `rtf`, `pdf`, `odt`: another format, by its first bytes
 * - `wps`: the first of these, by its name of WPS
 * - `crashed`: a mistake of this program
 */
export type ImportFailure =
  | "encrypted"
  | "broken"
  | "too-large"
  | "not-word"
  | "doc"
  | "wps"
  | "rtf"
  | "pdf"
  | "odt"
  | "crashed";

/** Ends the import from anywhere within; `importDocx` turns it into its answer. */
export class ImportStop extends Error {
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure) {
    super(failure);
    this.name = "ImportStop";
    this.failure = failure;
  }
}

/** The name tells what the bytes do not: WPS writes what Word wrote twenty years ago. */
export function failureByName(failure: ImportFailure, path: string): ImportFailure {
  return failure === "doc" && extensionOf(path) === ".wps" ? "wps" : failure;
}

/** The failure that the first bytes of a file announce; `undefined` for a package that may be a Word file. */
export function announcedFailure(bytes: Uint8Array): ImportFailure | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "doc";
  if (startsWith(bytes, [..."{\\rtf"].map(codeOf))) return "rtf";
  if (startsWith(bytes, [..."%PDF-"].map(codeOf))) return "pdf";
  return bytes.length === 0 || startsWith(bytes, [0x50, 0x4b]) ? "broken" : "not-word";
}

const codeOf = (character: string): number => character.charCodeAt(0);

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file names a stream so: its directory writes names in UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
