import type { PageModel } from "../engine/page/page.ts";
import type { Script } from "../engine/text/script.ts";
import { stemOf } from "../files/path.ts";

/** Of a summary that says whose it is and of which year. */
const PATTERNS: Readonly<Record<Script, string>> = {
  hans: "{organization}{year}年工作总结",
  hant: "{organization}{year}年工作總結",
  en: "{organization} work summary {year}",
};

/** In UTF-8, the extension not counted: 255 is the limit of most systems, and a copy may get ` (2)`. */
const MAX_BYTES = 200;

/** What is not known of the page. */
export interface NameSource {
  /** Path of the source file; its name serves where the page does not say enough. */
  readonly path: string;
  /** `YYYY-MM-DD` */
  readonly today?: string;
}

/**
 * The name of an exported file, without extension: safe on Windows, macOS and Linux, never empty.
 *
 * `{organization}`, `{year}`, `{title}`, `{date}` (today's) and `{name}` (of the source file, without its extension)
 * stand for what the page says; another `{word}` stays. A pattern of which a part is not known, the built-in one too,
 * is given up for the title, and without a title for the source file's name.
 *
 * @param pattern that of the settings; empty for the built-in one of the page's language
 */
export function fileName(pattern: string, page: PageModel, source: NameSource): string {
  const { organization, year, title } = page.properties;
  const wanted = pattern.trim() === "" ? PATTERNS[page.script] : pattern;
  const isInTitle = wanted.includes("{title}") && organization !== undefined && title?.includes(organization) === true;
  const values: Readonly<Record<string, string | undefined>> = {
    organization,
    year: year === undefined ? undefined : String(year),
    title,
    date: source.today,
    name: stemOf(source.path.replaceAll("\\", "/")),
  };
  return (
    // A title that names the organization says it once.
    [filled(isInTitle ? wanted.replaceAll("{organization}", "") : wanted, values), title, values["name"]]
      .map((name) => safeName(name ?? ""))
      .find((name) => name !== "") ?? LAST_RESORT[page.script]
  );
}

const LAST_RESORT: Readonly<Record<Script, string>> = { hans: "工作总结", hant: "工作總結", en: "work summary" };

/** `undefined` when a part is not known. */
function filled(pattern: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  let isComplete = true;
  const text = pattern.replaceAll(/\{([a-z]+)\}/gi, (written, key: string) => {
    if (!Object.hasOwn(values, key)) return written;
    const value = values[key]?.trim() ?? "";
    if (value === "") isComplete = false;
    return value;
  });
  return isComplete ? text : undefined;
}

/** What no file name may hold on Windows, and signs that would show it in another order than it is. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** Devices of Windows, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|\.|\s)/i;

/** Empty when nothing is left. */
function safeName(text: string): string {
  const cleaned = text
    .replaceAll(/\s+/g, " ")
    .replaceAll(FORBIDDEN, (sign) => REPLACEMENTS[sign] ?? "")
    .replaceAll(/\p{Surrogate}/gu, "");
  // A dot in front hides a file, one at the end is lost on Windows.
  const trimmed = cutToBytes(cleaned.replace(/^[\s.~]+/, ""), MAX_BYTES).replace(/[\s.]+$/, "");
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Full-width signs look the same and are allowed. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  ":": "：",
  "?": "？",
  "*": "＊",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "<": "＜",
  ">": "＞",
  '"': "＂",
};

/** Cut between two characters that a reader sees as such, as far as that is told by combining marks. */
function cutToBytes(text: string, maximum: number): string {
  let bytes = 0;
  let end = 0;
  let kept = 0;
  for (const character of text) {
    if (!/^\p{M}/u.test(character)) kept = end;
    bytes += utf8Length(character);
    if (bytes > maximum) return text.slice(0, kept);
    end += character.length;
  }
  return text;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
