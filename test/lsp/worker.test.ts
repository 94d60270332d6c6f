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
import {
  EXPORT,
  EXPORT_STATE,
  type ExportParams,
  type ExportResult,
  type ExportState,
} from "../../server/src/protocol/export.ts";
import { IMPORT, type ImportResult } from "../../server/src/protocol/import.ts";
import { INCOMPLETE } from "../cli/summaries.ts";
import { built } from "../support/build.ts";
import { p, wordFile } from "../support/word-file.ts";

const BESIDE = ["yaml-worker.js", "markdown-worker.js"];
const FOLDER = built("server-worker.js", ...BESIDE, "export-worker.js", "import-worker.js");
const BUNDLE = readFileSync(join(FOLDER, "server-worker.js"), "utf8");
const OTHER = "file:///w/b.md";
const AT = "https://host.example/structured-summary/server/out";
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

interface World {
  /** Where the worker was started from. */
  readonly href?: string;
  /** The scripts beside its own that can be had. */
  readonly beside?: readonly string[];
  /** Receives the address of each that it asks for. */
  readonly asked?: string[];
}

/** The bundle in a world that has what a browser gives to a worker, as far as it is used, and nothing of Node. */
function startWorker({ href = "blob:https://host.example/1", beside = BESIDE, asked = [] }: World = {}) {
  const { port1: page, port2: port } = new MessageChannel();
  const importScripts = (address: string) => {
    asked.push(address);
    const name = beside.find((name) => address === `${AT}/${name}`);
    if (name === undefined) throw new Error(`no script at ${address}`);
    runInContext(readFileSync(join(FOLDER, name), "utf8"), world);
  };
  const self = Object.assign(port, { importScripts, location: { href } });
  const browser = {
    AbortController,
    console,
    MessageChannel,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
    clearTimeout,
    crypto,
    queueMicrotask,
  };
  const world = createContext({ ...browser, self, setTimeout });
  runInContext(BUNDLE, world);
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
  await greet(connection, { textDocument: { diagnostic: {} } }, { servesFiles: true, serverFolder: AT });
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
  await greet(connection, { textDocument: { publishDiagnostics: {} } }, { serverFolder: AT });
  const start = { line: 0, character: 1 };
  for (let version = 2; version <= 51; version += 1) {
    const contentChanges = [{ range: { start, end: start }, text: " " }];
    const params = { textDocument: { uri, version }, contentChanges };
    connection.sendNotification("textDocument/didChange", params).catch(() => undefined);
  }
  await isLast;
  expect(sent.length).toBeLessThan(10);
});

/** Opens a text, and tells the rules that find something in it. */
async function rulesOn(connection: MessageConnection, text: string): Promise<readonly unknown[]> {
  await connection.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, uri: OTHER, text } });
  const report: { items: readonly { code: unknown }[] } = await connection.sendRequest("textDocument/diagnostic", {
    textDocument: { uri: OTHER },
  });
  return report.items.map(({ code }) => code);
}

const WITH_MARKUP = "# 工会工作总结\n\n慰问&nbsp;[困难职工](a.html)XX人次。\n";
const NO_SUMMARY = "---\nsummary: false\n---\n\n# 工会工作总结\n";
const PULLS = { textDocument: { diagnostic: {} } };

it("reads what few texts need from beside itself, when one needs it", async () => {
  const asked: string[] = [];
  const connection = startWorker({ asked });
  await greet(connection, PULLS, { serverFolder: AT });
  expect(await rulesOn(connection, NO_SUMMARY)).toEqual([]);
  expect(asked).toEqual([`${AT}/yaml-worker.js`]);
  expect(await rulesOn(connection, WITH_MARKUP)).toContain("no-mask");
  expect(await rulesOn(connection, NO_SUMMARY)).toEqual([]);
  expect(asked).toEqual([`${AT}/yaml-worker.js`, `${AT}/markdown-worker.js`]);
});

it("finds that by its own address where the client names none", async () => {
  const connection = startWorker({ href: `${AT}/server-worker.js` });
  await greet(connection, PULLS, {});
  expect(await rulesOn(connection, NO_SUMMARY)).toEqual([]);
});

it.each([
  ["yaml-worker.js", NO_SUMMARY, "require-section"],
  ["markdown-worker.js", WITH_MARKUP, "no-mask"],
])("says once that it has no %s, and checks a text all the same", async (file, text, rule) => {
  const connection = startWorker({ beside: BESIDE.filter((name) => name !== file) });
  const lost: string[] = [];
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
    if (message.startsWith(file)) lost.push(message);
  });
  await greet(connection, PULLS, { serverFolder: AT });
  expect(await rulesOn(connection, text)).toContain(rule);
  await rulesOn(connection, `${text}\n`);
  expect(lost).toEqual([`${file} could not be read: Error: no script at ${AT}/${file}`]);
});

it("exports and imports with scripts from beside itself, all but PDFs", async () => {
  const asked: string[] = [];
  const beside = [...BESIDE, "export-worker.js", "import-worker.js"];
  const connection = startWorker({ asked, beside });
  connection.onRequest("structuredSummary/fs/stat", () => null);
  connection.onRequest("structuredSummary/fs/read", () => ({
    base64: Buffer.from(wordFile({ body: p("一、组织建设") + p("新建工会小组12个。") })).toString("base64"),
  }));
  await greet(connection, PULLS, { serverFolder: AT, servesFiles: true });
  const state: ExportState = await connection.sendRequest(EXPORT_STATE, { uri });
  expect(Object.keys(state.files)).toEqual(["docx", "html", "txt"]);
  const params: ExportParams = { uri, format: "txt", to: "file:///w/x.txt", replaces: false };
  const made: ExportResult = await connection.sendRequest(EXPORT, params);
  if (made.kind !== "content") throw new Error(JSON.stringify(made));
  expect(Buffer.from(made.base64, "base64").toString()).toContain("召开职工代表大会");
  const word: ExportResult = await connection.sendRequest(EXPORT, {
    ...params,
    format: "docx",
    to: "file:///w/x.docx",
  });
  expect(word.kind).toBe("content");
  const imported: ImportResult = await connection.sendRequest(IMPORT, { uri: "file:///w/old.docx" });
  if (imported.kind !== "imported") throw new Error(imported.reason);
  expect(imported.markdown).toContain("新建工会小组12个。");
  expect(asked).toEqual(expect.arrayContaining([`${AT}/export-worker.js`, `${AT}/import-worker.js`]));
});
