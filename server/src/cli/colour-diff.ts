import type { painter } from "./style.ts";

/** A unified diff with its added and removed lines in colour. */
export function colourDiff(diff: string, paint: ReturnType<typeof painter>): string {
  return diff.replace(/^([+-]).*$/gm, (line, sign: string) => paint(sign === "+" ? "added" : "removed", line));
}
