import { type Connection, PositionEncodingKind, type ServerCapabilities } from "vscode-languageserver";
import { version } from "../protocol/version.ts";
import type { Feature } from "./feature.ts";
import { checkAlways } from "./features/check-always.ts";
import { codeActions } from "./features/code-actions.ts";
import { completion } from "./features/completion.ts";
import { configuration } from "./features/configuration.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { exporting } from "./features/export.ts";
import { folding } from "./features/folding.ts";
import { hover } from "./features/hover.ts";
import { importing } from "./features/import.ts";
import { insertSections } from "./features/insert-sections.ts";
import { outlines } from "./features/outlines.ts";
import { overview } from "./features/overview.ts";
import { preview } from "./features/preview.ts";
import { pushDiagnostics } from "./features/push-diagnostics.ts";
import { semanticTokens } from "./features/semantic-tokens.ts";
import { symbols } from "./features/symbols.ts";
import { textSync } from "./features/text-sync.ts";
import { Host, type Ports } from "./host.ts";

/** Every feature; those that listen for changes are told of them in this order. */
const FEATURES: readonly Feature[] = [
  textSync,
  configuration,
  diagnostics,
  pushDiagnostics,
  completion,
  hover,
  codeActions,
  symbols,
  folding,
  semanticTokens,
  overview,
  insertSections,
  outlines,
  checkAlways,
  preview,
  exporting,
  importing,
];

/** Serves a client until it hangs up. */
export function serve(connection: Connection, ports: Ports): void {
  const host = new Host(connection, ports);
  connection.onInitialize((params) => {
    host.initialize(params);
    const { registersForSummaries } = host.client.traits;
    const announced = FEATURES.filter(({ isForSummariesOnly }) => !(isForSummariesOnly && registersForSummaries));
    return { capabilities: joinCapabilities(announced), serverInfo: { name: "structured-summary", version } };
  });
  for (const feature of FEATURES) feature.register(host);
  connection.listen();
}

/**
 * What all features announce, with the unit of every position. Throws where two announce the same key: one of them
 * would be lost.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function joinCapabilities(features: readonly Feature[]): ServerCapabilities {
  const joined: ServerCapabilities = { positionEncoding: PositionEncodingKind.UTF16 };
  for (const { capabilities } of features) {
    for (const key of Object.keys(capabilities)) if (key in joined) throw new Error(`${key} is announced twice`);
    Object.assign(joined, capabilities);
  }
  return joined;
}
