import { describe, expect, it } from "vitest";
import { readMeta } from "../../server/src/config/front-matter.ts";
import { setOutline } from "../../server/src/config/set-outline.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { applyEdits } from "../../server/src/engine/text/edit.ts";

const formats = ["markdown", "plain"] as const;

/** The text that follows the outline `weekly`; `undefined` where no edit makes it so. */
function set(text: string, format: (typeof formats)[number]): string | undefined {
  const edits = setOutline(parseDocument(text, { format }), "weekly");
  return edits && applyEdits(text, edits);
}

describe.each(formats)("in %s", (format) => {
  it.each([
    ["no text", "", "---\noutline: weekly\n---\n"],
    ["no front matter", "# a\n", "---\noutline: weekly\n---\n\n# a\n"],
    ["a blank line at the top", "\n# a\n", "---\noutline: weekly\n---\n\n# a\n"],
    ["a byte order mark, CRLF", "\uFEFFa\r\nb", "\uFEFF---\r\noutline: weekly\r\n---\r\n\r\na\r\nb"],
    ["front matter that nobody closed", "---\ntitle: a\n", "---\noutline: weekly\n---\n\n---\ntitle: a\n"],
    ["prose between dashes", "---\n\n一、概况\n\n---\n", "---\noutline: weekly\n---\n\n---\n\n一、概况\n\n---\n"],
    ["empty front matter", "---\n---\na\n", "---\noutline: weekly\n---\na\n"],
    ["a comment only", "---\n# c\n---\na\n", "---\n# c\noutline: weekly\n---\na\n"],
    ["another key", "---\r\ntitle: a\r\n---\r\nb", "---\r\ntitle: a\r\noutline: weekly\r\n---\r\nb"],
    ["an indented map", "---\n  title: a\n---\n", "---\n  title: a\n  outline: weekly\n---\n"],
    ["a text of several lines", "---\ntitle: |\n  a\n---\n", "---\ntitle: |\n  a\noutline: weekly\n---\n"],
    ["an end mark", "---\ntitle: a\n...\n---\n", "---\noutline: weekly\ntitle: a\n...\n---\n"],
    ["a flow map", "---\n{title: a}\n---\n", "---\n{ outline: weekly, title: a}\n---\n"],
    ["an empty flow map", "---\n{}\n---\n", "---\n{ outline: weekly }\n---\n"],
    ["another outline", "---\noutline: general # 旧\ntitle: a\n---\n", "---\noutline: weekly # 旧\ntitle: a\n---\n"],
    ["one in quotes", "---\n'outline': \"general\"\n---\n", "---\n'outline': weekly\n---\n"],
    ["one without a value", "---\noutline: # 待定\n---\n", "---\noutline: weekly # 待定\n---\n"],
    ["a list where a name should be", "---\noutline:\n  - a\n---\n", "---\noutline:\n  weekly\n---\n"],
    ["`summary: false`", "---\nsummary: false # 否\n---\n", "---\nsummary: true # 否\noutline: weekly\n---\n"],
    ["both", "---\nsummary: false\noutline: weekly\n---\n", "---\nsummary: true\noutline: weekly\n---\n"],
    ["the same outline", "---\noutline: weekly\n---\na\n", "---\noutline: weekly\n---\na\n"],
  ])("%s", (_, before, after) => {
    const text = set(before, format);
    expect(text).toBe(after);
    const { frontMatter } = parseDocument(after, { format });
    const meta = frontMatter && readMeta(frontMatter).meta;
    expect([meta?.outline, meta?.summary === false]).toEqual(["weekly", false]);
    expect(set(after, format)).toBe(after);
  });

  it.each([
    ["broken YAML", "---\ntitle: a: b\n---\n"],
    ["an open quotation mark", '---\ntitle: "a\n---\n'],
    ["brackets nested by the thousand", `---\n${"[".repeat(20_000)}\n---\n`],
  ])("%s is left alone", (_, text) => {
    expect(set(text, format)).toBeUndefined();
  });
});
