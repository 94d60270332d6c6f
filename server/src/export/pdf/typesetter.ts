import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Picture } from "../picture.ts";
import type { ExportRequest } from "../request.ts";
import type { Frame, FrameSession, Substitution } from "./frame.ts";
import type { FromHost, Job, JobPicture, ToHost } from "./host-message.ts";
import { TypesetterError } from "./typesetter-error.ts";

/** Typst in a process of its own, which begins at the first request, ends when idle, and ends with this process. */
export interface Typesetter {
  /** Rejects with a {@link TypesetterError}; `aborted` when the signal says so, which ends a running compile. */
  pdf(request: ExportRequest, signal?: AbortSignal): Promise<PdfResult>;
  /**
   * `undefined` when a newer frame was asked for in the same session before this one's turn came, or the session was
   * closed. Rejects with a {@link TypesetterError}.
   */
  frame(request: ExportRequest, session: FrameSession): Promise<Frame | undefined>;
  /** Forgets what was kept for a session: its preview is closed. */
  close(sessionId: string): void;
  /** Ends the process; what is still asked for rejects with `stopped`, as does what is asked for later. */
  dispose(): void;
}

export interface PdfResult {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Each once. */
  readonly substitutions: readonly Substitution[];
  /** Characters that no font has, each once, as `𠮷 U+20BB7`. A box stands in their place. */
  readonly missingGlyphs: readonly string[];
  /** `src` of each picture that could not be drawn: its alternative text stands in its place. */
  readonly brokenPictures: readonly string[];
}

export interface TypesetterOptions {
  /** The bundle of `host.ts`; beside this one by default. */
  readonly hostPath?: string;
  /** After so long without a request the process ends. */
  readonly idleMs?: number;
  /** Where fonts lie; the folders of the system by default. */
  readonly fontFolders?: readonly string[];
}

/**
 * A compile that was cancelled may end by itself within this; longer ones are ended, and their memory of lines with
 * them.
 */
const PATIENCE_MS = 300;
/** Nobody waits for a process that is replaced after so long without a request. */
const PAUSE_MS = 2000;
/** How often a request is begun before it counts as what makes the process crash. */
const ATTEMPTS = 2;
/** Some 900 pages. Beyond it Typst needs minutes and more memory than WebAssembly has. */
const MOST_CHARACTERS = 500_000;

interface Task {
  readonly id: number;
  /** Of a frame. */
  readonly session?: FrameSession;
  readonly job: Job;
  readonly pictures: readonly (JobPicture & { readonly bytes: Uint8Array })[];
  readonly resolve: (result: PdfResult | Frame | undefined) => void;
  readonly reject: (error: TypesetterError) => void;
  attempts: number;
}

