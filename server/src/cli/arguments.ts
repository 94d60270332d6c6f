import { parseArgs } from "node:util";
import { nearest } from "../config/nearest.ts";
import type { CliTextId } from "./texts.ts";
import { UsageError } from "./usage-error.ts";

/** One option of a command. */
export interface OptionSpec {
  /** `texts` may be given more than once. */
  readonly type: "flag" | "text" | "texts";
  /** One letter that stands for the name: `o` for `-o`. */
  readonly short?: string;
  /** The only values accepted. */
  readonly choices?: readonly string[];
  /** What stands for the value in the help. */
  readonly placeholder?: string;
  readonly help: CliTextId;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

type OptionValue<S extends OptionSpec> = S["type"] extends "flag"
  ? boolean
  : S["type"] extends "texts"
    ? readonly string[]
    : (S extends { readonly choices: readonly (infer C)[] } ? C : string) | undefined;

/** Flags are `false` and repeatable options empty when they are not given. */
export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]: OptionValue<T[K]> };

export interface Arguments<T extends OptionTable> {
  readonly options: OptionValues<T>;
  readonly positionals: readonly string[];
}

/** Understood by every command. */
export const COMMON_OPTIONS = {
  help: { type: "flag", help: "optionHelp" },
  locale: { type: "text", placeholder: "zh-CN|zh-TW|en", help: "optionLocale" },
} as const satisfies OptionTable;

/** Reads the arguments after a command's name. Throws {@link UsageError}. */
export function parseArguments<const T extends OptionTable>(args: readonly string[], table: T): Arguments<T> {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries<OptionSpec>(table).map(([name, { type, short }]) => [
        name,
        { type: type === "flag" ? "boolean" : "string", ...(short === undefined ? {} : { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries<OptionSpec>(table).map(([name, { type }]) => [
      name,
      type === "flag" ? false : type === "texts" ? [] : undefined,
    ]),
  );
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (spec === undefined) throw unknownOption(token.rawName, Object.keys(table));
    values[token.name] = optionValue(token.rawName, token.value, spec, values[token.name]);
  }
  return { options: values as OptionValues<T>, positionals };
}

function optionValue(rawName: string, value: string | undefined, spec: OptionSpec, before: unknown): unknown {
  if (spec.type === "flag") {
    if (value !== undefined) throw new UsageError("optionTakesNoValue", rawName);
    return true;
  }
  if (value === undefined || (value.startsWith("--") && value.length > 2))
    throw new UsageError("optionNeedsValue", rawName);
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    throw new UsageError("optionNeedsChoice", rawName, value, spec.choices.join(", "));
  }
  return spec.type === "texts" ? [...(Array.isArray(before) ? before : []), value] : value;
}

function unknownOption(rawName: string, known: readonly string[]): UsageError {
  const near = nearest(rawName.replace(/^-+/, ""), known);
  return near === undefined
    ? new UsageError("unknownOption", rawName)
    : new UsageError("unknownOptionNear", rawName, `--${near}`);
}

/** A whole number that is not negative. Throws {@link UsageError}. */
export function wholeNumber(rawName: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError("optionNeedsNumber", rawName, value);
  return Number(value);
}
