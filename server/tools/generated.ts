import { configSchema } from "./generators/config-schema.ts";
import { foldTableSource } from "./generators/fold-table.ts";
import { lexiconSource } from "./generators/lexicon.ts";
import { registrySource } from "./generators/registry.ts";
import { reportSchema } from "./generators/report-schema.ts";
import { ruleDocs } from "./generators/rule-docs.ts";

/**
 * Every generated file: path from the project's root → content. `npm run generate` writes them, a test compares them.

 */
export function generated(): Readonly<Record<string, string>> {
  return {
    "server/src/engine/rules/registry.generated.ts": registrySource(),
    "server/src/engine/text/fold-table.generated.ts": foldTableSource(),
    "server/src/engine/figures/lexicon.generated.ts": lexiconSource(),
    "server/schemas/config.schema.json": configSchema(),
    "server/schemas/report.schema.json": reportSchema(),
    ...ruleDocs(),
  };
}
