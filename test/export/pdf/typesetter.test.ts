import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { startTypesetter, type TypesetterOptions } from "../../../server/src/export/pdf/typesetter.ts";
import { TypesetterError } from "../../../server/src/export/pdf/typesetter-error.ts";
import type { Picture } from "../../../server/src/export/picture.ts";
import { pageOf, paragraph, requestOf } from "../../support/pages.ts";

/**
 * A process that sets nothing, and writes down what it hears: it answers with the first words of the page, waits for as
 * many milliseconds as they say, or ends as they say. What Typst makes of a page is measured in `test/measured/`.
 */
const HOST = `
  const { appendFileSync, existsSync, writeFileSync } = require("node:fs");
  const log = (line) => appendFileSync(process.argv[1] + ".log", line + "\\n");
  log("start " + process.pid);
  process.on("disconnect", () => process.exit());
  process.on("message", (message) => {
    if (!message.job) return log(message.kind + " " + (message.key ?? message.sessionId));
    const words = message.job.page.blocks[0].inlines[0].text;
    log(message.kind + " " + words);
    const [verb, rest] = words.split(" ");
    const once = process.argv[1] + "." + rest;
    if (verb === "crash") process.exit(3);
    if (verb === "crash-once" && !existsSync(once)) { writeFileSync(once, ""); process.exit(3); }
    if (verb === "fail") return process.send({ kind: "failed", id: message.id, message: "no" });
    if (verb === "tire") process.send({ kind: "tired" });
    const { held } = message;
    const answer = () => process.send({ kind: message.kind, id: message.id, result: { words, held, options: process.execArgv.concat(process.env.NODE_OPTIONS ?? []) } });
    if (verb === "wait") setTimeout(answer, Number(rest)); else if (verb === "hang") for (;;); else answer();
  });
  process.send({ kind: "ready" });
`;

const folder = mkdtempSync(join(tmpdir(), "typesetter-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function start(options: TypesetterOptions = {}, source = HOST) {
  count += 1;
  const hostPath = join(folder, `${count}.cjs`);
  writeFileSync(hostPath, source);
  const typesetter = startTypesetter({ hostPath, ...options });
  onTestFinished(() => typesetter.dispose());
  const heard = () => readFileSync(`${hostPath}.log`, "utf8").trim().split("\n");
  return {
    typesetter,
    heard,
    pids: () => heard().flatMap((line) => (line.startsWith("start") ? [Number(line.slice(6))] : [])),
  };
}

const request = (words: string, pictures = new Map<string, Picture>()) =>
  requestOf(pageOf([paragraph(words)]), { pictures });

/** Why a promise was rejected. */
async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof TypesetterError ? error.reason : String(error)),
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it("answers one request after the other in one process, without anybody's options", async () => {
  process.env["NODE_OPTIONS"] = "--no-warnings";
  onTestFinished(() => {
    delete process.env["NODE_OPTIONS"];
  });
  const { typesetter, pids } = start();
  const results = await Promise.all(["a", "b"].map((words) => typesetter.pdf(request(words))));
  expect(results).toMatchObject([
    { words: "a", options: [] },
    { words: "b", options: [] },
  ]);
  expect(pids()).toHaveLength(1);
});

it("drops a frame that a newer one has overtaken, and puts frames before files", async () => {
  const { typesetter, heard } = start();
  const first = typesetter.frame(request("wait 30"), { id: "a" });
  const file = typesetter.pdf(request("file"));
  const overtaken = typesetter.frame(request("overtaken"), { id: "a", held: 1 });
  const other = typesetter.frame(request("other"), { id: "b" });
  const newest = typesetter.frame(request("newest"), { id: "a", held: 1 });
  expect(await Promise.all([first, overtaken, other, newest, file])).toMatchObject([
    { words: "wait 30" },
    undefined,
    { words: "other" },
    { words: "newest", held: 1 },
    { words: "file" },
  ]);
  expect(heard().slice(1)).toEqual(["frame wait 30", "frame other", "frame newest", "pdf file"]);
});

it("begins again after a crash, once", async () => {
  const { typesetter, pids } = start();
  expect(await typesetter.pdf(request("crash-once x"))).toMatchObject({ words: "crash-once x" });
  expect(await reasonOf(typesetter.pdf(request("crash x")))).toBe("crashed");
  expect(await typesetter.pdf(request("after"))).toMatchObject({ words: "after" });
  expect(pids()).toHaveLength(4);
});