/** Nothing is started before the first request. */
export function startTypesetter(options: TypesetterOptions = {}): Typesetter {
  const { hostPath = join(__dirname, "typst-host.cjs"), idleMs = 60_000, fontFolders } = options;
  const waiting: Task[] = [];
  const pictureKeys = new WeakMap<Picture, number>();
  /** What is shown in each session, so that its pictures stay. */
  const shown = new Map<string, Task>();
  let host: Host | undefined;
  let running: Task | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  let lastKey = 0;
  let isDisposed = false;
  /** The process was replaced, and nobody has asked it for anything: one that is tired again is left so. */
  let isWarmed = false;

  interface Host {
    readonly process: ChildProcess;
    /** What it holds. */
    readonly pictures: Map<number, JobPicture>;
    isReady: boolean;
    isTired: boolean;
    /** The end of what it has said on its error output. */
    lastWords: string;
  }

  function start(): Host {
    const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...environment } = process.env;
    const child = fork(hostPath, fontFolders === undefined ? [] : [JSON.stringify(fontFolders)], {
      // Neither an inspector's port nor what somebody else's options say.
      execArgv: [],
      env: { ...environment, ELECTRON_RUN_AS_NODE: "1" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const started: Host = { process: child, pictures: new Map(), isReady: false, isTired: false, lastWords: "" };
    child.stderr?.on("data", (said: Buffer) => {
      started.lastWords = `${started.lastWords}${String(said)}`.slice(-2000);
    });
    child.on("message", (message: FromHost) => hear(started, message));
    child.on("error", (error) => {
      started.lastWords = String(error);
      lose(started);
    });
    child.on("exit", () => lose(started));
    // A command line ends when its work is done, not when the process has been idle for long enough.
    hold(started, false);
    return started;
  }

  function hear(from: Host, message: FromHost): void {
    if (from !== host) return;
    switch (message.kind) {
      case "ready":
        from.isReady = true;
        return;
      case "tired":
        from.isTired = true;
        if (running === undefined) next();
        return;
      case "unavailable":
        from.lastWords = message.message;
        from.process.kill();
        lose(from);
        return;
      case "pdf":
      case "frame":
        if (message.id === running?.id) settle(({ resolve }) => resolve(message.result));
        return;
      case "failed":
        if (message.id === running?.id) settle(({ reject }) => reject(new TypesetterError("failed", message.message)));
        return;
    }
  }

  /** Ends the running task, and begins the next one. */
  function settle(tell: (task: Task) => void): void {
    const task = running;
    running = undefined;
    if (task !== undefined) tell(task);
    next();
  }

  /** A process has ended that nobody has asked to end. */
  function lose(lost: Host): void {
    if (lost !== host) return;
    host = undefined;
    if (!lost.isReady) {
      const error = new TypesetterError("unavailable", lost.lastWords);
      const tasks = running === undefined ? waiting.splice(0) : [running, ...waiting.splice(0)];
      running = undefined;
      for (const task of tasks) task.reject(error);
      return;
    }
    const task = running;
    running = undefined;
    if (task !== undefined && task.attempts < ATTEMPTS) waiting.unshift(task);
    else task?.reject(new TypesetterError("crashed", lost.lastWords));
    next();
  }

  function stop(): void {
    clearTimeout(idle);
    const stopped = host;
    host = undefined;
    stopped?.process.kill();
  }

  /** A fresh process in place of a tired one, which sets what is shown so that the next edit does not wait for that. */
  function replace(): void {
    stop();
    isWarmed = true;
    for (const { job, pictures, session } of shown.values()) {
      if (session === undefined) continue;
      lastId += 1;
      const ignore = () => undefined;
      const warming = { id: lastId, job, pictures, attempts: 0, resolve: ignore, reject: ignore };
      waiting.push({ ...warming, session: { id: session.id } });
    }
    next();
  }

  function next(): void {
    if (running !== undefined) return;
    clearTimeout(idle);
    // Who types waits for a frame; who exports waits anyway.
    const index = Math.max(
      0,
      waiting.findIndex(({ session }) => session !== undefined),
    );
    const [task] = waiting.splice(index, 1);
    if (task === undefined) {
      if (host === undefined) return;
      hold(host, false);
      const isOld = host.isTired && !isWarmed;
      idle = setTimeout(isOld ? replace : stop, isOld ? Math.min(PAUSE_MS, idleMs) : idleMs);
      idle.unref();
      return;
    }
    host ??= start();
    hold(host, true);
    running = task;
    task.attempts += 1;
    if (task.session !== undefined) shown.set(task.session.id, task);
    tellPictures(host, task);
    const { id, job, session } = task;
    tell(
      host,
      session === undefined
        ? { kind: "pdf", id, job }
        : {
            kind: "frame",
            id,
            job,
            sessionId: session.id,
            ...(session.held === undefined ? {} : { held: session.held }),
          },
    );
  }

  /** The process holds what this task needs and what is shown, and nothing else. */
  function tellPictures(to: Host, task: Task): void {
    const needed = new Set([task, ...shown.values()].flatMap(({ job }) => job.pictures.map(({ key }) => key)));
    for (const [key, { format }] of to.pictures) {
      if (needed.has(key)) continue;
      to.pictures.delete(key);
      tell(to, { kind: "forget-picture", key, format });
    }
    for (const picture of task.pictures) {
      const { key, format, bytes } = picture;
      if (to.pictures.has(key)) continue;
      to.pictures.set(key, picture);
      tell(to, { kind: "picture", key, format, bytes });
    }
  }

  function tell(to: Host, message: ToHost): void {
    // Its end is told by `exit`; a message that it no longer hears is sent again then.
    to.process.send(message, () => undefined);
  }

  function toTask(request: ExportRequest, session?: FrameSession): Omit<Task, "resolve" | "reject"> {
    const pictures = [...request.pictures].flatMap(([src, picture]) => {
      if (typeof picture === "string") return [];
      const key = pictureKeys.get(picture) ?? ++lastKey;
      pictureKeys.set(picture, key);
      const { format, width, height, bytes } = picture;
      return [{ src, key, format, width, height, bytes }];
    });
    const { page, layout, marksBlanks } = request;
    const job = {
      page,
      layout,
      marksBlanks,
      pictures: pictures.map(({ bytes: _, ...picture }) => picture),
    };
    lastId += 1;
    return { id: lastId, job, pictures, attempts: 0, ...(session === undefined ? {} : { session }) };
  }

  function add(
    request: ExportRequest,
    session: FrameSession | undefined,
    whenQueued: (task: Task) => void,
  ): Promise<PdfResult | Frame | undefined> {
    if (isDisposed) return Promise.reject(new TypesetterError("stopped", "the typesetter is stopped"));
    if (lengthOf(request) > MOST_CHARACTERS) {
      return Promise.reject(new TypesetterError("too-long", `more than ${MOST_CHARACTERS} characters`));
    }
    isWarmed = false;
    return new Promise((resolve, reject) => {
      const task: Task = { ...toTask(request, session), resolve, reject };
      waiting.push(task);
      whenQueued(task);
      next();
    });
  }

  /** Waiting frames of a session have lost their point. */
  function drop(sessionId: string): void {
    for (const task of waiting.filter(({ session }) => session?.id === sessionId)) {
      waiting.splice(waiting.indexOf(task), 1);
      task.resolve(undefined);
    }
  }

  function abort(task: Task): void {
    task.reject(new TypesetterError("aborted", "cancelled"));
    const place = waiting.indexOf(task);
    if (place >= 0) waiting.splice(place, 1);
    if (running !== task) return;
    const at = host;
    setTimeout(() => {
      if (running !== task || host !== at) return;
      stop();
      running = undefined;
      next();
    }, PATIENCE_MS);
  }

  return {
    pdf(request, signal) {
      if (signal?.aborted === true) return Promise.reject(new TypesetterError("aborted", "cancelled"));
      return add(request, undefined, (task) => {
        signal?.addEventListener("abort", () => abort(task), { once: true });
      }) as Promise<PdfResult>;
    },
    frame(request, session) {
      drop(session.id);
      return add(request, session, () => undefined) as Promise<Frame | undefined>;
    },
    close(sessionId) {
      drop(sessionId);
      shown.delete(sessionId);
      if (host !== undefined) tell(host, { kind: "close", sessionId });
    },
    dispose() {
      isDisposed = true;
      stop();
      const error = new TypesetterError("stopped", "the typesetter is stopped");
      const tasks = running === undefined ? waiting.splice(0) : [running, ...waiting.splice(0)];
      running = undefined;
      for (const task of tasks) task.reject(error);
    },
  };

  function hold(held: Host, isHeld: boolean): void {
    const channel = held.process.channel;
    for (const each of [held.process, channel, held.process.stderr as { ref?(): void; unref?(): void } | null]) {
      if (isHeld) each?.ref?.();
      else each?.unref?.();
    }
  }
}

function lengthOf({ page }: ExportRequest): number {
  return page.blocks.reduce((sum, block) => sum + JSON.stringify(block).length, 0);
}
