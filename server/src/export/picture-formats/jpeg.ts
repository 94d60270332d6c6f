import type { Picture } from "../picture.ts";
import { hasAt, joinBytes, readerOf } from "./bytes.ts";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;

/**
 * A JPEG without what a camera or a program wrote into it: Exif (place, time, owner, a small copy of the picture), XMP,
 * IPTC, comments, further pictures behind the end. Colour profile and orientation stay. `undefined` for anything else
 * and for one that is cut off.
 */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (!hasAt(bytes, 0, "\xff\xd8\xff")) return undefined;
  const { u8, u16 } = readerOf(bytes);
  const kept: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation = 1;
  let hasScan = false;
  for (let at = 2; at < bytes.length; ) {
    if (u8(at) !== 0xff) return undefined;
    const marker = u8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === EOI) {
      if (size === undefined || !hasScan) return undefined;
      kept.push(bytes.subarray(at, at + 2));
      return pictureOf(kept, size, orientation);
    }
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    const end = at + 2 + u16(at + 2);
    if (u16(at + 2) < 2 || end > bytes.length) return undefined;
    if (isFrame(marker)) size = { width: u16(at + 7), height: u16(at + 5) };
    if (marker === 0xe1 && hasAt(bytes, at + 4, "Exif\0\0")) orientation = orientationOf(bytes.subarray(at + 10, end));
    if (isDrawn(bytes, marker, at)) kept.push(bytes.subarray(at, end));
    if (marker !== SOS) {
      at = end;
      continue;
    }
    hasScan = true;
    const next = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, next));
    at = next;
  }
  return undefined;
}

function pictureOf(
  segments: readonly Uint8Array[],
  { width, height }: { readonly width: number; readonly height: number },
  orientation: number,
): Picture {
  const start = Uint8Array.of(0xff, SOI);
  if (orientation === 1) return { bytes: joinBytes([start, ...segments]), format: "jpeg", width, height };
  const isOnItsSide = orientation >= 5;
  return {
    bytes: joinBytes([start, exifWith(orientation), ...segments]),
    format: "jpeg",
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    orientation,
  };
}

/** Markers without a length: restarts, and what has no meaning. */
function isBare(marker: number): boolean {
  return marker === 0x01 || marker === SOI || (marker >= 0xd0 && marker <= 0xd7);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Of the application's segments only those that change how the picture is drawn. */
function isDrawn(bytes: Uint8Array, marker: number, at: number): boolean {
  if (marker === COM) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return hasAt(bytes, at + 4, "JFIF\0");
  if (marker === 0xe2) return hasAt(bytes, at + 4, "ICC_PROFILE\0");
  return marker === 0xee && hasAt(bytes, at + 4, "Adobe");
}

/** Where the next marker stands behind the data of a scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const follower = bytes[at + 1] ?? 0;
    if (follower !== 0 && !(follower >= 0xd0 && follower <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;

/** From the TIFF header of Exif data; 1 when it says nothing or nothing that has a meaning. */
function orientationOf(tiff: Uint8Array): number {
  const isLittleEndian = hasAt(tiff, 0, "II");
  if (!isLittleEndian && !hasAt(tiff, 0, "MM")) return 1;
  const { u16, u32 } = readerOf(tiff);
  const directory = u32(4, isLittleEndian);
  const entries = u16(directory, isLittleEndian);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return 1;
    if (u16(at, isLittleEndian) !== ORIENTATION) continue;
    const value = u16(at + 8, isLittleEndian);
    return value >= 2 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A segment of Exif with this one entry. */
function exifWith(orientation: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...head, ...entry, 0, 0, 0, 0]);
}
