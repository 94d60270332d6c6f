/**
 * What a YAML value may look like. Plain data, so that the reader, the JSON Schema and the documentation come from one
 * description. `null` (a key without a value) always counts as absent.
 */
export type Shape =
  | TextShape
  | IdShape
  | BooleanShape
  | IntegerShape
  | NumberShape
  | FigureShape
  | ListShape
  | MapShape
  | ObjectShape
  | LazyShape;

/** Any scalar, as it is written: `2024` is the text `2024`. */
export interface TextShape {
  readonly kind: "text";
  /** The only values accepted. */
  readonly choices?: readonly string[];
  /** Which words say what each choice means. */
  readonly meaning?: "severity" | "layout" | "format";
}

/** What an {@link IdShape} looks like. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A kebab-case name. */
interface IdShape {
  readonly kind: "id";
}

interface BooleanShape {
  readonly kind: "boolean";
}

interface IntegerShape {
  readonly kind: "integer";
  readonly minimum: number;
  readonly maximum: number;
}

/** A number with or without a fraction. */
export interface NumberShape {
  readonly kind: "number";
  readonly minimum: number;
  readonly maximum: number;
  /** Names that stand for a number; the reader hands on the number. */
  readonly names?: Readonly<Record<string, number>>;
}

/** A number, or a text where the number has no plain form. */
interface FigureShape {
  readonly kind: "figure";
}

export interface ListShape {
  readonly kind: "list";
  readonly of: Shape;
  /** One item may stand without a list around it. */
  readonly orOne?: true;
}

export interface MapShape {
  readonly kind: "map";
  readonly keys: "rule" | "id" | "text";
  readonly of: Shape;
  /** A list of objects with this field as their key may stand instead. */
  readonly orListBy?: string;
}

export interface ObjectShape {
  readonly kind: "object";
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** A single text may stand for the object; the reader puts it into this field alone. */
  readonly orText?: string;
}

/** A shape that contains itself. */
interface LazyShape {
  readonly kind: "lazy";
  readonly name: string;
  readonly shape: () => ObjectShape;
}

/** What the reader makes of a value of this shape. A value that does not fit is left out. */
export type ValueOf<S> = S extends { readonly kind: "text"; readonly choices: readonly (infer C)[] }
  ? C
  : S extends { readonly kind: "text" | "id" }
    ? string
    : S extends { readonly kind: "boolean" }
      ? boolean
      : S extends { readonly kind: "integer" | "number" }
        ? number
        : S extends { readonly kind: "figure" }
          ? number | string
          : S extends { readonly kind: "list"; readonly of: infer I }
            ? readonly ValueOf<I>[]
            : S extends { readonly kind: "map"; readonly of: infer I }
              ? Readonly<Record<string, ValueOf<I>>>
              : S extends { readonly kind: "object"; readonly fields: infer F }
                ? { readonly [K in keyof F]?: ValueOf<F[K]> }
                : unknown; // a lazy shape: narrowed by whoever knows its name
