import { PLACEHOLDER_SYNTAX } from "../../src/engine/figures/placeholder.ts";
import { toJson } from "./to-json.ts";

const { openBraces, closeBraces, colons, bar, forbidden, lineBreaks } = PLACEHOLDER_SYNTAX;
const { longestLabel, longestInner, plainTypes, unitType } = PLACEHOLDER_SYNTAX;

export const PLACEHOLDER_GRAMMAR = "syntaxes/placeholder.injection.tmLanguage.json";
export const PLACEHOLDER_SCOPE = "placeholder.structured-summary.injection";

/** Scopes of Markdown's grammar that hold no prose: there `{{…}}` belongs to somebody else. */
const NO_PROSE = [
  "comment",
  "markup.fenced_code",
  "markup.raw",
  "markup.inline.raw",
  "markup.math",
  "markup.underline.link",
  "meta.embedded",
  "meta.tag",
];

/** What the groups of {@link placeholderPattern} hold, from the first; the regular expression's order. */
export const PLACEHOLDER_GROUPS = [
  "open",
  "label",
  "colon",
  "plainType",
  "unitType",
  "unit",
  "bar",
  "previous",
  "close",
] as const;

const SCOPES: Readonly<Record<(typeof PLACEHOLDER_GROUPS)[number], string>> = {
  open: "punctuation.definition.placeholder.begin",
  label: "variable.parameter.placeholder",
  colon: "punctuation.separator.type.placeholder",
  plainType: "storage.type.placeholder",
  unitType: "storage.type.placeholder",
  unit: "keyword.other.unit.placeholder",
  bar: "punctuation.separator.previous.placeholder",
  previous: "string.unquoted.previous.placeholder",
  close: "punctuation.definition.placeholder.end",
};

/** The content of {@link PLACEHOLDER_GRAMMAR}: colours placeholders, and nothing else, in Markdown. */
export function placeholderGrammar(): string {
  return toJson({
    name: "Structured Summary placeholder",
    scopeName: PLACEHOLDER_SCOPE,
    injectionSelector: ["L:text.html.markdown", ...NO_PROSE].join(" - "),
    patterns: [
      {
        name: "meta.placeholder.structured-summary",
        match: placeholderPattern(),
        captures: Object.fromEntries(
          PLACEHOLDER_GROUPS.map((group, index) => [index + 1, { name: `${SCOPES[group]}.structured-summary` }]),
        ),
      },
    ],
  });
}

/**
 * The regular expression of a placeholder, which takes what `placeholderAt` takes: valid for Oniguruma and, with the flag
 * `u`, for JavaScript. Linear: a look-ahead bounds it first, and no two neighbouring repetitions share a character.
 */
function placeholderPattern(): string {
  const spaces = ranges([...Array(0x10000).keys()].filter((code) => isSpace(String.fromCharCode(code))));
  const braces = classOf(openBraces + closeBraces + lineBreaks);
  const inLabel = classOf(openBraces + closeBraces + forbidden + colons);
  const inValue = classOf(openBraces + closeBraces + forbidden);
  const gap = `[${spaces}]*`;
  const label = `[^${inLabel}${spaces}](?:[^${inLabel}]{0,${longestLabel - 2}}[^${inLabel}${spaces}])?`;
  const unit = `[^${inValue}${spaces}](?:[^${inValue}]*[^${inValue}${spaces}])?`;
  const type = `(${plainTypes.join("|")})|(${unitType})(?: ${gap}(${unit}))?`;
  return [
    `([${classOf(openBraces)}]{2})`,
    `(?=[^${braces}]{1,${longestInner}}[${classOf(closeBraces)}]{2})`,
    `${gap}(${label})${gap}`,
    `(?:([${classOf(colons)}])${gap}(?:${type})${gap})?`,
    `(?:(${classOf(bar)})([^${inValue}]*))?`,
    `([${classOf(closeBraces)}]{2})`,
  ].join("");
}

/** White space that may stand around a label inside a line. */
function isSpace(char: string): boolean {
  return char.trim() === "" && !lineBreaks.includes(char);
}

/** Characters as they stand in a class or by themselves, each once. */
function classOf(characters: string): string {
  return [...new Set(characters)].map((char) => escaped(char.charCodeAt(0))).join("");
}

/** A class's content: neighbouring codes, which come in order, as a range. */
function ranges(codes: readonly number[]): string {
  const parts: [first: number, last: number][] = [];
  for (const code of codes) {
    const part = parts.at(-1);
    if (part?.[1] === code - 1) part[1] = code;
    else parts.push([code, code]);
  }
  return parts.map(([first, last]) => escaped(first) + (first === last ? "" : `-${escaped(last)}`)).join("");
}

function escaped(code: number): string {
  const char = String.fromCharCode(code);
  if (/[{}|]/.test(char)) return `\\${char}`;
  return /[!-~｛｝：]/.test(char) ? char : `\\u${code.toString(16).padStart(4, "0")}`;
}
