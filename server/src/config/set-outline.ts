import { isMap, isScalar, type Node, parseDocument as parseYaml, type YAMLMap } from "yaml";
import type { Document, FrontMatter } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { applyEdits, type TextEdit } from "../engine/text/edit.ts";
import { type Span, shiftSpan } from "../engine/text/span.ts";
import { readMeta } from "./front-matter.ts";
import type { ConfigMessageId } from "./problem.ts";

/**
 * The edits of a document after which its front matter says that it follows an outline; a `summary: false` there
 * becomes true. Empty where it says so already. `undefined` for front matter that is broken, or written in a way that
 * small edits cannot extend.
 */
export function setOutline(doc: Document, id: string): readonly TextEdit[] | undefined {
  return candidates(doc, id).find((edits) => says(applyEdits(doc.text, edits), doc, id));
}

/** Read anew: whether the text names the outline, with nothing wrong in its front matter that was right before. */
function says(text: string, before: Document, id: string): boolean {
  const { frontMatter } = parseDocument(text, { format: before.format });
  if (frontMatter === undefined) return false;
  const { meta, problems } = readMeta(frontMatter);
  const known = before.frontMatter === undefined ? 0 : readMeta(before.frontMatter).problems.length;
  return meta.outline === id && meta.summary !== false && problems.length <= known;
}

function candidates({ text, frontMatter }: Document, id: string): readonly (readonly TextEdit[])[] {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  if (frontMatter === undefined) return [[newFrontMatter(text, id, lineEnd)]];
  const { yaml, yamlStart } = frontMatter;
  const { meta, problems } = readMeta(frontMatter);
  if (problems.some(({ messageId }) => BROKEN.has(messageId))) return [];
  const { contents: top, errors } = parseYaml(yaml, { logLevel: "silent", uniqueKeys: false });
  const map = isMap<Node, Node | null>(top) ? top : undefined;
  // Prose between two lines of dashes, which stays as it is below.
  if (map === undefined && top !== null && errors.length === 0) return [[newFrontMatter(text, id, lineEnd)]];
  const summary = map && spanOfValue(yaml, map, "summary");
  const turned = meta.summary === false && summary ? [replacement(frontMatter, summary, "true")] : [];
  const value = map && spanOfValue(yaml, map, "outline");
  if (value !== undefined) {
    const written = yaml.slice(value.start, value.end);
    return [[...(written === id ? [] : [replacement(frontMatter, value, id)]), ...turned]];
  }
  if (map?.flow === true) {
    const at = (map.range?.[0] ?? 0) + 1;
    const comma = map.items.length === 0 ? "" : ",";
    return [[insertion(yamlStart + at, ` outline: ${id}${comma}${yaml[at] === " " ? "" : " "}`), ...turned]];
  }
  // A map may be indented, and end in a text that takes in whatever follows: what does not read as wanted is not taken.
  const first = map?.items[0]?.key.range?.[0] ?? 0;
  const indent = /[ \t]*$/.exec(yaml.slice(0, first))?.[0] ?? "";
  const entry = `${indent}outline: ${id}${lineEnd}`;
  return [
    [insertion(yamlStart + yaml.length, entry), ...turned],
    [insertion(yamlStart, entry), ...turned],
  ];
}

/** Nothing can be told of front matter with such a problem. */
const BROKEN: ReadonlySet<ConfigMessageId> = new Set(["yaml-syntax", "too-large", "too-deep", "too-many-aliases"]);

/** Front matter of its own above the text, with a blank line below it unless there is one, or nothing. */
function newFrontMatter(text: string, id: string, lineEnd: string): TextEdit {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const gap = text.length === start || /^[ \t]*[\r\n]/.test(text.slice(start)) ? "" : lineEnd;
  return insertion(start, `---${lineEnd}outline: ${id}${lineEnd}---${lineEnd}${gap}`);
}

/**
 * Where the value of a key stands in the YAML; empty, right behind the colon, for a key without a value. `undefined`
 * where there is no such key.
 */
function spanOfValue(yaml: string, map: YAMLMap<Node, Node | null>, name: string): Span | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) return undefined;
  const range = pair.value?.range;
  const written = range ? yaml.slice(range[0], range[1]).trimEnd() : "";
  if (range && written !== "") return { start: range[0], end: range[0] + written.length };
  const behindColon = yaml.indexOf(":", pair.key.range?.[1] ?? 0) + 1;
  return { start: behindColon, end: behindColon };
}

function replacement({ yaml, yamlStart }: FrontMatter, value: Span, newText: string): TextEdit {
  const space = yaml[value.start - 1] === ":" ? " " : "";
  return { span: shiftSpan(value, yamlStart), newText: space + newText };
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