it("says what Typst says, and goes on", async () => {
  const { typesetter, pids } = start();
  expect(await reasonOf(typesetter.pdf(request("fail")))).toBe("failed");
  await typesetter.pdf(request("after"));
  expect(pids()).toHaveLength(1);
});

it("ends a compile that was cancelled and goes on with what waits", async () => {
  const { typesetter, pids, heard } = start();
  const abort = new AbortController();
  const hanging = reasonOf(typesetter.pdf(request("hang"), abort.signal));
  const waiting = reasonOf(typesetter.pdf(request("waiting"), abort.signal));
  const next = typesetter.pdf(request("next"));
  await until(() => count > 0 && safely(heard).includes("pdf hang"));
  abort.abort();
  expect([await hanging, await waiting]).toEqual(["aborted", "aborted"]);
  expect(await next).toMatchObject({ words: "next" });
  const [first = 0] = pids();
  await until(() => !isRunning(first));
  expect(await reasonOf(typesetter.pdf(request("too late"), abort.signal))).toBe("aborted");
  expect(heard()).not.toContain("pdf waiting");
});

it("lets a compile end that does so soon", async () => {
  const { typesetter, pids, heard } = start();
  const abort = new AbortController();
  const running = reasonOf(typesetter.pdf(request("wait 50"), abort.signal));
  await until(() => safely(heard).includes("pdf wait 50"));
  abort.abort();
  expect(await running).toBe("aborted");
  await typesetter.pdf(request("after"));
  expect(pids()).toHaveLength(1);
});

it("ends its process when nothing is asked for, and starts another later", async () => {
  const { typesetter, pids } = start({ idleMs: 20 });
  await typesetter.pdf(request("a"));
  const [pid = 0] = pids();
  await until(() => !isRunning(pid));
  await typesetter.pdf(request("b"));
  expect(pids()).toHaveLength(2);
});

it("replaces a process that is tired at the first pause, and has it set what is shown", async () => {
  const { typesetter, heard, pids } = start({ idleMs: 60 });
  await typesetter.frame(request("tire"), { id: "a" });
  const [pid = 0] = pids();
  await until(() => pids().length === 2 && heard().at(-1) === "frame tire");
  await until(() => pids().every((each) => !isRunning(each)));
  // It was as tired as the first, and nobody had asked it for anything.
  expect(pids()).toHaveLength(2);
  expect(pids()[0]).toBe(pid);
});

it("ends its process when it is disposed of, and rejects what is asked for", async () => {
  const { typesetter, heard, pids } = start();
  const running = reasonOf(typesetter.pdf(request("hang")));
  const waiting = reasonOf(typesetter.frame(request("b"), { id: "a" }));
  await until(() => safely(heard).includes("pdf hang"));
  typesetter.dispose();
  expect([await running, await waiting, await reasonOf(typesetter.pdf(request("c")))]).toEqual([
    "stopped",
    "stopped",
    "stopped",
  ]);
  const [pid = 0] = pids();
  await until(() => !isRunning(pid));
});

it.each([
  ["cannot be found", ""],
  ["ends at once", "process.exit(1)"],
  ["cannot run", 'process.send({ kind: "unavailable", message: "no WebAssembly" }); setInterval(() => {}, 1000);'],
])("says that the process %s", async (name, source) => {
  const { typesetter } = start(name === "cannot be found" ? { hostPath: join(folder, "none.cjs") } : {}, source);
  const [one, two] = [typesetter.pdf(request("a")), typesetter.frame(request("b"), { id: "a" })];
  expect([await reasonOf(one), await reasonOf(two)]).toEqual(["unavailable", "unavailable"]);
});

it("sends a picture once, keeps it while it is shown, and has it forgotten then", async () => {
  const { typesetter, heard } = start();
  const picture: Picture = { bytes: new Uint8Array(8), format: "png", width: 1, height: 1 };
  const shown = new Map([["a.png", picture]]);
  await typesetter.frame(request("1", shown), { id: "a" });
  await typesetter.pdf(request("2"));
  await typesetter.frame(request("3", shown), { id: "a" });
  typesetter.close("a");
  await typesetter.pdf(request("4"));
  await typesetter.pdf(request("5", shown));
  expect(heard().slice(1)).toEqual([
    "picture 1",
    "frame 1",
    "pdf 2",
    "frame 3",
    "close a",
    "forget-picture 1",
    "pdf 4",
    "picture 1",
    "pdf 5",
  ]);
});

it("refuses what would take minutes", async () => {
  const { typesetter } = start();
  expect(await reasonOf(typesetter.pdf(request("国".repeat(1_700_000))))).toBe("too-long");
});

/** The log of a process that may not have written yet. */
function safely(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
