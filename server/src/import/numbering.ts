import { formatNumber } from "./number-format.ts";
import { below, childOf, elementsOf, numberOf, settingOf, switchOf, type XmlElement } from "./xml.ts";

/** Where a paragraph takes its number from (`w:numPr`). */
export interface NumberingPlace {
  readonly numId: string;
  /** From 0; absent when the list says which level belongs to the style. */
  readonly level0: number | undefined;
  /** The style that gave it; absent when the paragraph itself did. */
  readonly styleId: string | undefined;
}

/** The number or bullet that Word draws before a paragraph. */
export interface Label {
  readonly kind: "number" | "bullet";
  /** `一、`; for a bullet its sign. Empty for a level that shows nothing. */
  readonly text: string;
  /** From 0. */
  readonly level0: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** With `%1` for the number of the first level. */
  readonly text: string;
  /** The level, from 1, at which it begins anew; 0 for never; absent for every one above. */
  readonly restart: number | undefined;
  /** All numbers in Arabic digits. */
  readonly legal: boolean;
  readonly styleId: string | undefined;
}

interface Num {
  readonly abstractId: string;
  /** By level: where it begins anew when this list is first used. */
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

interface AbstractNum {
  readonly levels: ReadonlyMap<number, Level>;
  /** A numbering style whose list stands in its place. */
  readonly link: string | undefined;
  readonly styleId: string | undefined;
}

const DEEPEST = 8;

/** Counts the automatic numbers of a document, whose paragraphs ask in order. */
export interface Counter {
  /** The next label; absent when the list does not exist. */
  readonly next: (place: NumberingPlace) => Label | undefined;
}

/** `root` is that of `numbering.xml`; absent in a document without lists. */
export function counterOf(root: XmlElement | undefined): Counter {
  const abstracts = new Map<string, AbstractNum>();
  const nums = new Map<string, Num>();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    if (element.name === "w:abstractNum") {
      abstracts.set(element.attributes.get("w:abstractNumId") ?? "", {
        levels: levelsOf(element),
        link: settingOf(element, "w:numStyleLink"),
        styleId: settingOf(element, "w:styleLink"),
      });
    } else if (element.name === "w:num") nums.set(element.attributes.get("w:numId") ?? "", numOf(element));
  }
  const byStyleLink = new Map([...abstracts].map(([id, { styleId }]) => [styleId, id]));
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    next({ numId, level0: wanted, styleId }) {
      const num = nums.get(numId);
      if (num === undefined) return undefined;
      const { link } = abstracts.get(num.abstractId) ?? {};
      const abstractId = (link === undefined ? undefined : byStyleLink.get(link)) ?? num.abstractId;
      const levelsBelow = abstracts.get(abstractId)?.levels;
      const levelAt = (level0: number): Level | undefined => num.levels.get(level0) ?? levelsBelow?.get(level0);
      const level0 = Math.min(DEEPEST, Math.max(0, wanted ?? levelOfStyle(levelsBelow, styleId)));
      const level = levelAt(level0);
      if (level === undefined) return undefined;
      if (level.format === "bullet") return { kind: "bullet", text: level.text, level0 };

      const count = counts.get(abstractId) ?? [];
      counts.set(abstractId, count);
      for (let other = 0; other <= level0; other += 1) {
        const start = num.starts.get(other);
        const key = `${numId} ${other}`;
        if (start === undefined || begun.has(key)) continue;
        begun.add(key);
        count[other] = other === level0 ? start - 1 : start;
      }
      count[level0] = (count[level0] ?? level.start - 1) + 1;
      for (let other = level0 + 1; other <= DEEPEST; other += 1) {
        const restart = levelAt(other)?.restart;
        if (restart === undefined || level0 < restart) count[other] = undefined;
      }
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const other = Number(digit) - 1;
        const its = levelAt(other);
        const value = count[other] ?? its?.start ?? 1;
        return formatNumber(level.legal && its?.format !== "none" ? "decimal" : (its?.format ?? "decimal"), value);
      });
      return { kind: "number", text: text.trim(), level0 };
    },
  };
}

function levelOfStyle(levels: ReadonlyMap<number, Level> | undefined, styleId: string | undefined): number {
  if (styleId === undefined) return 0;
  return [...(levels ?? [])].find(([, level]) => level.styleId === styleId)?.[0] ?? 0;
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(element)
      .filter(({ name }) => name === "w:lvl")
      .map((level) => [Number(level.attributes.get("w:ilvl") ?? 0), toLevel(level)]),
  );
}

function toLevel(level: XmlElement): Level {
  // Word 2010 writes formats of its own beside a fallback.
  const [format] = [...below(level, "w:numFmt")];
  return {
    start: numberOf(level, "w:start") ?? 1,
    format: format?.attributes.get("w:val") ?? "decimal",
    text: settingOf(level, "w:lvlText") ?? "",
    restart: numberOf(level, "w:lvlRestart"),
    legal: switchOf(level, "w:isLgl") ?? false,
    styleId: settingOf(level, "w:pStyle"),
  };
}

function numOf(element: XmlElement): Num {
  const overrides = elementsOf(element).filter(({ name }) => name === "w:lvlOverride");
  const at = (override: XmlElement): number => Number(override.attributes.get("w:ilvl") ?? 0);
  return {
    abstractId: settingOf(element, "w:abstractNumId") ?? "",
    starts: new Map(
      overrides.flatMap((override) => {
        const start = numberOf(override, "w:startOverride");
        return start === undefined ? [] : [[at(override), start] as const];
      }),
    ),
    levels: new Map(
      overrides.flatMap((override) => {
        const level = childOf(override, "w:lvl");
        return level === undefined ? [] : [[at(override), toLevel(level)] as const];
      }),
    ),
  };
}
