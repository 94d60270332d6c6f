import type { ImageInline } from "../engine/page/page.ts";
import { nameOf } from "../files/path.ts";

/** What stands in place of a picture: its description, else the name of its file; empty for one that has neither. */
export function pictureWords({ src, alt }: ImageInline): string {
  return alt !== "" || /^data:/i.test(src) ? alt : nameOf(src.replaceAll("\\", "/"));
}
