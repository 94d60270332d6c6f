/** A picture as it goes into a file: read, of a known format, without what a camera wrote about place and owner. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  /** In its own pixels. */
  readonly width: number;
  readonly height: number;
}

export type PictureFormat = "png" | "jpeg" | "gif" | "svg" | "webp";

/** Why a picture is not in the file; its alternative text stands in its place. */
export type PictureFailure = "missing" | "outside" | "remote" | "too-large" | "no-picture";

/** By the `src` that the page names. */
export type Pictures = ReadonlyMap<string, Picture | PictureFailure>;
