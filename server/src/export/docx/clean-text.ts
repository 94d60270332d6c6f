/**
 * A text as XML 1.0 (§2.2) can hold it, on one line: control characters and what is no character vanish, tabs and line
 * ends become spaces, and a surrogate that stands alone becomes U+FFFD. Marks that turn the direction of what follows
 * vanish too: they would reach beyond the text that holds them.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(/\r\n|[\t\n\r\u0085\u2028\u2029]/g, " ")
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, "");
}
