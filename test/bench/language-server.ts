import { statSync } from "node:fs";
import { makeSummary } from "../support/corpus.ts";
import { type LspProcess, startProcess, stopProcess } from "../support/lsp-process.ts";
import { type Measured, quantile } from "./measure.ts";

const SERVER = "server/out/server.cjs";
const MAX_BYTES = 1_000_000;
const TYPED = "____"; // a mask, so that an answer that finds nothing is seen

interface Report {
  readonly items: readonly { readonly code: string }[];
}

/** The built server as a process, over the wire: what a person waits for. */
export async function languageServer(): Promise<readonly Measured[]> {
  const { size } = statSync(SERVER);
  if (size > MAX_BYTES) throw new Error(`${SERVER} has ${size} bytes, more than ${MAX_BYTES}`);
  const small = makeSummary({ length: 4200, seed: 21 });
  const large = makeSummary({ length: 350_000, seed: 22 });
  const starts: { ready: number; first: number }[] = [];
  for (let round = 0; round < 5; round += 1) starts.push(await started(small));
  const best = (times: readonly number[]): number => Math.min(...times);
  const echo = await measured("", 100);
  const floor = { floorMs: echo, floor: "empty document" };
  return [
    { name: "language server ready, best", ms: best(starts.map(({ ready }) => ready)), limitMs: 200, ...floor },
    {
      name: "first diagnostics of 12 KB after the server is ready, best",
      ms: best(starts.map(({ first }) => first)),
      limitMs: 250,
      ...floor,
    },
    { name: "keystroke over the wire, median, 12 KB", ms: await measured(small, 200), limitMs: 5, ...floor },
    { name: "keystroke over the wire, median, 1 MB", ms: await measured(large, 100), limitMs: 20, ...floor },
  ];
}

async function started(text: string): Promise<{ ready: number; first: number }> {
  const server = await startProcess([SERVER, "--stdio"]);
  const start = performance.now();
  const { items } = await open(server, `${text}\n走访职工${TYPED}户。\n`);
  const first = performance.now() - start;
  if (!items.some(({ code }) => code === "no-mask")) throw new Error("the bench measures nothing: no mask found");
  await stopProcess(server);
  return { ready: server.readyMs, first };
}

/** The median time from a change of one character in the middle to its diagnostics, in milliseconds. */
async function measured(text: string, times: number): Promise<number> {
  const server = await startProcess([SERVER, "--stdio"]);
  const before = (await open(server, text)).items.length;
  const lines = text.split("\n");
  const middle = lines.findIndex((line, index) => index >= lines.length / 2 && line.length > 20 && !/^[#|]/.test(line));
  const place = { line: Math.max(middle, 0), character: middle === -1 ? 0 : 4 };
  const all: number[] = [];
  for (let index = 0; index < times + 20; index += 1) {
    const start = performance.now();
    await change(server, index + 2, place, "的");
    await diagnostics(server);
    if (index >= 20) all.push(performance.now() - start);
  }
  if (text !== "") {
    await change(server, times + 30, place, `走访${TYPED}户，`);
    const after = (await diagnostics(server)).items.length;
    if (after <= before) throw new Error(`the bench measures nothing: ${before} findings, then ${after}`);
  }
  await stopProcess(server);
  return quantile(
    all.toSorted((a, b) => a - b),
    0.5,
  );
}

const textDocument = { uri: "file:///bench/a.md" };

async function open(server: LspProcess, text: string): Promise<Report> {
  const item = { ...textDocument, languageId: "markdown", version: 1, text };
  await server.connection.sendNotification("textDocument/didOpen", { textDocument: item });
  return diagnostics(server);
}

function change({ connection }: LspProcess, version: number, start: object, text: string): Promise<void> {
  const contentChanges = [{ range: { start, end: start }, text }];
  return connection.sendNotification("textDocument/didChange", {
    textDocument: { ...textDocument, version },
    contentChanges,
  });
}

function diagnostics({ connection }: LspProcess): Promise<Report> {
  return connection.sendRequest("textDocument/diagnostic", { textDocument });
}
