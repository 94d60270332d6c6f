import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { convertScript, loadConverter } from "../conversion/converter.ts";
import { nodeFiles } from "../files/node-files.ts";
import { writeWhole } from "../files/write-whole.ts";
import { serve } from "./server.ts";
import { typesetter } from "./typesetting.ts";

// The process: `--stdio` or `--node-ipc` among its arguments says how the client is spoken to. It ends with the client.
serve(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  writeWhole: async (...given) => writeWhole(...given),
  typesetter,
  converter: { convert: convertScript, load: loadConverter },
  now: () => new Date(),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
});
