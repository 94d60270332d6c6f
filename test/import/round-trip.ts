import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import type { Inline } from "../../server/src/engine/page/page.ts";
import { writeDocx } from "../../server/src/export/docx/docx.ts";
import { pageOf } from "../../server/src/export/page-of.ts";
import { tryImport } from "./imported.ts";

type Format = "markdown" | "plain";

const SETTINGS = { meta: {}, outline: { id: "union-annual" }, settings: {} };

/** What a reader sees of the blocks of a page: places and marks of blanks left out, texts of one look joined. */
export function seen(text: string, format: Format): readonly unknown[] {
  return without(["source", "blank"], pageOf(parseDocument(text, { format }), SETTINGS).page.blocks);
}

/** Blocks as {@link seen} gives them, without how their words look and where they lead. */
export function words(blocks: readonly unknown[]): readonly unknown[] {
  return without(["strong", "emphasis", "strike", "href"], blocks);
}

function without(keys: readonly string[], blocks: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(blocks), (key, value) => {
    if (keys.includes(key)) return undefined;
    // Word sets a column to the left that says nothing.
    if (value === "left") return "none";
    return Array.isArray(value) && value.some((item) => item?.kind === "text") ? joined(value) : value;
  });
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const inline of inlines) {
    const last = whole.at(-1);
    const isSame =
      last?.kind === "text" &&
      inline.kind === "text" &&
      JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...inline, text: "" });
    if (isSame) whole[whole.length - 1] = { ...last, text: last.text + inline.text };
    else whole.push(inline);
  }
  return whole;
}

/** What {@link seen} gives of a text that was written to a Word file and imported from it. */
export async function roundTrip(text: string, format: Format): Promise<readonly unknown[]> {
  const { page, layout } = pageOf(parseDocument(text, { format }), SETTINGS);
  const result = await tryImport(await writeDocx({ page, layout, pictures: new Map(), marksBlanks: false }));
  if ("failure" in result) throw new Error(result.failure);
  return seen(result.markdown, "markdown");
}
