import { ceYear, writeDate } from "../text/eras.ts";
import { fold } from "../text/fold.ts";
import type { Layout } from "./layout.ts";

const ISO = /^([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?:[T\s].*)?$/;
const CHINESE = /^((?:中华)?民国)?\s*([0-9]{1,4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日$/;
const STYLES = {
  chinese: { language: "zh", era: "", digits: "arabic" },
  republic: { language: "zh", era: "中華民國", digits: "arabic" },
  english: { language: "en", era: "", digits: "arabic" },
} as const;

/** A date that front matter gives, as the layout writes dates; as it was given when it is no full date. */
export function writtenDate(given: string, dates: Layout["dates"]): string {
  const folded = fold(given.trim());
  const iso = ISO.exec(folded)?.slice(1) ?? [];
  const [era, ...chinese] = CHINESE.exec(folded)?.slice(1) ?? [];
  const [year = 0, month = 0, day = 0] = (iso.length > 0 ? iso : chinese).map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > 31) return given.trim();
  const full = era === undefined ? year : ceYear(year);
  const two = (value: number) => String(value).padStart(2, "0");
  return writeDate(`${String(full).padStart(4, "0")}-${two(month)}-${two(day)}`, STYLES[dates]) ?? given.trim();
}
