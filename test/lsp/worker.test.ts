import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import iconv from "iconv-lite";
import { expect, it, onTestFinished } from "vitest";
import {
  AbstractMessageReader,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import { INCOMPLETE } from "../cli/summaries.ts";
import { built } from "../support/build.ts";

const BUNDLE = readFileSync(join(built("server-worker.js"), "server-worker.js"), "utf8");
const uri = "file:///w/a.md";
const textDocument = { uri, languageId: "markdown", version: 1, text: INCOMPLETE };

class PortReader extends AbstractMessageReader implements MessageReader {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  listen(callback: DataCallback) {
    this.#port.on("message", (message: Message) => callback(message));
    return { dispose: () => undefined };
  }
}

/** The bundle in a world that has what a browser gives to a worker, as far as it is used, and nothing of Node. */
function startWorker(): MessageConnection {
  const { port1: page, port2: self } = new MessageChannel();
  const browser = {
    console,
    MessageChannel,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    clearTimeout,
    crypto,
    queueMicrotask,
  };
  runInContext(BUNDLE, createContext({ ...browser, self, setTimeout }));
  const nothing = { dispose: () => undefined };
  const writer: MessageWriter = {
    onError: () => nothing,
    onClose: () => nothing,
    write: async (message) => page.postMessage(message),
    end: () => undefined,
    dispose: () => undefined,
  };
  const connection = createMessageConnection(new PortReader(page), writer);
  onTestFinished(() => {
    connection.dispose();
    page.close();
  });
  connection.listen();
  return connection;
}

async function greet(connection: MessageConnection, capabilities: object, options: object): Promise<void> {
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: "file:///w", name: "w" }],
    capabilities,
    initializationOptions: options,
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument });
}

it("serves without Node, and reads configurations through the client, in old encodings too", async () => {
  const connection = startWorker();
  const read: string[] = [];
  connection.onRequest("structuredSummary/fs/stat", (params: { uri: string }) =>
    params.uri.endsWith(".yaml") ? { kind: "file", size: 9 } : null,
  );
  connection.onRequest("structuredSummary/fs/read", (params: { uri: string }) => {
    read.push(params.uri);
    const yaml = "outline: ours\noutlines:\n  ours: { extends: union-annual, titles: 我们的大纲，各工会小组通用 }\n";
    return { base64: iconv.encode(yaml, "gb18030").toString("base64") };
  });
  await greet(connection, { textDocument: { diagnostic: {} } }, { servesFiles: true });
  const report = await connection.sendRequest("textDocument/diagnostic", { textDocument });
  expect(report).toMatchObject({ kind: "full", items: [{ code: "require-section" }] });
  expect(await connection.sendRequest("structuredSummary/overview", { uri })).toMatchObject({
    outline: { id: "ours", title: "我们的大纲，各工会小组通用" },
  });
  expect(read).toEqual(["file:///w/.structured-summary.yaml"]);
});

it("hears what was struck meanwhile before it answers again", async () => {
  const connection = startWorker();
  const sent: (number | undefined)[] = [];
  const isLast = new Promise<void>((resolve) => {
    connection.onNotification("textDocument/publishDiagnostics", ({ version }: { version?: number }) => {
      sent.push(version);
      if (version === 51) resolve();
    });
  });
  await greet(connection, { textDocument: { publishDiagnostics: {} } }, {});
  const start = { line: 0, character: 1 };
  for (let version = 2; version <= 51; version += 1) {
    const contentChanges = [{ range: { start, end: start }, text: " " }];
    const params = { textDocument: { uri, version }, contentChanges };
    connection.sendNotification("textDocument/didChange", params).catch(() => undefined);
  }
  await isLast;
  expect(sent.length).toBeLessThan(10);
});
