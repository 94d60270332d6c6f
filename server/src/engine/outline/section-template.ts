import type { Titles } from "./outline.ts";

/** Characters that a placeholder's label may not hold. */
const NO_LABEL = /[{}|:\r\n]/g;
const MAX_LABEL = 40;

/** What a section without a template of its own holds when it is inserted: a placeholder that bears its title. */
export function templateFrom({ hans, hant, en }: Titles): Titles {
  return { hans: placeholder(hans), hant: placeholder(hant), en: placeholder(en) };
}

function placeholder(title: string): string {
  return `{{${title.replaceAll(NO_LABEL, " ").trim().slice(0, MAX_LABEL) || "…"}}}`;
}
