import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { convertScript, loadConverter } from "../conversion/converter.ts";
import { startTypesetter } from "../export/pdf/typesetter.ts";
import { nodeFiles } from "../files/node-files.ts";
import { serve } from "./server.ts";

/** Who has a preview open pauses now and then; starting again takes some seconds. */
const IDLE_MS = 300_000;

// The process: `--stdio` or `--node-ipc` among its arguments says how the client is spoken to. It ends with the client.
serve(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  converter: { convert: convertScript, load: loadConverter },
  typesetter: startTypesetter({ idleMs: IDLE_MS }),
  now: () => new Date(),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
});
