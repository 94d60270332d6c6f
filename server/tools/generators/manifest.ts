import { readFileSync } from "node:fs";
import { CONFIG_FILE_NAME } from "../../src/config/schema.ts";
import type { MarkKind } from "../../src/engine/authoring/marks.ts";
import { outlines } from "../../src/engine/outline/catalogue/index.ts";
import { TOKEN_TYPES } from "../../src/protocol/tokens.ts";
import { tokenKey } from "./manifest-texts.ts";
import { PLACEHOLDER_GRAMMAR, PLACEHOLDER_SCOPE } from "./placeholder-grammar.ts";
import { settingsSchema } from "./settings-schema.ts";
import { SNIPPET_LANGUAGES, snippetPath } from "./snippets.ts";
import { toJson } from "./to-json.ts";

/**
 * How themes colour our semantic tokens: all that come with the editor know these scopes. What is to be filled in
 * stands out, most of all a mask, which is easily taken for text; figures and numbering look as they do elsewhere.
 */
const TOKEN_SCOPES: Readonly<Record<MarkKind, string>> = {
  blank: "keyword.control",
  mask: "invalid.illegal",
  figure: "constant.numeric",
  ordinal: "markup.heading",
};

/** The content of `package.json`: the parts written by hand as they stand, the generated contributions anew. */
export function packageManifest(): string {
  const written: Record<string, unknown> = JSON.parse(readFileSync("package.json", "utf8"));
  return toJson({ ...written, contributes: { ...Object(written["contributes"]), ...generatedContributions() } });
}

function generatedContributions(): Readonly<Record<string, unknown>> {
  const scopes = Object.fromEntries(
    TOKEN_TYPES.map((kind) => [kind, [`${TOKEN_SCOPES[kind]}.${kind}.structured-summary`]]),
  );
  return {
    configuration: settingsSchema(),
    snippets: SNIPPET_LANGUAGES.flatMap((language) =>
      outlines.map((outline) => ({ language: language.id, path: `./${snippetPath(language, outline)}` })),
    ),
    grammars: [{ scopeName: PLACEHOLDER_SCOPE, path: `./${PLACEHOLDER_GRAMMAR}`, injectTo: ["text.html.markdown"] }],
    semanticTokenTypes: TOKEN_TYPES.map((id) => ({ id, description: `%${tokenKey(id)}%` })),
    semanticTokenScopes: SNIPPET_LANGUAGES.map(({ id }) => ({ language: id, scopes })),
    // Of the YAML extension; without it the server still reports what is wrong in the file.
    yamlValidation: [{ fileMatch: CONFIG_FILE_NAME, url: "./server/schemas/config.schema.json" }],
  };
}
