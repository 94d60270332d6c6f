import { unzipSync } from "fflate";
import { resolvePath } from "../files/path.ts";
import { ImportStop } from "./failure.ts";
import { elementsOf, readXml, type XmlElement } from "./xml.ts";

/** One way from a part to another. */
export interface Relation {
  /** The last word of its type: `image`, `footnotes`. */
  readonly type: string;
  /** A part, or an address outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The parts of an office file, read only when they are asked for. Paths are absolute in the package, without `/` first.
 */
export interface OfficePackage {
  /** The bytes of a part; absent when the package has none of the name. Throws {@link ImportStop}. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The root element of a part. */
  readonly xml: (path: string) => XmlElement | undefined;
  /** What a part leads to, by id; that of the package itself with an empty path. */
  readonly relations: (path: string) => ReadonlyMap<string, Relation>;
}

const MEGABYTE = 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** A document of a thousand pages has about 20 MB of XML. */
const MAX_PART = 64 * MEGABYTE;
const MAX_TOTAL = 256 * MEGABYTE;
/** Text in XML hardly packs better than 1 : 100. */
const MAX_RATIO = 1000;

/** Opens the package. Throws {@link ImportStop}. */
export function openPackage(zip: Uint8Array): OfficePackage {
  const sizes = directoryOf(zip);
  let total = 0;

  const bytes = (path: string): Uint8Array | undefined => {
    const entry = sizes.get(keyOf(path));
    if (entry === undefined) return undefined;
    total += entry.size;
    if (entry.size > MAX_PART || total > MAX_TOTAL || entry.size > entry.packed * MAX_RATIO + MEGABYTE) {
      throw new ImportStop("too-large");
    }
    return attempt(() => unzipSync(zip, { filter: ({ name }) => name === entry.name })[entry.name]);
  };
  const xml = (path: string): XmlElement | undefined => {
    const part = bytes(path);
    return part && readXml(textOf(part));
  };
  return {
    bytes,
    xml,
    relations(path) {
      const slash = path.lastIndexOf("/") + 1;
      const folder = path.slice(0, slash);
      const root = xml(`${folder}_rels/${path.slice(slash)}.rels`);
      const found = (root === undefined ? [] : elementsOf(root)).map(({ attributes }): [string, Relation] => {
        const external = attributes.get("TargetMode") === "External";
        const target = attributes.get("Target") ?? "";
        return [
          attributes.get("Id") ?? "",
          {
            type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
            target: external ? target : resolvePath(`/${folder}`, target).slice(1),
            external,
          },
        ];
      });
      return new Map(found);
    },
  };
}

interface Entry {
  readonly name: string;
  /** In bytes, as the directory declares them: more are never unpacked. */
  readonly size: number;
  readonly packed: number;
}

function directoryOf(zip: Uint8Array): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let count = 0;
  attempt(() =>
    unzipSync(zip, {
      filter({ name, originalSize, size }) {
        count += 1;
        if (count > MAX_ENTRIES) throw new ImportStop("too-large");
        entries.set(keyOf(name), { name, size: originalSize, packed: size });
        return false;
      },
    }),
  );
  return entries;
}

/** Part names differ by no case (ISO/IEC 29500-2 §6.2.2); some programs write `\`. */
function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ImportStop) throw error;
    throw new ImportStop("broken");
  }
}

function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
