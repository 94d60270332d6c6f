import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { INCOMPLETE } from "../cli/summaries.ts";
import { built } from "../support/build.ts";
import { spawnCli } from "../support/cli.ts";
import { forkProcess, startProcess, stopProcess } from "../support/lsp-process.ts";

const BUILD = built("cli.cjs", "server.cjs", "markdown.cjs", "yaml.cjs", "entities.cjs");
const CLI = join(BUILD, "cli.cjs");
const SERVER = join(BUILD, "server.cjs");

it("serves over standard input and output, and ends when it is told to", async () => {
  const server = await startProcess([CLI, "lsp", "--stdio", `--clientProcessId=${process.pid}`]);
  const { connection } = server;
  const textDocument = { uri: "file:///nowhere/a.md", languageId: "markdown", version: 1, text: INCOMPLETE };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const report = await connection.sendRequest("textDocument/diagnostic", { textDocument });
  expect(report).toMatchObject({ kind: "full", items: [{ code: "require-section" }] });
  server.process.stdin.write("Content-Length: 5\r\n\r\nnone!");
  expect(
    await connection.sendRequest("textDocument/hover", { textDocument, position: { line: 0, character: 3 } }),
  ).toBeTruthy();
  expect([await stopProcess(server), server.stderr()]).toEqual([0, ""]);
});

it("says what is missing when nobody tells it how to speak", () => {
  const { code, stderr } = spawnCli(CLI, ["lsp"]);
  expect([code, stderr.split("\n")[0]]).toEqual([
    2,
    "Say --stdio: the server speaks over standard input and output only",
  ]);
});

it("serves over the channel between processes, as an editor starts it", async () => {
  const server = await forkProcess(SERVER);
  const textDocument = { uri: "file:///nowhere/a.md", languageId: "markdown", version: 1, text: INCOMPLETE };
  await server.connection.sendNotification("textDocument/didOpen", { textDocument });
  const report = await server.connection.sendRequest("textDocument/diagnostic", { textDocument });
  expect(report).toMatchObject({ kind: "full", items: [{ code: "require-section" }] });
  expect(await stopProcess(server)).toBe(0);
});

it("ends when its client is gone without a word", async () => {
  const { connection, process: child } = await forkProcess(SERVER);
  const exited = once(child, "exit");
  connection.dispose();
  child.disconnect();
  const [, signal] = await exited;
  expect(signal).toBeNull();
});
