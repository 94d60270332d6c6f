import type { Picture, PictureFormat } from "../picture.ts";

const TYPES: Readonly<Record<PictureFormat, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
};

/** How many codes go into one call: more are too many arguments for an engine's stack. */
const CALL = 0x2000;

/** A picture as an address that holds it whole. */
export function dataUrl({ bytes, format }: Picture): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CALL) text += String.fromCharCode(...bytes.subarray(at, at + CALL));
  return `data:${TYPES[format]};base64,${btoa(text)}`;
}
