import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Draws, drawsOf, type FontFace, facesOf, type ReadPart } from "./font-file.ts";

/** A font on the machine. */
export interface InstalledFont extends FontFace {
  readonly path: string;
}

/** Where fonts lie on this machine, the user's own first; some may not be there. */
export function fontFolders(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): readonly string[] {
  const among = (folder: string | undefined, ...rest: readonly string[]) =>
    folder === undefined || folder === "" ? [] : [join(folder, ...rest)];
  switch (platform) {
    case "win32":
      return [
        ...among(environment["LOCALAPPDATA"], "Microsoft/Windows/Fonts"),
        ...among(environment["WINDIR"] ?? "C:\\Windows", "Fonts"),
        // What Office has loaded from its cloud, FangSong_GB2312 and XiaoBiaoSong among it.
        ...among(environment["LOCALAPPDATA"], "Microsoft/FontCache/4/CloudFonts"),
      ];
    case "darwin":
      return [
        join(home, "Library/Fonts"),
        "/Library/Fonts",
        "/System/Library/Fonts",
        "/System/Library/AssetsV2",
        "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
      ];
    default:
      return [
        ...among(environment["XDG_DATA_HOME"] ?? join(home, ".local/share"), "fonts"),
        join(home, ".fonts"),
        ...(environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share")
          .split(":")
          .flatMap((at) => among(at, "fonts")),
      ];
  }
}

/** Folders within folders within these are still looked into; a link in a circle is not followed for ever. */
const DEEPEST = 6;

/**
 * The fonts in these folders and the folders in them, in their order. Reads a few hundred bytes of each file; what
 * cannot be read is left out.
 */
export function installedFonts(folders: readonly string[]): readonly InstalledFont[] {
  const seen = new Set<string>();
  return folders
    .flatMap((folder) => fontFiles(folder, DEEPEST))
    .filter((path) => !seen.has(path) && seen.add(path))
    .flatMap((path) => readingParts(path, facesOf, []).map((face) => ({ ...face, path })));
}

/** What a font draws; nothing when its file cannot be read. */
export function drawnBy({ path, index }: { readonly path: string; readonly index: number }): Draws {
  return readingParts<Draws>(
    path,
    (read) => drawsOf(read, index),
    () => false,
  );
}

function fontFiles(folder: string, deepest: number): readonly string[] {
  if (deepest === 0) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (/\.(?:ttf|otf|ttc|otc)$/i.test(entry.name)) return entry.isDirectory() ? [] : [path];
        return entry.isDirectory() || entry.isSymbolicLink() ? fontFiles(path, deepest - 1) : [];
      });
  } catch {
    return [];
  }
}

function readingParts<T>(path: string, use: (read: ReadPart) => T, otherwise: T): T {
  let file: number | undefined;
  try {
    const descriptor = openSync(path, "r");
    file = descriptor;
    const { size } = fstatSync(descriptor);
    return use((offset, length) => {
      // A broken table may claim any length.
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, offset));
    });
  } catch {
    return otherwise;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
