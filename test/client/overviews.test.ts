import { expect, it } from "vitest";
import { Overviews, QUIET_MS } from "../../client/src/overviews.ts";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import { overviewOf } from "../support/client-ports.ts";

const URI = "file:///a.md";

/** Overviews of one document with a server and a clock that the test moves. */
function scene() {
  const questions: { answer(overview: OverviewResult | null): Promise<void>; fail(): Promise<void> }[] = [];
  const timers = new Map<object, { readonly at: number; readonly run: () => void }>();
  const changes: (number | undefined)[] = [];
  const state: { version: number | undefined; now: number } = { version: 1, now: 0 };
  const overviews: Overviews = new Overviews({
    ask: () =>
      new Promise((resolve, reject) => {
        questions.push({
          answer: async (overview) => resolve(overview),
          fail: async () => reject(new Error("gone")),
        });
      }),
    versionOf: (uri) => (uri === URI ? state.version : undefined),
    after(ms, run) {
      const timer = {};
      timers.set(timer, { at: state.now + ms, run });
      return () => timers.delete(timer);
    },
    changed: () => changes.push(overviews.at(URI)?.version),
  });
  return {
    overviews,
    questions,
    changes,
    state,
    pass(ms: number) {
      state.now += ms;
      for (const [timer, { at, run }] of [...timers]) {
        if (at > state.now) continue;
        timers.delete(timer);
        run();
      }
    },
    type() {
      state.version = (state.version ?? 0) + 1;
      overviews.refresh(URI);
    },
    async answer(version: number) {
      await questions.at(-1)?.answer(overviewOf({ version }));
    },
  };
}

it("asks at once the first time, then when the document has rested", async () => {
  const { overviews, questions, changes, pass, type, answer } = scene();
  overviews.refresh(URI);
  expect(questions).toHaveLength(1);
  await answer(1);
  expect(changes).toEqual([1]);

  for (let key = 0; key < 10; key += 1) {
    type();
    pass(QUIET_MS / 2);
  }
  expect(questions).toHaveLength(1);
  pass(QUIET_MS);
  expect(questions).toHaveLength(2);
  await answer(11);
  expect(changes).toEqual([1, 11]);
});

it("never asks twice at a time, and asks again for what changed meanwhile", async () => {
  const { overviews, questions, changes, pass, type, answer } = scene();
  overviews.refresh(URI);
  type();
  type();
  pass(10 * QUIET_MS);
  expect(questions).toHaveLength(1);
  await answer(1);
  expect(changes).toEqual([]);
  pass(QUIET_MS);
  expect(questions).toHaveLength(2);
  await answer(3);
  expect(overviews.at(URI)?.version).toBe(3);
});

it("drops an answer for a text that has changed, though nobody told so", async () => {
  const { overviews, questions, state, pass, answer } = scene();
  overviews.refresh(URI);
  state.version = 2;
  await answer(1);
  expect(overviews.at(URI)).toBeUndefined();
  pass(QUIET_MS);
  expect(questions).toHaveLength(2);
});

it("keeps the last overview while the next one is on its way", async () => {
  const { overviews, pass, type, answer } = scene();
  overviews.refresh(URI);
  await answer(1);
  type();
  pass(QUIET_MS);
  expect(overviews.at(URI)?.version).toBe(1);
});

it("forgets a document that is closed, with its timer and its late answer", async () => {
  const { overviews, questions, changes, pass, type, answer } = scene();
  overviews.refresh(URI);
  await answer(1);
  type();
  overviews.forget(URI);
  pass(10 * QUIET_MS);
  expect(questions).toHaveLength(1);
  expect(changes).toEqual([1, undefined]);

  overviews.refresh(URI);
  overviews.forget(URI);
  await answer(2);
  expect(overviews.at(URI)).toBeUndefined();
});

it("forgets a document that the server does not know, and every one when the server is gone", async () => {
  const { overviews, questions, answer } = scene();
  overviews.refresh(URI);
  await questions[0]?.answer(null);
  expect(overviews.at(URI)).toBeUndefined();
  overviews.refresh(URI);
  await answer(1);
  overviews.clear();
  expect(overviews.at(URI)).toBeUndefined();
  overviews.refresh(URI);
  expect(questions).toHaveLength(3);
});

it("asks for no document that is none of ours", () => {
  const { overviews, questions, state } = scene();
  overviews.refresh("git:/a.md");
  state.version = undefined;
  overviews.refresh(URI);
  expect(questions).toEqual([]);
});

it("asks again after a question that failed, when there is a reason to", async () => {
  const { overviews, questions, pass } = scene();
  overviews.refresh(URI);
  await questions[0]?.fail();
  await Promise.resolve();
  pass(10 * QUIET_MS);
  expect(questions).toHaveLength(1);
  overviews.refresh(URI);
  expect(questions).toHaveLength(2);
});
