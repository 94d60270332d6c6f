import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ServerUnavailable } from "../../client/src/commands/ports.ts";
import { type Launch, ServerSession } from "../../client/src/server-session.ts";

const STATES = { stopped: 1, running: 2, starting: 3, failed: 4 } as const;
const RESTART = { action: 2 };
const DO_NOT_RESTART = { action: 1 };

/** What of a language client the session uses, with a server that the test rules. */
class FakeClient {
  state: number = STATES.stopped;
  /** How the usual error handler answers to a lost connection. */
  closing = RESTART;
  canStart = true;
  sent: string[] = [];
  answer: () => Promise<unknown> = async () => "answer";
  #hasStarted = false;
  #listeners: ((change: { oldState: number; newState: number }) => void)[] = [];

  onDidChangeState(listener: (change: { oldState: number; newState: number }) => void) {
    this.#listeners.push(listener);
  }

  move(newState: keyof typeof STATES) {
    const oldState = this.state;
    this.state = STATES[newState];
    for (const listener of this.#listeners) listener({ oldState, newState: this.state });
  }

  isRunning() {
    return this.state === STATES.running;
  }

  async start() {
    this.#hasStarted = true;
    this.move(this.canStart ? "running" : "failed");
    if (!this.canStart) throw new Error("no such module");
  }

  async sendRequest(method: string) {
    if (!this.#hasStarted) await this.start();
    if (!this.isRunning()) throw new Error("Client is not running");
    this.sent.push(method);
    return this.answer();
  }

  async dispose() {
    if (!this.isRunning()) throw new Error("Client is not running and can't be stopped.");
    this.move("stopped");
  }

  createDefaultErrorHandler() {
    return { error: () => ({ action: 1 }), closed: () => this.closing };
  }
}

type Options = Parameters<Launch>[0];

/** A session whose clients are made by `prepare`, which may throw. */
function scene(prepare: (client: FakeClient) => void = () => undefined) {
  const log: string[] = [];
  const clients: FakeClient[] = [];
  const options: Options[] = [];
  const checked: string[] = [];
  const launch = async (given: Options) => {
    const client = new FakeClient();
    prepare(client);
    clients.push(client);
    options.push(given);
    return { client, end: () => log.push("end") };
  };
  const output = { error: () => undefined, warn: () => undefined };
  const channels = { output, trace: output } as unknown as ConstructorParameters<typeof ServerSession>[1];
  const session = new ServerSession(launch as unknown as Launch, channels, {
    prepared: () => log.push("prepared"),
    stopped: () => log.push("stopped"),
    gaveUp: () => log.push("gave up"),
    checked: () => checked,
  });
  return { session, log, clients, options, checked };
}

it("starts a server and asks it", async () => {
  const { session, log, clients } = scene();
  const started = session.start();
  expect(await session.ask("hello", {})).toBe("answer");
  await started;
  expect(session.isRunning).toBe(true);
  expect(session.state).toBe("running");
  expect(clients[0]?.sent).toEqual(["hello"]);
  expect(log).toEqual(["prepared"]);
});

it("has no server before the start, after the end and after a start that failed", async () => {
  const { session, clients } = scene();
  await expect(session.ask("hello", {})).rejects.toThrow(ServerUnavailable);
  await session.start();
  await session.dispose();
  await expect(session.ask("hello", {})).rejects.toThrow(ServerUnavailable);
  expect(session.state).toBe("none");

  const failing = scene((client) => {
    client.canStart = false;
  });
  await failing.session.start();
  expect(failing.log).toEqual(["prepared", "gave up"]);
  expect(failing.session.state).toBe("failed to start");
  await expect(failing.session.ask("hello", {})).rejects.toThrow(ServerUnavailable);
  expect(clients).toHaveLength(1);
});

it("tells when the code of the client cannot be had", async () => {
  const { session, log } = scene(() => {
    throw new Error("file not found");
  });
  await session.start();
  expect(log).toEqual(["gave up"]);
});

it("tells a server that is gone from a request that failed", async () => {
  const { session, clients } = scene();
  await session.start();
  const [client] = clients;
  if (client === undefined) throw new Error("no client");
  client.answer = () => Promise.reject(new Error("bad request"));
  await expect(session.ask("hello", {})).rejects.toThrow("bad request");
  client.answer = async () => {
    client.move("stopped");
    throw new Error("connection got disposed");
  };
  await expect(session.ask("hello", {})).rejects.toThrow(ServerUnavailable);
});

it("takes a new client for a restart, whatever state the old one is in", async () => {
  let isFirst = true;
  const { session, log, clients } = scene((client) => {
    client.canStart = !isFirst;
    isFirst = false;
  });
  await session.start();
  await session.restart();
  expect(clients).toHaveLength(2);
  expect(session.isRunning).toBe(true);
  await session.restart();
  expect(log).toEqual(["prepared", "gave up", "end", "prepared", "stopped", "end", "prepared"]);
});

it("tells each server what is to be checked by then", async () => {
  const { session, options, checked } = scene();
  await session.start();
  const told = () => options.at(-1)?.initializationOptions();
  expect(told()).toMatchObject({ wantsOverview: true, checked: [] });
  checked.push("file:///a.md");
  expect(told()).toMatchObject({ checked: ["file:///a.md"] });
  await session.restart();
  expect(told()).toMatchObject({ checked: ["file:///a.md"] });
});

it("ends a client that was asked for before the session ended", async () => {
  const { session, log } = scene();
  const started = session.start();
  await session.dispose();
  await started;
  expect(log).toEqual(["end"]);
  expect(session.client).toBeUndefined();
});

it("tells each time that the server is gone, and once that it stays so", async () => {
  const { session, log, clients, options } = scene();
  await session.start();
  const [client] = clients;
  const handler = options[0]?.errorHandler;
  expect(await handler?.closed()).toEqual(RESTART);
  client?.move("stopped");
  client?.move("running");
  expect(log).toEqual(["prepared", "stopped"]);
  if (client !== undefined) client.closing = DO_NOT_RESTART;
  expect(await handler?.closed()).toEqual({ ...DO_NOT_RESTART, handled: true });
  await handler?.closed();
  expect(log).toEqual(["prepared", "stopped", "gave up"]);
});

it("says nothing of a client that was replaced", async () => {
  const { session, log, clients, options } = scene();
  await session.start();
  await session.restart();
  log.length = 0;
  const [old] = clients;
  if (old !== undefined) old.closing = DO_NOT_RESTART;
  old?.move("running");
  old?.move("stopped");
  await options[0]?.errorHandler?.closed();
  expect(log).toEqual([]);
});

it("reads the code of the language client only when it starts one", () => {
  for (const entry of ["extension", "browser", "activate", "server-session", "register-commands"]) {
    const source = readFileSync(`client/src/${entry}.ts`, "utf8");
    expect(source).not.toMatch(/^import (?!type )[^;]*from "vscode-languageclient/m);
  }
});

it("two restarts at once leave one server, and an end in the middle leaves none", async () => {
  const { session, clients } = scene();
  await session.start();
  await Promise.all([session.restart(), session.restart()]);
  expect(clients.filter((client) => client.isRunning())).toHaveLength(1);
  const restart = session.restart();
  await session.dispose();
  await restart;
  expect(clients.filter((client) => client.isRunning())).toEqual([]);
});
