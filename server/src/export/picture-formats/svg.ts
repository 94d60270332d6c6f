import type { Picture } from "../picture.ts";

/** How far into a file its first element is looked for, in UTF-16 code units. */
const MAX_PROLOG = 4096;

/**
 * Scripts, references out of the file and what might hide them. Wherever an SVG goes it is shown as a picture, where
 * none of this runs; one that has it is refused all the same.
 */
const FORBIDDEN = [
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener)\b/i,
  /<!(?:DOCTYPE[^>[]{0,400}\[|ENTITY)/i,
  /<\?(?!xml\s)/i,
  /[\s"'](?:on[a-z]+|xml:base)\s*=/i,
  /attributeName\s*=\s*["']?\s*(?:on|(?:[\w.-]+:)?href)/i,
  /@import|@font-face|image-set\s*\(|javascript:/i,
  /\\/, // an escape of CSS can spell any of them
] as const;

/** A reference may lead to a place in the file or to a picture that is in it. */
const REFERENCE = /[\s"'](?:[\w.-]+:)?(?:href|src)\s*=\s*(["']?)([^"'\s>]{0,40})/gi;
const INSIDE = /^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i;
const OUTSIDE_URL = /url\s*\(\s*(?!["']?#|&(?:quot|apos|#3[49]);#)/i;

/**
 * An SVG in UTF-8 without comments, metadata and what drawing programs add for themselves (which is where a path in the
 * home folder stands). `undefined` for anything else, and for one with scripts or with references out of the file.
 */
export function readSvg(bytes: Uint8Array): Picture | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const drawn = withoutAll(withoutAll(text, "<!--", "-->"), "<metadata", "</metadata>").replaceAll(
    /\s(?:sodipodi|inkscape):[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/g,
    "",
  );
  const root = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<svg\b([^>]*)>/i.exec(
    drawn.slice(0, MAX_PROLOG),
  )?.[1];
  if (root === undefined || !/<\/svg\s*>\s*$/i.test(drawn.slice(-MAX_PROLOG))) return undefined;
  if (FORBIDDEN.some((pattern) => pattern.test(drawn)) || OUTSIDE_URL.test(drawn)) return undefined;
  for (const [, quote, value = ""] of drawn.matchAll(REFERENCE)) {
    if (quote === "" || !INSIDE.test(value)) return undefined;
  }
  return { bytes: new TextEncoder().encode(drawn), format: "svg", ...sizeOf(root) };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Without what stands between two marks, the marks included. What is not closed stays. */
function withoutAll(text: string, open: string, close: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    const end = start === -1 ? -1 : text.indexOf(close, start);
    if (end === -1) return kept + text.slice(at);
    kept += text.slice(at, start);
    at = end + close.length;
  }
}

/** What browsers take where a file does not say it (CSS Images 3 §5.1). */
const DEFAULT_SIZE = { width: 300, height: 150 };

function sizeOf(attributes: string): { readonly width: number; readonly height: number } {
  const value = (name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1] ?? "";
  const [, , boxWidth, boxHeight] = value("viewBox")
    .split(/[\s,]+/)
    .map(Number);
  const width = pixels(value("width"));
  const height = pixels(value("height"));
  const ratio = positive(boxWidth) && positive(boxHeight) ? boxWidth / boxHeight : undefined;
  if (width !== undefined && height !== undefined) return { width, height };
  if (ratio === undefined) return { width: width ?? DEFAULT_SIZE.width, height: height ?? DEFAULT_SIZE.height };
  if (width !== undefined) return { width, height: width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return { width: boxWidth ?? DEFAULT_SIZE.width, height: boxHeight ?? DEFAULT_SIZE.height };
}

/** By unit. */
const PIXELS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** `undefined` for a share, and for what is no length. */
function pixels(length: string): number | undefined {
  const [, number, unit = ""] = /^\s*([\d.]+(?:e\d+)?)\s*([a-z%]*)\s*$/i.exec(length) ?? [];
  const value = Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
  return positive(value) ? value : undefined;
}

function positive(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0;
}
