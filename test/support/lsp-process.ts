import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** A language server in a process of its own, spoken to over its standard input and output. */
export interface LspProcess {
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  /** From the start of the process to its answer to `initialize`, in milliseconds. */
  readonly readyMs: number;
  /** What it wrote to standard error. */
  readonly stderr: () => string;
}

/** Starts `node` with these arguments, which must make it a server, and greets it. */
export async function startProcess(args: readonly string[]): Promise<LspProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: "pipe" });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  const readyMs = performance.now() - start;
  await connection.sendNotification("initialized", {});
  return { connection, process: child, readyMs, stderr: () => stderr };
}

/** Says goodbye as the protocol wants it; answers the exit code. */
export async function stopProcess({ connection, process: child }: LspProcess): Promise<number | null> {
  const exited = once(child, "exit");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const [code] = await exited;
  connection.dispose();
  return code;
}
