import { join } from "node:path";
import type { FontChain, FontRole } from "../../engine/page/layout.ts";
import type { Draws } from "./font-file.ts";
import type { Substitution } from "./frame.ts";
import { drawnBy, fontFolders, type InstalledFont, installedFonts } from "./installed-fonts.ts";
import type { NamedFont } from "./typst.ts";

/** Names under which the template finds the fonts of a role. */
export interface FontNames {
  /** Draws Latin letters and digits; absent when the others do. */
  readonly latin?: string;
  /** Draws quotation marks as wide as a character; absent when the others do. */
  readonly quotes?: string;
  /** Draw the rest, in the order in which a glyph is looked for. Never empty. */
  readonly families: readonly string[];
  /** It is set in its bold weight, to be as heavy as what it stands for. */
  readonly isBold: boolean;
  /** Whether the first one has a bold face; else its letters are thickened. */
  readonly hasBold: boolean;
}

/** The fonts of one document. */
export interface ChosenFonts {
  /** All that {@link names} speaks of. */
  readonly fonts: readonly NamedFont[];
  readonly names: Readonly<Record<FontRole, FontNames>>;
  readonly substitutions: readonly Substitution[];
  /** As of `PdfResult`. */
  readonly missingGlyphs: readonly string[];
}

/** What a document asks for. */
export interface WantedFonts {
  readonly chains: Readonly<Record<FontRole, FontChain>>;
  /** Whether its own letters are Latin. */
  readonly isLatin: boolean;
  /** Every character of it. */
  readonly text: string;
}

/** The fonts that go with the product: what `server/tools/fonts.mjs` writes. The name of each is its own. */
const EMBEDDED: ReadonlyMap<string, { readonly file: string; readonly weight: number }> = new Map([
  ["LXGW WenKai", { file: "lxgw-wenkai-500.ttf", weight: 400 }],
  ["Noto Sans SC", { file: "noto-sans-sc-700.ttf", weight: 700 }],
  ["Noto Serif SC", { file: "noto-serif-sc-700.ttf", weight: 700 }],
  ["Noto Serif SC Marks", { file: "noto-serif-sc-marks-400.ttf", weight: 400 }],
]);
/** For the quotation marks of {@link LAST}, which are a third of a character wide. */
const QUOTES = "Noto Serif SC Marks";
/** The one that has nearly every character, and is behind all others. */
const LAST = "LXGW WenKai";
/** From this weight on a face is bold. */
const BOLD = 600;

/** The fonts of this machine and those that go with the product; the folders are read when first asked for a font. */
export function openFonts(embeddedFolder: string, folders: readonly string[] = fontFolders()) {
  let found: ReadonlyMap<string, readonly InstalledFont[]> | undefined;
  let drawnByLast: Draws | undefined;
  /** By code point that the last font lacks: a family that draws it; `undefined` when none does. */
  const rescues = new Map<number, string | undefined>();
  const covered = new Set<number>();

  /** The faces of a family; empty when it is not there. */
  function facesOf(family: string): readonly NamedFont[] {
    const embedded = EMBEDDED.get(family);
    if (embedded !== undefined) {
      const { file, weight } = embedded;
      return [{ family, weight, isItalic: false, path: join(embeddedFolder, file), index: 0 }];
    }
    found ??= byFamily(installedFonts(folders));
    const faces = found.get(folded(family)) ?? [];
    return faces.map(({ weight, isItalic, path, index }) => ({
      family: folded(family),
      weight,
      isItalic,
      path,
      index,
    }));
  }

  function rescueOf(codePoint: number): string | undefined {
    found ??= byFamily(installedFonts(folders));
    for (const [family, faces] of found) {
      if (faces.some((face) => drawnBy(face)(codePoint))) return family;
    }
    return undefined;
  }

  /** The families that draw what the last font lacks, and the characters that nothing draws. */
  function rescue(text: string): { readonly families: readonly string[]; readonly missing: readonly string[] } {
    const families = new Set<string>();
    const missing = new Set<string>();
    drawnByLast ??= drawnBy({ path: join(embeddedFolder, EMBEDDED.get(LAST)?.file ?? ""), index: 0 });
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (covered.has(codePoint)) continue;
      if (INVISIBLE.test(character) || drawnByLast(codePoint)) {
        covered.add(codePoint);
        continue;
      }
      if (!rescues.has(codePoint)) rescues.set(codePoint, rescueOf(codePoint));
      const family = rescues.get(codePoint);
      if (family === undefined) missing.add(`${character} U+${codePoint.toString(16).toUpperCase()}`);
      else families.add(family);
    }
    return { families: [...families], missing: [...missing] };
  }

  return {
    /** The fonts for a document. What asks for the same gets the same. */
    choose({ chains, isLatin, text }: WantedFonts): ChosenFonts {
      const fonts = new Map<string, readonly NamedFont[]>();
      const use = (family: string): string | undefined => {
        const faces = facesOf(family);
        const [first] = faces;
        if (first !== undefined) fonts.set(first.family, faces);
        return first?.family;
      };
      const { families: rescuers, missing } = rescue(text);
      const substitutions: Substitution[] = [];

      const namesOf = (role: FontRole): FontNames => {
        const { latin, families } = chains[role];
        const face = families.find(({ family }) => facesOf(family).length > 0) ?? { family: LAST, substitute: true };
        const latinFamily = latin.find((family) => facesOf(family).length > 0);
        const [wanted, used] = isLatin ? [latin[0], latinFamily ?? face.family] : [families[0]?.family, face.family];
        // Of Latin families the first that is there is as good as the wanted one.
        const isOther = isLatin ? latinFamily === undefined : face.substitute === true;
        if (wanted !== undefined && isOther) substitutions.push({ role, wanted, used });
        const behind = families.filter(({ family }) => EMBEDDED.has(family)).map(({ family }) => family);
        const names = [face.family, ...behind, LAST, ...rescuers].flatMap((family) => use(family) ?? []);
        const own = isLatin && latinFamily !== undefined ? latinFamily : face.family;
        const latinName = latinFamily === undefined ? undefined : use(latinFamily);
        const quotes = !isLatin && face.family === LAST ? use(QUOTES) : undefined;
        return {
          ...(latinName === undefined ? {} : { latin: latinName }),
          ...(quotes === undefined ? {} : { quotes }),
          families: [...new Set(names)],
          isBold: !isLatin && face.bold === true,
          hasBold: facesOf(own).some(({ weight }) => weight >= BOLD),
        };
      };
      const names = {
        body: namesOf("body"),
        title: namesOf("title"),
        "heading-1": namesOf("heading-1"),
        "heading-2": namesOf("heading-2"),
        "page-number": namesOf("page-number"),
      };
      return { fonts: [...fonts.values()].flat(), names, substitutions, missingGlyphs: missing };
    },
  };
}

/** Draws nothing by itself: spaces, joiners, selectors, line ends, and what is replaced before it is set. */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Names of fonts are compared without case. */
function folded(family: string): string {
  return family.toLowerCase();
}

/** By folded name; where a face is there twice, the first one counts. */
function byFamily(fonts: readonly InstalledFont[]): ReadonlyMap<string, readonly InstalledFont[]> {
  const found = new Map<string, InstalledFont[]>();
  for (const font of fonts) {
    for (const family of new Set(font.families.map(folded))) {
      const faces = found.get(family) ?? [];
      if (!faces.some((face) => face.weight === font.weight && face.isItalic === font.isItalic)) faces.push(font);
      found.set(family, faces);
    }
  }
  return found;
}
