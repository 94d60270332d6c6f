import { nodeFiles } from "../files/node-files.ts";
import type { Output } from "./io.ts";
import { main } from "./main.ts";

/** The process: everything of it that a command may see is handed over here. */
function output(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.columns };
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

main(process.argv.slice(2), {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin: readStdin,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  files: nodeFiles,
  writeWhole: async (...given) => (await import("../files/write-whole.ts")).writeWhole(...given),
  startTypesetter: async () => (await import("../export/pdf/typesetter.ts")).startTypesetter(),
  interrupted,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `structured-summary: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);

function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
