/** What was read, as the notices name packages. */
export const FONT_SOURCES: readonly string[];

/** Writes every font and its licence into a folder. */
export function writeFonts(folder: string): void;

/** A WOFF font unpacked: the file of a TrueType or OpenType font. Throws for anything but a WOFF of version 1. */
export function sfnt(woff: Buffer): Buffer;
