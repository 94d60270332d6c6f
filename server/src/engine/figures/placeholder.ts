import { isOneOf } from "./characters.ts";

/** What a placeholder asks for. */
type PlaceholderType =
  | { readonly kind: "text" }
  | { readonly kind: "number"; readonly unit: string }
  | { readonly kind: "date" };

/** `{{label}}`, `{{label:number 人}}`, `{{label:date}}`, with `|860` for last year's value. */
export interface Placeholder {
  /** 1 to 40 characters without `{}|:` or line break, without spaces around. */
  readonly label: string;
  readonly type: PlaceholderType;
  /** Last year's value, as it was written. */
  readonly previous?: string;
}

/**
 * What a placeholder is written with; an editor's grammar is made from it too. Lengths are in characters.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export const PLACEHOLDER_SYNTAX = {
  /** Two of them, of whichever width. */
  openBraces: "{｛",
  closeBraces: "}｝",
  /** Between the label and the type. */
  colons: ":：",
  /** Before last year's value. */
  bar: "|",
  /** In no label, unit or last year's value. */
  forbidden: "{}|:\r\n",
  lineBreaks: "\r\n",
  longestLabel: 40,
  /** Of what stands between the braces; longer is text. */
  longestInner: 157,
  /** Types by their keyword. A number may be followed by a space and its unit. */
  plainTypes: ["text", "date"],
  unitType: "number",
} as const;

const { openBraces, closeBraces, bar, lineBreaks, longestLabel, longestInner, unitType } = PLACEHOLDER_SYNTAX;
const FORBIDDEN = new RegExp(`[${PLACEHOLDER_SYNTAX.forbidden}]`);
const COLON = new RegExp(`[${PLACEHOLDER_SYNTAX.colons}]`);

/** The placeholder whose `{{` stands at `start` (full-width braces count), with the offset behind its `}}`; absent when none does. */
export function placeholderAt(
  text: string,
  start: number,
): { readonly placeholder: Placeholder; readonly end: number } | undefined {
  if (!isOneOf(openBraces, text[start]) || !isOneOf(openBraces, text[start + 1])) return undefined;
  let at = start + 2;
  for (let length = 0; at < text.length && length <= longestInner; length += 1) {
    const char = text[at];
    if (isOneOf(lineBreaks, char) || isOneOf(openBraces, char)) return undefined;
    if (isOneOf(closeBraces, char)) {
      if (!isOneOf(closeBraces, text[at + 1])) return undefined;
      const placeholder = readPlaceholder(text.slice(start + 2, at));
      return placeholder && { placeholder, end: at + 2 };
    }
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return undefined;
}

/**
 * The placeholder of what stands between the braces; absent when that is none.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function readPlaceholder(inner: string): Placeholder | undefined {
  const cut = inner.indexOf(bar);
  const head = cut === -1 ? inner : inner.slice(0, cut);
  const previous = cut === -1 ? undefined : inner.slice(cut + 1).trim();
  const colon = head.search(COLON);
  const label = (colon === -1 ? head : head.slice(0, colon)).trim();
  if (label === "" || [...label].length > longestLabel || FORBIDDEN.test(label)) return undefined;
  if (previous !== undefined && FORBIDDEN.test(previous)) return undefined;
  const type = colon === -1 ? ({ kind: "text" } as const) : readType(head.slice(colon + 1).trim());
  if (type === undefined) return undefined;
  return previous === undefined || previous === "" ? { label, type } : { label, type, previous };
}

function readType(text: string): PlaceholderType | undefined {
  if (text === "date") return { kind: "date" };
  if (text === "text") return { kind: "text" };
  if (text === unitType) return { kind: "number", unit: "" };
  const unit = text.startsWith(`${unitType} `) ? text.slice(unitType.length).trim() : undefined;
  return unit === undefined || FORBIDDEN.test(unit) ? undefined : { kind: "number", unit };
}

/**
 * The placeholder as it stands in a document. {@link placeholderAt} reads it back.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function writePlaceholder({ label, type, previous }: Placeholder): string {
  const kind =
    type.kind === "text" ? "" : type.kind === "date" ? ":date" : `:number${type.unit === "" ? "" : ` ${type.unit}`}`;
  return `{{${label}${kind}${previous === undefined ? "" : `|${previous}`}}}`;
}
