/**
 * A generated JSON file as the formatter wants it: one key or item to a line. That is how it wants `package.json`; in
 * other files it joins a list that fits into one line, so they hold no short lists of bare values.
 */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
