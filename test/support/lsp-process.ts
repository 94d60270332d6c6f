import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  type ForkOptions,
  fork,
  spawn,
} from "node:child_process";
import { once } from "node:events";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** A language server in a process of its own, however it is spoken to. */
export interface Spoken {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
}

/** A language server in a process of its own, spoken to over its standard input and output. */
export interface LspProcess extends Spoken {
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
  const readyMs = (await greeted(connection)) - start;
  await connection.sendNotification("initialized", {});
  return { connection, process: child, readyMs, stderr: () => stderr };
}

/** Starts a server, the module at a path, that is spoken to over the channel between two processes of Node. */
export async function forkProcess(
  modulePath: string,
  options: Pick<ForkOptions, "env" | "execArgv"> = {},
): Promise<Spoken> {
  const child = fork(modulePath, ["--node-ipc"], options);
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  await greeted(connection);
  await connection.sendNotification("initialized", {});
  return { connection, process: child };
}

/** Says hello; answers when the server has, in milliseconds as `performance.now()` counts them. */
async function greeted(connection: MessageConnection): Promise<number> {
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  return performance.now();
}

/** Says goodbye as the protocol wants it; answers the exit code. */
export async function stopProcess({ connection, process: child }: Spoken): Promise<number | null> {
  const exited = once(child, "exit");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const [code] = await exited;
  connection.dispose();
  return code;
}
