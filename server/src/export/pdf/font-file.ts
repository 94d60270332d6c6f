/**
 * Reading of TrueType and OpenType files and collections of them (OpenType 1.9): only what choosing a font needs. What
 * is broken is read as if it were not there.
 */

/** Gives a part of a file; shorter where the file ends. */
export type ReadPart = (offset: number, length: number) => Uint8Array;

/** One font of a file. */
export interface FontFace {
  /** Position in its collection; 0 in a file of one font. */
  readonly index: number;
  /** Names of its family in all languages and of its typographic family. Never empty. */
  readonly families: readonly string[];
  /** 100 to 900. */
  readonly weight: number;
  readonly isItalic: boolean;
}

const COLLECTION = 0x74746366;
const SFNT_VERSIONS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);
/** More tables, names or fonts than this has no real font. */
const MANY = 512;

/** Empty for a file that is no font. */
export function facesOf(read: ReadPart): readonly FontFace[] {
  return offsetsOf(read).flatMap((offset, index) => {
    const tables = tablesAt(read, offset);
    const families = familiesOf(table(read, tables, "name"));
    return families.length === 0 ? [] : [{ index, families, ...styleOf(table(read, tables, "OS/2")) }];
  });
}

/** Whether a font has a glyph for a code point. */
export type Draws = (codePoint: number) => boolean;

/** What a font of a file draws; nothing when it is not there or broken. */
export function drawsOf(read: ReadPart, index: number): Draws {
  const offset = offsetsOf(read)[index];
  if (offset === undefined) return () => false;
  const cmap = table(read, tablesAt(read, offset), "cmap");
  const count = Math.min(u16(cmap, 2), MANY);
  const maps = Array.from({ length: count }, (_, record): readonly Draws[] => {
    const platform = u16(cmap, 4 + 8 * record);
    const encoding = u16(cmap, 6 + 8 * record);
    // Unicode by either platform; what is left are symbols and old encodings.
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) return [];
    const subtable = cmap.subarray(u32(cmap, 8 + 8 * record));
    const format = u16(subtable, 0);
    if (format === 4) return [(codePoint) => isInSegments(subtable, codePoint)];
    return format === 12 ? [(codePoint) => isInGroups(subtable, codePoint)] : [];
  }).flat();
  return (codePoint) => maps.some((draws) => draws(codePoint));
}

function offsetsOf(read: ReadPart): readonly number[] {
  const head = read(0, 12);
  if (SFNT_VERSIONS.has(u32(head, 0))) return [0];
  if (u32(head, 0) !== COLLECTION) return [];
  const count = Math.min(u32(head, 8), MANY);
  const list = read(12, 4 * count);
  return Array.from({ length: count }, (_, index) => u32(list, 4 * index));
}

type Tables = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;

function tablesAt(read: ReadPart, offset: number): Tables {
  const count = Math.min(u16(read(offset, 12), 4), MANY);
  const directory = read(offset + 12, 16 * count);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      String.fromCharCode(...directory.subarray(16 * index, 16 * index + 4)),
      { offset: u32(directory, 16 * index + 8), length: u32(directory, 16 * index + 12) },
    ]),
  );
}

function table(read: ReadPart, tables: Tables, tag: string): Uint8Array {
  const place = tables.get(tag);
  return place === undefined ? new Uint8Array() : read(place.offset, place.length);
}

/** Name ids 1 (family) and 16 (typographic family). */
function familiesOf(name: Uint8Array): readonly string[] {
  const count = Math.min(u16(name, 2), MANY);
  const storage = u16(name, 4);
  const found = new Set<string>();
  for (let record = 0; record < count; record += 1) {
    const at = 6 + 12 * record;
    const [platform, nameId] = [u16(name, at), u16(name, at + 6)];
    if ((nameId !== 1 && nameId !== 16) || (platform !== 0 && platform !== 3)) continue;
    const start = storage + u16(name, at + 10);
    const bytes = name.subarray(start, start + u16(name, at + 8));
    let text = "";
    for (let index = 0; index + 1 < bytes.length; index += 2) text += String.fromCharCode(u16(bytes, index));
    if (text !== "") found.add(text);
  }
  return [...found];
}

function styleOf(os2: Uint8Array): { readonly weight: number; readonly isItalic: boolean } {
  const weight = u16(os2, 4);
  return { weight: weight >= 100 && weight <= 900 ? weight : 400, isItalic: (u16(os2, 62) & 1) === 1 };
}

/** Format 4: segments of the first 65,536 code points, by their ends. */
function isInSegments(subtable: Uint8Array, codePoint: number): boolean {
  if (codePoint >= 0xffff) return false;
  const count = u16(subtable, 6) / 2;
  const segment = firstAt(count, (index) => u16(subtable, 14 + 2 * index) >= codePoint);
  const start = u16(subtable, 16 + 2 * count + 2 * segment);
  if (segment === count || codePoint < start) return false;
  const delta = u16(subtable, 16 + 4 * count + 2 * segment);
  const rangeAt = 16 + 6 * count + 2 * segment;
  const range = u16(subtable, rangeAt);
  const glyph = range === 0 ? (codePoint + delta) & 0xffff : u16(subtable, rangeAt + range + 2 * (codePoint - start));
  return glyph !== 0;
}

/** Format 12: groups of any code points, by their ends. */
function isInGroups(subtable: Uint8Array, codePoint: number): boolean {
  const count = Math.min(u32(subtable, 12), Math.floor(subtable.length / 12));
  const group = firstAt(count, (index) => u32(subtable, 20 + 12 * index) >= codePoint);
  return group < count && u32(subtable, 16 + 12 * group) <= codePoint;
}

/** The first index below `count` from which on it holds, by halving; `count` when it never does. */
function firstAt(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 0 behind the end. */
function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
}
