import { EXPORT_FORMATS } from "../engine/page/export-format.ts";
import { LAYOUT_IDS } from "../engine/page/layout.ts";
import type { ListShape, MapShape, NumberShape, ObjectShape, Shape, TextShape, ValueOf } from "./shape.ts";

/** The name of the configuration file that is looked for. */
export const CONFIG_FILE_NAME = ".structured-summary.yaml";

/** How many files may follow each other by `extends`. */
export const MAX_EXTENDS_DEPTH = 8;

/** Weight of a keyword that is written as a bare text. */
export const DEFAULT_KEYWORD_WEIGHT = 3;

/** Where a setting may be written. `settings` are the editor's. */
export type Place = "front-matter" | "file" | "settings";

/**
 * One setting: its shape and where it may be written. What it means is said in `l10n/<locale>/config.ts`. A dot in its
 * name stands between a group and its key: `export.layout` is the key `layout` in the map `export`.
 */
interface Setting {
  readonly shape: Shape;
  readonly in: readonly Place[];
}

const text = { kind: "text" } as const satisfies TextShape;
const boolean = { kind: "boolean" } as const;
const texts = { kind: "list", of: text, orOne: true } as const satisfies ListShape;

/** One text in each script, or one for all of them. */
const titles = {
  kind: "object",
  fields: { hans: text, hant: text, en: text },
  orText: "hans",
} as const satisfies ObjectShape;

const keywords = {
  kind: "list",
  of: {
    kind: "object",
    fields: { text, weight: { kind: "integer", minimum: 1, maximum: 100 } },
    required: ["text"],
    orText: "text",
  },
  orOne: true,
} as const satisfies ListShape;

/**
 * A section of a user's outline. Only `id` and, unless it is taken over from an extended outline, `titles` are needed.
 */
export const SECTION = {
  kind: "object",
  fields: {
    id: { kind: "id" },
    titles,
    keywords,
    notKeywords: texts,
    required: boolean,
    oneOf: text,
    repeatable: boolean,
    minLength: { kind: "integer", minimum: 0, maximum: 1_000_000 },
    hint: titles,
    template: titles,
    sections: { kind: "list", of: { kind: "lazy", name: "section", shape: (): ObjectShape => SECTION } },
  },
  required: ["id"],
} as const satisfies ObjectShape;

/** A user's outline; the id is its key in the map, or the field `id` in a list. */
export const OUTLINE = {
  kind: "object",
  fields: {
    extends: { kind: "id" },
    /** Of the extended outline only the sections written here, in the order written here. */
    only: boolean,
    titles,
    closed: boolean,
    figures: texts,
    sections: { kind: "list", of: { kind: "lazy", name: "section", shape: (): ObjectShape => SECTION } },
  },
} as const satisfies ObjectShape;

const outlines = { kind: "map", keys: "id", of: OUTLINE, orListBy: "id" } as const satisfies MapShape;

/** From … to, either of them open. */
const bounds = (maximum: number) =>
  ({
    kind: "object",
    fields: { min: { kind: "integer", minimum: 0, maximum }, max: { kind: "integer", minimum: 0, maximum } },
  }) as const satisfies ObjectShape;

/** The sizes of Chinese typesetting in points. */
const FONT_SIZES = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const;

/** Those that are written in another way in Traditional characters. */
const TRADITIONAL_FONT_SIZES = {
  初號: 42,
  一號: 26,
  二號: 22,
  三號: 16,
  四號: 14,
  五號: 10.5,
} as const;

const fontSize = {
  kind: "number",
  minimum: 5,
  maximum: 72,
  names: { ...FONT_SIZES, ...TRADITIONAL_FONT_SIZES },
} as const satisfies NumberShape;

const marginMm = { kind: "number", minimum: 0, maximum: 250 } as const satisfies NumberShape;

const everywhere = ["front-matter", "file", "settings"] as const satisfies readonly Place[];

