import type { ConvertScript } from "../engine/text/script.ts";

let opencc: typeof import("./opencc.ts") | undefined;

/** Converts once {@link loadConverter} has resolved; before, it answers `undefined`. */
export const convertScript: ConvertScript = (text, from, to) => opencc?.convert(text, from, to);

/** Reads the dictionaries, where they have not been read yet. Only a repair that converts a text needs them. */
export async function loadConverter(): Promise<void> {
  opencc ??= await import("./opencc.ts");
}

/** What the language server is given, where it can read the dictionaries. */
export interface Converter {
  readonly convert: ConvertScript;
  readonly load: () => Promise<void>;
}

const CONVERTS: ReadonlySet<string> = new Set(["no-mixed-script"]);

/** Whether a rule's repairs convert a text. */
export function needsConverter(ruleId: string): boolean {
  return CONVERTS.has(ruleId);
}
