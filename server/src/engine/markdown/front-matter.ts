import { BYTE_ORDER_MARK, skipBlank } from "./characters.ts";
import type { FrontMatter } from "./document.ts";
import { LineReader } from "./lines.ts";

/** What stands before the body of a text, and where the body begins. */
export interface Head {
  /** Absent when the text does not begin with `---` (after a byte order mark), or when no `---` closes it. */
  readonly frontMatter: FrontMatter | undefined;
  /** Offset of the first line that is neither byte order mark nor front matter. */
  readonly bodyStart: number;
}

/** Takes byte order mark and front matter off. An unclosed one is none: the text is all body. */
export function readHead(text: string): Head {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const lines = new LineReader(text, start);
  if (!lines.advance() || !isFence(text, lines.start, lines.end)) return { frontMatter: undefined, bodyStart: start };
  const yamlStart = lines.next;
  while (lines.advance()) {
    if (!isFence(text, lines.start, lines.end)) continue;
    const frontMatter = { start, end: lines.end, yaml: text.slice(yamlStart, lines.start), yamlStart };
    return { frontMatter, bodyStart: lines.next };
  }
  return { frontMatter: undefined, bodyStart: start };
}

function isFence(text: string, start: number, end: number): boolean {
  return text.startsWith("---", start) && start + 3 <= end && skipBlank(text, start + 3, end) === end;
}
