// Vitest's global set-up of the measuring tests: what they measure with, installed where it is missing.
import { CHINESE_FONTS, LATIN_FONTS, MUPDF, POPPLER, provide, WRITER } from "../../host/environment/debian.mjs";

/** @throws {Failure} says what to install where it cannot be done here: a measuring test never passes unmeasured */
export function setup() {
  provide(WRITER, POPPLER, MUPDF, CHINESE_FONTS, LATIN_FONTS);
}
