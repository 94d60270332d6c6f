/** A picture as it goes into a file: read, of a known format, without what a camera wrote about place and owner. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  /** In its own pixels, as it is seen: turned as its orientation wants. */
  readonly width: number;
  readonly height: number;
  /**
   * How a program that does not read Exif must turn the picture: 3 by half a turn, 6 by a quarter to the right, 8 by a
   * quarter to the left; 2, 4, 5 and 7 are their mirror images (Exif 2.3 §4.6.4). It stands in the bytes too. Absent
   * when the picture stands upright.
   */
  readonly orientation?: number;
}

export type PictureFormat = "png" | "jpeg" | "gif" | "svg" | "webp";

/** A picture's own pixel, in points: 96 to the inch, as Word counts where a file does not say. */
export const PIXEL_PT = 72 / 96;

/** Why a picture is not in the file; its alternative text stands in its place. */
export type PictureFailure = "missing" | "outside" | "remote" | "too-large" | "no-picture";

/** By the `src` that the page names. */
export type Pictures = ReadonlyMap<string, Picture | PictureFailure>;
