import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

declare module "mdast" {
  interface Data {
    /** Where the first child begins and the last one ends in the source, before nodes without positions replace them. */
    content?: { start: number; end: number };
  }
}

/** In a draft an indent starts a paragraph and is never code: only fences are code. */
function withoutIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ["codeIndented"] } }];
}

/** Bare addresses are found in text that is already a tree, and their nodes have no position: ranges are noted before. */
function withContentRanges(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = [{ transforms: [noteContentRanges] }, ...(data.fromMarkdownExtensions ?? [])];
}

function noteContentRanges(node: Nodes): undefined {
  if (!("children" in node)) return undefined;
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  if (start !== undefined && end !== undefined) node.data = { ...node.data, content: { start, end } };
  for (const child of node.children) noteContentRanges(child);
  return undefined;
}

/** The only Markdown parser of the product. */
const processor = unified()
  .use(remarkParse)
  .use(withContentRanges)
  .use(withoutIndentedCode)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** The syntax tree of a text; offsets count from its start. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}
