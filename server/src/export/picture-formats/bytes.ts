/** Pieces one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Whether these bytes stand at `at`; a text stands for its Latin-1 codes. */
export function hasAt(bytes: Uint8Array, at: number, expected: string): boolean {
  if (at + expected.length > bytes.length) return false;
  for (let index = 0; index < expected.length; index += 1) {
    if (bytes[at + index] !== expected.charCodeAt(index)) return false;
  }
  return true;
}

/** Reads numbers at any place; what lies behind the end counts as 0. */
export interface ByteReader {
  u8(at: number): number;
  u16(at: number, isLittleEndian?: boolean): number;
  u24(at: number, isLittleEndian?: boolean): number;
  u32(at: number, isLittleEndian?: boolean): number;
}

export function readerOf(bytes: Uint8Array): ByteReader {
  const number = (at: number, length: number, isLittleEndian: boolean): number => {
    let value = 0;
    for (let index = 0; index < length; index += 1) {
      value = value * 256 + (bytes[isLittleEndian ? at + length - 1 - index : at + index] ?? 0);
    }
    return value;
  };
  return {
    u8: (at) => bytes[at] ?? 0,
    u16: (at, isLittleEndian = false) => number(at, 2, isLittleEndian),
    u24: (at, isLittleEndian = false) => number(at, 3, isLittleEndian),
    u32: (at, isLittleEndian = false) => number(at, 4, isLittleEndian),
  };
}
