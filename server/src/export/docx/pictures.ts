import { ImageRun } from "docx";
import type { ImageInline } from "../../engine/page/page.ts";
import { PIXEL_PT } from "../picture.ts";
import { cleanText } from "./clean-text.ts";
import { framePng } from "./frame-png.ts";
import { TWIPS_PER_POINT } from "./measures.ts";
import type { Writing } from "./writing.ts";

const TYPES = { png: "png", jpeg: "jpg", gif: "gif" } as const;

/**
 * A picture, as large as its pixels want it and the type area allows; absent when there is none, or one of a format
 * that Word cannot show. Word since 2016 draws an SVG itself; anything older shows an empty frame of the same size.
 */
export function pictureRun({ src, alt }: ImageInline, { request, measures }: Writing): ImageRun | undefined {
  const picture = request.pictures.get(src);
  if (typeof picture !== "object" || picture.format === "webp") return undefined;
  const { bytes: data, format } = picture;
  const width = Math.max(1, picture.width);
  const height = Math.max(1, picture.height);
  // A line less than the page has: the text that a line with a picture could hold has room below it.
  const room = {
    width: measures.areaWidth / TWIPS_PER_POINT / PIXEL_PT,
    height: (measures.areaHeight - measures.line) / TWIPS_PER_POINT / PIXEL_PT,
  };
  const scale = Math.min(1, room.width / width, room.height / height);
  const shared = {
    transformation: { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) },
    altText: { name: "", description: cleanText(alt) },
  };
  return format === "svg"
    ? new ImageRun({ ...shared, type: "svg", data, fallback: { type: "png", data: framePng(width, height) } })
    : new ImageRun({ ...shared, type: TYPES[format], data });
}
