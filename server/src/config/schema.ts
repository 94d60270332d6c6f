import type { ListShape, MapShape, ObjectShape, Shape, TextShape, ValueOf } from "./shape.ts";

/** The name of the configuration file that is looked for. */
export const CONFIG_FILE_NAME = ".structured-summary.yaml";

/** How many files may follow each other by `extends`. */
export const MAX_EXTENDS_DEPTH = 8;

/** Weight of a keyword that is written as a bare text. */
export const DEFAULT_KEYWORD_WEIGHT = 3;

/** Where a setting may be written. `settings` are the editor's. */
export type Place = "front-matter" | "file" | "settings";

/**
 * One setting: its shape and where it may be written. What it means is said in `l10n/<locale>/config.ts`.
 * @internal
 */
export interface Setting {
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

/** A section of a user's outline. Only `id` and, unless it is taken over from an extended outline, `titles` are needed. */
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

/**
 * Every setting there is: the only source for configuration file, front matter, editor settings, schema and docs.
 * @internal
 */
export const SETTINGS = {
  extends: { shape: texts, in: ["file"] },
  outline: { shape: { kind: "id" }, in: ["front-matter", "file", "settings"] },
  outlines: { shape: outlines, in: ["file", "settings"] },
  rules: {
    shape: { kind: "map", keys: "rule", of: { kind: "text", choices: ["off", "information", "warning", "error"] } },
    in: ["file", "settings"],
  },
  summaries: { shape: texts, in: ["file", "settings"] },
  ignore: { shape: texts, in: ["file", "settings"] },
  maxFindings: { shape: { kind: "integer", minimum: 1, maximum: 1_000_000 }, in: ["file", "settings"] },
  length: { shape: bounds(10_000_000), in: ["file", "settings"] },
  pages: { shape: bounds(10_000), in: ["file", "settings"] },
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

/** What may be written in one place, as the reader hands it on. Every key may be absent. */
export type ValuesIn<P extends Place> = {
  readonly [K in SettingName as P extends Settings[K]["in"][number] ? K : never]?: ValueOf<Settings[K]["shape"]>;
};

/** The fields that may be written in a place, as one shape. */
export function shapeOf(place: Place): ObjectShape {
  const all: readonly (readonly [string, Setting])[] = Object.entries(SETTINGS);
  return {
    kind: "object",
    fields: Object.fromEntries(
      all.filter(([, setting]) => setting.in.includes(place)).map(([name, { shape }]) => [name, shape]),
    ),
  };
}
