import type { ImageInline, Inline, PageModel } from "../engine/page/page.ts";
import { FileError, type Files, type FolderEntry } from "../files/files.ts";
import { isInside, nameOf, parentOf, resolvePath } from "../files/path.ts";
import type { Around } from "./around.ts";
import type { Picture, PictureFailure, Pictures } from "./picture.ts";
import { readGif } from "./picture-formats/gif.ts";
import { readJpeg } from "./picture-formats/jpeg.ts";
import { readPng } from "./picture-formats/png.ts";
import { readSvg } from "./picture-formats/svg.ts";
import { readWebp } from "./picture-formats/webp.ts";

/** Beyond this a picture is not read: nothing that is printed needs it, and it would be sent around with the file. */
const MAX_BYTES = 20 * 1024 * 1024;
/** A small file may say that it is huge; who draws it takes four bytes for each of these. */
const MAX_PIXELS = 100_000_000;

/**
 * The pictures of a page, each read once. Total: what cannot be shown is a {@link PictureFailure} under its `src`.
 * Nothing is fetched from anywhere, nothing outside `root` is read, also not through a link, whose aim a {@link Files}
 * does not tell. What a file is goes by its content.
 */
export async function readPictures(page: PageModel, around: Around): Promise<Pictures> {
  const pictures = new Map<string, Picture | PictureFailure>();
  const folders: FolderCache = new Map();
  for (const src of sourcesIn(page)) {
    // One after the other: a hundred photographs at once would all stand in memory twice.
    if (!pictures.has(src)) pictures.set(src, await readPicture(src, around, folders));
  }
  return pictures;
}

/** The `src` of every picture in a page, in any order and as often as it stands there. */
export function sourcesIn({ blocks, footnotes }: PageModel): readonly string[] {
  const images: ImageInline[] = [];
  const visit = (inlines: readonly Inline[] = []): void => {
    for (const inline of inlines) if (inline.kind === "image") images.push(inline);
  };
  for (const block of blocks) {
    if ("inlines" in block) visit(block.inlines);
    switch (block.kind) {
      case "paragraph":
        visit(block.runIn?.inlines);
        break;
      case "table":
        for (const cell of block.rows.flatMap(({ cells }) => cells)) visit(cell);
        break;
      case "picture":
        images.push(block.image);
        break;
      case "attachments-note":
        for (const name of block.names) visit(name);
        break;
      case "closing":
        for (const signature of block.signatures) visit(signature);
        visit(block.date);
        break;
      default:
        break;
    }
  }
  for (const { paragraphs } of footnotes) for (const paragraph of paragraphs) visit(paragraph);
  return images.map(({ src }) => src);
}

async function readPicture(src: string, around: Around, folders: FolderCache): Promise<Picture | PictureFailure> {
  if (/^data:/i.test(src)) return pictureIn(bytesOfData(src));
  if (/^(?:\/\/|\\\\)/.test(src)) return "remote";
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(src)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file") return "remote";
  let failure: PictureFailure = "missing";
  for (const path of pathsOf(src, around)) {
    const result = isInside(around.root, path) ? await readFile(path, around, folders) : "outside";
    if (typeof result !== "string" || (result !== "missing" && result !== "outside")) return result;
    if (result === "outside") failure = result;
  }
  return failure;
}

/**
 * The paths that an address may mean, the likeliest first: decoded, as written, without query and anchor. One with `/`
 * in front starts from the root.
 */
function pathsOf(src: string, { folder, root }: Around): readonly string[] {
  const local = src.replace(/^file:\/\/(?:localhost)?(?=\/)/i, "").replace(/^\/(?=[a-z]:[\\/])/i, "");
  const written = [decodedPath(local), local, decodedPath(local.replace(/[?#].*$/s, ""))];
  const paths = [...new Set(written)]
    .filter((path) => path !== "")
    .flatMap((path) =>
      /^[\\/]/.test(path) ? [resolvePath(root, `.${path}`), resolvePath(folder, path)] : [resolvePath(folder, path)],
    );
  return [...new Set(paths)];
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readFile(
  path: string,
  { root, files }: Around,
  folders: FolderCache,
): Promise<Picture | PictureFailure> {
  try {
    if (await leadsThroughLink(path, root, files, folders)) return "outside";
    const stat = await files.stat(path);
    if (stat?.kind !== "file") return "missing";
    if (stat.size > MAX_BYTES) return "too-large";
    return pictureIn(await files.read(path));
  } catch (error) {
    // A path that a system refuses for its letters is one that leads nowhere.
    if (error instanceof FileError && error.failure === "too-large") return "too-large";
    return "missing";
  }
}

type FolderCache = Map<string, Promise<readonly FolderEntry[]>>;

/** Whether a folder between the root and the file, or the file itself, is a link. */
async function leadsThroughLink(path: string, root: string, files: Files, folders: FolderCache): Promise<boolean> {
  for (let at = path; at !== root && isInside(root, at); ) {
    const parent = parentOf(at);
    if (parent === undefined) return false;
    const listed = folders.get(parent) ?? files.list(parent);
    folders.set(parent, listed);
    const name = sameName(nameOf(at));
    if ((await listed).some((entry) => entry.kind === "link" && sameName(entry.name) === name)) return true;
    at = parent;
  }
  return false;
}

/** Some systems take names that differ in case or composition for one. */
function sameName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** `undefined` for what is no data, or too much of it. */
function bytesOfData(url: string): Uint8Array | "too-large" | undefined {
  const comma = url.indexOf(",");
  if (comma === -1) return undefined;
  if (url.length > MAX_BYTES * 1.4) return "too-large";
  const data = decodedPath(url.slice(comma + 1));
  if (!/;\s*base64\s*$/i.test(url.slice(0, comma))) return new TextEncoder().encode(data);
  try {
    return Uint8Array.from(atob(data.replaceAll(/\s/g, "")), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const READERS = [readPng, readJpeg, readGif, readWebp, readSvg] as const;

function pictureIn(bytes: Uint8Array | "too-large" | undefined): Picture | PictureFailure {
  if (bytes === undefined || bytes === "too-large") return bytes ?? "no-picture";
  if (bytes.length > MAX_BYTES) return "too-large";
  for (const read of READERS) {
    const picture = read(bytes);
    if (picture === undefined) continue;
    const pixels = picture.width * picture.height;
    if (pixels === 0) return "no-picture";
    return pixels > MAX_PIXELS && picture.format !== "svg" ? "too-large" : picture;
  }
  return "no-picture";
}
