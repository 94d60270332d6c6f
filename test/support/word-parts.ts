import { strFromU8, unzipSync } from "fflate";
import { readXml, type XmlElement } from "../../server/src/import/xml.ts";

/** The parts of a Word file as texts; pictures are left out. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** All elements of a part, in its order. */
export function elementsIn(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    found.push(element);
    for (const child of element.children) if (typeof child !== "string") walk(child);
  };
  walk(readXml(xml));
  return found;
}
