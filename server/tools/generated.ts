import { configSchema } from "./generators/config-schema.ts";
import { foldTableSource } from "./generators/fold-table.ts";
import { lexiconSource } from "./generators/lexicon.ts";
import { packageManifest } from "./generators/manifest.ts";
import { manifestTexts } from "./generators/manifest-texts.ts";
import { PLACEHOLDER_GRAMMAR, placeholderGrammar } from "./generators/placeholder-grammar.ts";
import { registrySource } from "./generators/registry.ts";
import { reportSchema } from "./generators/report-schema.ts";
import { ruleDocs } from "./generators/rule-docs.ts";
import { snippetFiles } from "./generators/snippets.ts";

/**
 * Every generated file: path from the project's root → content. `npm run generate` writes them, a test compares them. Of
 * `package.json` only some contributions are generated.
 */
export function generated(): Readonly<Record<string, string>> {
  return {
    "server/src/engine/rules/registry.generated.ts": registrySource(),
    "server/src/engine/text/fold-table.generated.ts": foldTableSource(),
    "server/src/engine/figures/lexicon.generated.ts": lexiconSource(),
    "server/schemas/config.schema.json": configSchema(),
    "server/schemas/report.schema.json": reportSchema(),
    [PLACEHOLDER_GRAMMAR]: placeholderGrammar(),
    "package.json": packageManifest(),
    ...manifestTexts(),
    ...snippetFiles(),
    ...ruleDocs(),
  };
}
