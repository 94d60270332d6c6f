import { expect, it } from "vitest";
import { stoppedText } from "../../server/src/engine/authoring/stopped-text.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../server/src/engine/outline/outline.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { toSnippet } from "../../server/src/lsp/to-lsp.ts";

/** What a snippet leaves in the text when its writer skips every stop. */
function untouched(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+:((?:[^\\}]|\\.)*)\}/gs, "$1").replaceAll(/\\([\\$}])/g, "$1");
}

it("escapes what a snippet would read as its own", () => {
  expect(toSnippet(stoppedText("$1 {a} \\ {{任务}}、{{a}}"))).toBe(
    `\\$1 {a\\} \\\\ \${1:{{任务\\}\\}}、\${2:{{a\\}\\}}`,
  );
});

it.each((outlines as readonly Outline[]).map((outline) => [outline.id, outline] as const))(
  "an untouched snippet of %s has every section, and every blank is found",
  (_, outline) => {
    const parts = outline.sections.map(({ titles, template }) => `## ${titles.hans}\n\n${template.hans}`);
    const text = `# ${outline.titles.hans}\n\n${untouched(parts.map((part) => toSnippet(stoppedText(part))).join("\n\n"))}\n`;
    expect(text).toBe(`# ${outline.titles.hans}\n\n${parts.join("\n\n")}\n`);
    const { findings, match } = check(parseDocument(text), { outline });
    expect(match.missing).toEqual([]);
    expect(findings.filter(({ ruleId }) => ruleId === "no-unfilled-placeholder")).toHaveLength(
      text.split("{{").length - 1,
    );
  },
);
