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

/** How long a placeholder may be in all, in UTF-16 code units; a longer one is text. */
const LONGEST_PLACEHOLDER = 160;
const LONGEST_LABEL = 40;
const FORBIDDEN = /[{}|:\r\n]/;

/** The placeholder whose `{{` stands at `start` (full-width braces count), with the offset behind its `}}`; absent when none does. */
export function placeholderAt(
  text: string,
  start: number,
): { readonly placeholder: Placeholder; readonly end: number } | undefined {
  if (!isBrace(text, start, "{", "｛") || !isBrace(text, start + 1, "{", "｛")) return undefined;
  for (let at = start + 2; at < text.length && at - start < LONGEST_PLACEHOLDER; at += 1) {
    const char = text[at];
    if (char === "\n" || char === "\r" || char === "{" || char === "｛") return undefined;
    if (!isBrace(text, at, "}", "｝")) continue;
    if (!isBrace(text, at + 1, "}", "｝")) return undefined;
    const placeholder = readPlaceholder(text.slice(start + 2, at));
    return placeholder && { placeholder, end: at + 2 };
  }
  return undefined;
}

function isBrace(text: string, at: number, half: string, full: string): boolean {
  return text[at] === half || text[at] === full;
}

/**
 * The placeholder of what stands between the braces; absent when that is none.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function readPlaceholder(inner: string): Placeholder | undefined {
  const bar = inner.indexOf("|");
  const head = bar === -1 ? inner : inner.slice(0, bar);
  const previous = bar === -1 ? undefined : inner.slice(bar + 1).trim();
  const colon = head.search(/[:：]/);
  const label = (colon === -1 ? head : head.slice(0, colon)).trim();
  if (label === "" || [...label].length > LONGEST_LABEL || FORBIDDEN.test(label)) return undefined;
  if (previous !== undefined && FORBIDDEN.test(previous)) return undefined;
  const type = colon === -1 ? ({ kind: "text" } as const) : readType(head.slice(colon + 1).trim());
  if (type === undefined) return undefined;
  return previous === undefined || previous === "" ? { label, type } : { label, type, previous };
}

function readType(text: string): PlaceholderType | undefined {
  if (text === "date") return { kind: "date" };
  if (text === "text") return { kind: "text" };
  if (text === "number") return { kind: "number", unit: "" };
  if (text.startsWith("number "))
    return FORBIDDEN.test(text) ? undefined : { kind: "number", unit: text.slice(7).trim() };
  return undefined;
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
