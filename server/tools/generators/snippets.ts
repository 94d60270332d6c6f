import { stoppedText } from "../../src/engine/authoring/stopped-text.ts";
import type { Format } from "../../src/engine/markdown/document.ts";
import { outlines } from "../../src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../src/engine/outline/outline.ts";
import type { Script } from "../../src/engine/text/script.ts";
import { toSnippet } from "../../src/lsp/to-lsp.ts";
import { sampleText } from "./sample-text.ts";
import { toJson } from "./to-json.ts";

/** A document language of the editor with snippets of its own. */
export interface SnippetLanguage {
  readonly id: "markdown" | "plaintext";
  readonly format: Format;
}

export const SNIPPET_LANGUAGES: readonly SnippetLanguage[] = [
  { id: "markdown", format: "markdown" },
  { id: "plaintext", format: "plain" },
];

/** The scripts in the order in which an editor lists their snippets, each with its own name. */
const SCRIPTS: readonly (readonly [script: Script, name: string])[] = [
  ["en", "English"],
  ["hans", "简体中文"],
  ["hant", "繁體中文"],
];

/** Path of an outline's snippets in a language. */
export function snippetPath(language: SnippetLanguage, { id }: Outline): string {
  return `snippets/${language.id}/${id}.json`;
}

/** `snippets/**`: a whole summary to be filled in, one file for each outline and document language. */
export function snippetFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SNIPPET_LANGUAGES.flatMap((language) =>
      outlines.map((outline) => [snippetPath(language, outline), snippetFile(outline, language)]),
    ),
  );
}

function snippetFile(outline: Outline, { format }: SnippetLanguage): string {
  const snippets = SCRIPTS.map(([script, name]) => [
    `${outline.id} ${script}`,
    {
      prefix: `summary-${outline.id}`,
      description: `${outline.titles[script]} · ${name}`,
      isFileTemplate: true,
      // Each placeholder is a stop of its own: what is asked for is told apart by its section.
      body: `${toSnippet(stoppedText(sampleText(outline, script, format)))}$0`.split("\n"),
    },
  ]);
  return toJson(Object.fromEntries(snippets));
}
