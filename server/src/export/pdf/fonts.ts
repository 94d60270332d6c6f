import { join } from "node:path";
import type { FontRole } from "../../engine/page/layout.ts";
import type { Substitution } from "./frame.ts";
import { charactersOf, fontFolders, type InstalledFont, installedFonts } from "./installed-fonts.ts";
import type { NamedFont } from "./typst.ts";

/** Family names by role, the wanted one first. */
export type FontChains = Readonly<Record<FontRole | "latin", readonly string[]>>;

/** Names under which the template finds the fonts of a role. */
export interface FontNames {
  /** In the order in which a glyph is looked for. */
  readonly families: readonly string[];
  /** Which of them draws Latin letters and digits only; absent when there is none of its own. */
  readonly latin?: string;
  /** Whether it has a bold face; else its letters are thickened. */
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

/** The fonts that go with the product: what `server/tools/fonts.mjs` writes. */
const EMBEDDED = {
  kai: { file: "lxgw-wenkai-500.ttf", family: "LXGW WenKai", weight: 400 },
  hei: { file: "noto-sans-sc-700.ttf", family: "Noto Sans SC", weight: 700 },
  song: { file: "noto-serif-sc-700.ttf", family: "Noto Serif SC", weight: 700 },
} as const;

/** What stands in where nothing of a chain is installed. All end with the one that has nearly every character. */
const EMBEDDED_BY_ROLE: Readonly<Record<FontRole, readonly (keyof typeof EMBEDDED)[]>> = {
  body: ["kai"],
  title: ["song", "kai"],
  "heading-1": ["hei", "kai"],
  "heading-2": ["kai"],
  "page-number": ["song", "kai"],
};

const ROLES = Object.keys(EMBEDDED_BY_ROLE) as FontRole[];

/** The fonts of this machine and those that go with the product; the folders are read when first asked for a font. */
export function openFonts(embeddedFolder: string, folders: readonly string[] = fontFolders()) {
  let found: ReadonlyMap<string, readonly InstalledFont[]> | undefined;
  const characters = new Map<string, ReadonlySet<number>>();
  const installed = () => {
    found ??= byFamily(installedFonts(folders));
    return found;
  };
  const embedded = (key: keyof typeof EMBEDDED) => ({ path: join(embeddedFolder, EMBEDDED[key].file), index: 0 });
  const drawnBy = (font: { readonly path: string; readonly index: number }) => {
    const key = `${font.index} ${font.path}`;
    const known = characters.get(key) ?? charactersOf(font);
    characters.set(key, known);
    return known;
  };

  /** Some font of the machine that has a character which those of the product lack. */
  function rescueOf(codePoint: number): InstalledFont | undefined {
    for (const faces of installed().values()) {
      const face = faces.find((face) => !face.isItalic && drawnBy(face).has(codePoint));
      if (face !== undefined) return face;
    }
    return undefined;
  }

  return {
    /** The fonts for a text. The same chains and characters give the same names. */
    choose(chains: FontChains, text: string): ChosenFonts {
      const fonts = new Map<string, NamedFont>();
      const substitutions: Substitution[] = [];
      const add = (font: InstalledFont, family: string) => {
        const { weight, isItalic, index, path } = font;
        fonts.set(`${family} ${weight} ${isItalic}`, { family, weight, isItalic, path, index });
      };
      const addFamily = (name: string): string | undefined => {
        const faces = installed().get(folded(name));
        for (const face of faces ?? []) add(face, folded(name));
        return faces === undefined ? undefined : folded(name);
      };
      const addEmbedded = (key: keyof typeof EMBEDDED): string => {
        const { family, weight } = EMBEDDED[key];
        fonts.set(key, { family, weight, isItalic: false, ...embedded(key) });
        return family;
      };
      const firstOf = (names: readonly string[]) => names.find((name) => installed().has(folded(name)));

      const rescues: string[] = [];
      const missingGlyphs: string[] = [];
      const covered = drawnBy(embedded("kai"));
      for (const character of new Set(text)) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (covered.has(codePoint) || INVISIBLE.test(character)) continue;
        const rescue = rescueOf(codePoint);
        if (rescue === undefined) missingGlyphs.push(`${character} U+${codePoint.toString(16).toUpperCase()}`);
        else rescues.push(addFamily(rescue.families[0] ?? "") ?? "");
      }

      const latinName = firstOf(chains.latin);
      const latin = latinName === undefined ? undefined : addFamily(latinName);
      const namesOf = (role: FontRole): FontNames => {
        const chain = chains[role];
        const name = firstOf(chain);
        const own = name === undefined ? [] : [addFamily(name) ?? ""];
        const standIns = EMBEDDED_BY_ROLE[role].map(addEmbedded);
        const [wanted] = chain;
        const used = name ?? EMBEDDED[EMBEDDED_BY_ROLE[role][0] ?? "kai"].family;
        if (wanted !== undefined && folded(used) !== folded(wanted)) substitutions.push({ role, wanted, used });
        const first = own[0] ?? standIns[0];
        const hasBold = [...fonts.values()].some(({ family, weight }) => family === first && weight >= 600);
        const families = [...new Set([...own, ...standIns, ...rescues])];
        // A role whose own font is Latin needs no other for Latin.
        const ownsLatin = name !== undefined && chains.latin.some((each) => folded(each) === folded(name));
        return latin === undefined || ownsLatin
          ? { families, hasBold }
          : { families: [latin, ...families], latin, hasBold };
      };
      const names = Object.fromEntries(ROLES.map((role) => [role, namesOf(role)])) as Record<FontRole, FontNames>;
      return { fonts: [...fonts.values()], names, substitutions, missingGlyphs };
    },
  };
}

/** Draws nothing by itself: spaces, joiners, selectors, line ends. */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;

/** Font names are compared without case. */
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
