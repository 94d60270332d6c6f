import { describe, expect, it } from "vitest";
import type { FromPanel, ToPanel } from "../../client/src/preview/messages.ts";
import { Preview } from "../../client/src/preview/preview.ts";
import type { PreviewFrame, PreviewFrameParams } from "../../server/src/protocol/preview.ts";

type PreviewPages = Extract<PreviewFrame, { kind: "pages" }>;

const A = "file:///w/a.md";
const B = "file:///w/b.md";
const AREA = { leftPt: 0, topPt: 0, rightPt: 100, bottomPt: 100 };
const TEXT: PreviewFrame = { kind: "text", version: 1, html: "<p>x</p>", why: "no pages" };

function pages(sequence: number, action: PreviewPages["action"]): PreviewPages {
  const top = { page: 0, xPt: 0, yPt: 0 };
  const places = [{ start: 0, end: 20, from: top, to: { ...top, yPt: 20 } }];
  const map = { area: AREA, linePt: 10, places };
  return { kind: "pages", version: 1, sequence, action, vector: btoa("\u0001\u00ff"), pages: [], map, notes: [] };
}

/** A promise that is settled from outside, and what follows from it. */
class Answer<T> {
  #resolve: (value: T) => void = () => undefined;
  #reject: (reason: Error) => void = () => undefined;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });

  give(value: T): Promise<void> {
    this.#resolve(value);
    return turn();
  }

  fail(): Promise<void> {
    this.#reject(new Error("no server"));
    return turn();
  }
}

function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** A preview whose server answers when it is told to. */
function scene() {
  const asked: (Omit<PreviewFrameParams, "preview"> & {
    readonly answer: (frame: PreviewFrame | null) => Promise<void>;
    readonly fail: () => Promise<void>;
  })[] = [];
  const posted: ToPanel[] = [];
  const selected: string[] = [];
  const logged: string[] = [];
  const preview = new Preview("one", {
    async ask({ preview: name, ...params }) {
      expect(name).toBe("one");
      const answered = new Answer<PreviewFrame | null>();
      asked.push({ ...params, answer: (frame) => answered.give(frame), fail: () => answered.fail() });
      return answered.promise;
    },
    post: (message) => void posted.push(message),
    turned: (uri) => void selected.push(`turned ${uri.slice(-4)}`),
    select: (uri, offset) => void selected.push(`${uri.slice(-4)} ${offset}`),
    cannotDraw: "cannot draw",
    log: (message) => void logged.push(message),
  });
  const hear = (message: FromPanel) => preview.heard(message);
  /** What was asked last. */
  const last = () => {
    const question = asked.at(-1);
    if (question === undefined) throw new Error("nothing was asked");
    return question;
  };
  return { preview, asked, posted, selected, logged, hear, last };
}

async function shown() {
  const all = scene();
  all.preview.show(A);
  all.hear({ kind: "ready" });
  await all.last().answer(pages(1, "reset"));
  return all;
}

describe("a preview", () => {
  it("asks when its panel is ready, and hands the pages over as bytes", async () => {
    const { preview, asked, posted, hear, last } = scene();
    preview.show(A);
    expect(asked).toEqual([]);
    hear({ kind: "ready" });
    expect(last()).toMatchObject({ uri: A });
    expect(last()).not.toHaveProperty("held");
    await last().answer(pages(7, "reset"));
    expect(posted).toEqual([
      { kind: "document", uri: A },
      { kind: "pages", sequence: 7, action: "reset", vector: new Uint8Array([1, 255]), pages: [], notes: [] },
    ]);
  });

  it("says what it holds, and asks for one frame at a time", async () => {
    const { preview, asked, posted, last } = await shown();
    for (let edit = 0; edit < 5; edit += 1) preview.refresh(A);
    expect(asked).toHaveLength(2);
    expect(last().held).toBe(1);
    await last().answer(pages(2, "merge"));
    expect(asked).toHaveLength(3);
    expect(last().held).toBe(2);
    await last().answer(pages(3, "merge"));
    expect(asked).toHaveLength(3);
    expect(posted.flatMap((message) => (message.kind === "pages" ? [message.sequence] : []))).toEqual([1, 2, 3]);
  });

  it("asks for nothing that it does not show", async () => {
    const { preview, asked } = await shown();
    preview.refresh(B);
    expect(asked).toHaveLength(1);
  });

  it("drops an answer for a document that it has left", async () => {
    const { preview, asked, posted, last } = await shown();
    preview.refresh(A);
    preview.show(B);
    await last().answer(pages(2, "merge"));
    expect(asked).toHaveLength(3);
    expect(last()).toMatchObject({ uri: B });
    expect(last()).not.toHaveProperty("held");
    expect(posted.at(-1)).toEqual({ kind: "document", uri: B });
  });

  it.each<[string, (all: Awaited<ReturnType<typeof shown>>) => void]>([
    ["the panel has lost them", ({ hear }) => hear({ kind: "lost" })],
    [
      "the panel was hidden",
      ({ preview, hear }) => {
        preview.setVisible(false);
        preview.refresh(A);
        preview.setVisible(true);
        hear({ kind: "ready" });
      },
    ],
    [
      "another server runs",
      ({ preview }) => {
        preview.serverStopped();
        preview.refresh(A);
      },
    ],
    ["a picture has changed", ({ preview }) => preview.picturesChanged()],
  ])("asks for whole pages when %s", async (_, happens) => {
    const all = await shown();
    happens(all);
    expect(all.asked).toHaveLength(2);
    expect(all.last()).not.toHaveProperty("held");
  });

  it("keeps what it shows when there is no server, and goes on when there is one", async () => {
    const { preview, asked, posted, last } = await shown();
    preview.refresh(A);
    const before = posted.length;
    await last().fail();
    expect(posted).toHaveLength(before);
    preview.refresh(A);
    expect(asked).toHaveLength(3);
  });

  it("shows the text where there are no pages, with the reason", async () => {
    const { preview, posted, hear, last } = scene();
    preview.show(A);
    hear({ kind: "ready" });
    await last().answer(TEXT);
    expect(posted.at(-1)).toEqual({ kind: "text", html: "<p>x</p>", notes: ["no pages"] });
  });

  it("asks for the text when the panel cannot draw", async () => {
    const { preview, posted, logged, hear, last } = scene();
    preview.show(A);
    hear({ kind: "failed", reason: "no WebAssembly" });
    expect(last().plain).toBe(true);
    expect(logged).toEqual(["no WebAssembly"]);
    await last().answer({ kind: "text", version: 1, html: "<p>x</p>" });
    expect(posted.at(-1)).toEqual({ kind: "text", html: "<p>x</p>", notes: ["cannot draw"] });
  });

  it("puts the cursor where the paper is clicked", async () => {
    const { selected, hear } = await shown();
    hear({ kind: "clicked", point: { page: 0, xPt: 50, yPt: 15 } });
    expect(selected).toEqual(["turned a.md", "a.md 15"]);
  });

  it("leads the panel to the cursor, and again with the pages that its edit makes", async () => {
    const { preview, posted, last } = await shown();
    preview.moved(B, 15);
    preview.moved(A, 15);
    expect(posted.at(-1)).toEqual({ kind: "reveal", point: { page: 0, xPt: 0, yPt: 10 } });
    preview.refresh(A);
    await last().answer(pages(2, "merge"));
    expect(posted.at(-1)).toMatchObject({ kind: "pages", cursor: { page: 0, xPt: 0, yPt: 10 } });
    preview.refresh(A);
    await last().answer(pages(3, "merge"));
    expect(posted.at(-1)).not.toHaveProperty("cursor");
  });
});