/** Every setting there is: the only source for configuration file, front matter, editor settings, schema and docs. */
const SETTINGS = {
  extends: { shape: texts, in: ["file"] },
  outline: { shape: { kind: "id" }, in: ["front-matter", "file", "settings"] },
  outlines: { shape: outlines, in: ["file", "settings"] },
  rules: {
    shape: {
      kind: "map",
      keys: "rule",
      of: { kind: "text", choices: ["off", "information", "warning", "error"], meaning: "severity" },
    },
    in: ["file", "settings"],
  },
  summaries: { shape: texts, in: ["file", "settings"] },
  ignore: { shape: texts, in: ["file", "settings"] },
  maxFindings: { shape: { kind: "integer", minimum: 1, maximum: 1_000_000 }, in: ["file", "settings"] },
  length: { shape: bounds(10_000_000), in: ["file", "settings"] },
  pages: { shape: bounds(10_000), in: ["file", "settings"] },
  "export.format": {
    shape: {
      kind: "list",
      of: { kind: "text", choices: EXPORT_FORMATS, meaning: "format" },
      orOne: true,
    },
    in: everywhere,
  },
  "export.layout": {
    shape: { kind: "text", choices: ["auto", ...LAYOUT_IDS], meaning: "layout" },
    in: everywhere,
  },
  "export.fileName": { shape: text, in: everywhere },
  // A document that came by mail does not say where files are written.
  "export.folder": { shape: text, in: ["file", "settings"] },
  "export.fonts": {
    shape: {
      kind: "object",
      fields: { body: text, title: text, heading1: text, heading2: text, pageNumber: text, latin: text },
    },
    in: everywhere,
  },
  "export.sizes": {
    shape: {
      kind: "object",
      fields: {
        body: fontSize,
        title: fontSize,
        heading1: fontSize,
        heading2: fontSize,
        heading3: fontSize,
        heading4: fontSize,
        tables: fontSize,
        pageNumber: fontSize,
      },
    },
    in: everywhere,
  },
  "export.margins": {
    shape: { kind: "object", fields: { top: marginMm, bottom: marginMm, left: marginMm, right: marginMm } },
    in: everywhere,
  },
  "export.lines": { shape: { kind: "integer", minimum: 1, maximum: 100 }, in: everywhere },
  "export.characters": { shape: { kind: "integer", minimum: 1, maximum: 100 }, in: everywhere },
  "export.lineSpacing": { shape: { kind: "number", minimum: 0.8, maximum: 4 }, in: everywhere },
  // In front matter `seal` is a key of its own.
  "export.seal": { shape: boolean, in: ["file", "settings"] },
  locale: { shape: { kind: "text", choices: ["en", "zh-cn", "zh-tw"] }, in: ["file"] },
  summary: { shape: boolean, in: ["front-matter"] },
  title: { shape: text, in: ["front-matter"] },
  organization: { shape: text, in: ["front-matter"] },
  date: { shape: text, in: ["front-matter"] },
  year: { shape: { kind: "integer", minimum: 1, maximum: 9999 }, in: ["front-matter"] },
  author: { shape: text, in: ["front-matter"] },
  to: { shape: text, in: ["front-matter"] },
  attachments: { shape: texts, in: ["front-matter"] },
  seal: { shape: boolean, in: ["front-matter"] },
  status: { shape: text, in: ["front-matter"] },
  figures: { shape: { kind: "map", keys: "text", of: { kind: "figure" } }, in: ["front-matter"] },
  previous: { shape: text, in: ["front-matter"] },
} as const satisfies Readonly<Record<string, Setting>>;

type Settings = typeof SETTINGS;

/** The name of a setting. */
export type SettingName = keyof Settings;

type NameIn<P extends Place> = {
  [K in SettingName]: P extends Settings[K]["in"][number] ? K : never;
}[SettingName];

type GroupOf<Name> = Name extends `${infer Group}.${string}` ? Group : never;

/** The name of a map that holds settings. */
export type GroupName = GroupOf<SettingName>;

/** What may be written in one place, as the reader hands it on. Every key may be absent. */
export type ValuesIn<P extends Place> = {
  readonly [K in NameIn<P> as K extends `${GroupName}.${string}` ? never : K]?: ValueOf<Settings[K]["shape"]>;
} & {
  readonly [Group in GroupOf<NameIn<P>>]?: {
    readonly [K in NameIn<P> as K extends `${Group}.${infer Key}` ? Key : never]?: ValueOf<Settings[K]["shape"]>;
  };
};

/** The settings that may be written in a place, those of a group under its name. */
export function settingsIn(place: Place): readonly {
  /** Absent for what stands in no group. */
  readonly group?: GroupName;
  readonly key: string;
  readonly name: SettingName;
  readonly shape: Shape;
}[] {
  const all: readonly (readonly [string, Setting])[] = Object.entries(SETTINGS);
  return all
    .filter(([, setting]) => setting.in.includes(place))
    .map(([full, { shape }]) => {
      const name = full as SettingName;
      const [first = "", second] = full.split(".");
      return second === undefined
        ? { key: first, name, shape }
        : { group: first as GroupName, key: second, name, shape };
    });
}

/** The fields that may be written in a place, as one shape. */
export function shapeOf(place: Place): ObjectShape {
  const fields: Record<string, Shape> = {};
  for (const { group, key, shape } of settingsIn(place)) {
    if (group === undefined) fields[key] = shape;
    else fields[group] = withField(fields[group], key, shape);
  }
  return { kind: "object", fields };
}

function withField(group: Shape | undefined, key: string, shape: Shape): ObjectShape {
  return { kind: "object", fields: { ...(group?.kind === "object" ? group.fields : {}), [key]: shape } };
}
