import { describe, expect, it } from "vitest";
import type { Frame, FrameSession } from "../../server/src/export/pdf/frame.ts";
import type { Typesetter } from "../../server/src/export/pdf/typesetter.ts";
import { TypesetterError } from "../../server/src/export/pdf/typesetter-error.ts";
import type { ExportRequest } from "../../server/src/export/request.ts";
import type { PreviewFrame } from "../../server/src/protocol/preview.ts";
import { INCOMPLETE } from "../cli/summaries.ts";
import { type ClientOptions, LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";

const FRAME: Frame = {
  sequence: 4,
  action: "reset",
  vector: new Uint8Array([0, 1, 254, 255]),
  pages: [{ widthPt: 595, heightPt: 842 }],
  places: [{ source: { start: 2, end: 9 }, from: { page: 0, xPt: 79, yPt: 105 }, to: { page: 0, xPt: 79, yPt: 134 } }],
  substitutions: [{ role: "body", wanted: "仿宋_GB2312", used: "LXGW WenKai" }],
  missingGlyphs: [],
  brokenPictures: [],
};

/** A typesetter that answers the same to everything, and remembers what it was asked. */
function fakeTypesetter(answer: () => Frame | undefined = () => FRAME) {
  const asked: { readonly request: ExportRequest; readonly session: FrameSession }[] = [];
  const closed: string[] = [];
  const typesetter: Typesetter = {
    pdf: () => Promise.reject(new Error("no PDF was asked for")),
    async frame(request, session) {
      asked.push({ request, session });
      return answer();
    },
    close: (id) => void closed.push(id),
    dispose() {},
  };
  return { typesetter, asked, closed };
}

async function opened(options: ClientOptions, text = INCOMPLETE): Promise<LspClient> {
  const client = await LspClient.start(options);
  await client.open(A, text);
  return client;
}

function frame(client: LspClient, params: object = {}): Promise<PreviewFrame | null> {
  return client.request("structuredSummary/preview/frame", { uri: A, preview: "one", ...params });
}

describe("preview/frame", () => {
  it("is the pages of the version it names, with what a reader is to know", async () => {
    const { typesetter } = fakeTypesetter();
    const client = await opened({ typesetter });
    await client.change(A, `${INCOMPLETE}\n`);
    const result = await frame(client);
    expect(result).toMatchObject({
      kind: "pages",
      version: 2,
      sequence: 4,
      action: "reset",
      vector: "AAH+/w==",
      pages: FRAME.pages,
      map: { places: [{ start: 2, end: 9, from: { page: 0, yPt: 105 } }] },
      notes: ["The text is set in LXGW WenKai: 仿宋_GB2312 is not installed."],
    });
  });

  it("tells where the lines of the official page are", async () => {
    const { typesetter } = fakeTypesetter();
    const result = await frame(await opened({ typesetter }));
    if (result?.kind !== "pages") throw new Error("no pages");
    const { area, linePt } = result.map;
    expect(linePt).toBeCloseTo(28.99, 2);
    expect((area.bottomPt - area.topPt) / linePt).toBeCloseTo(22, 9);
    expect(((area.rightPt - area.leftPt) * 25.4) / 72).toBeCloseTo(156, 9);
  });

  it("marks blanks and the sections that are missing, each at its place", async () => {
    const { typesetter, asked } = fakeTypesetter();
    await frame(await opened({ typesetter }));
    const [{ request } = { request: undefined }] = asked;
    expect(request?.marksBlanks).toBe(true);
    const missing = request?.page.blocks.filter(({ kind }) => kind === "missing-section");
    expect(missing).toMatchObject([{ title: "存在的问题" }]);
    const [{ source } = { source: { start: -1 } }] = missing ?? [];
    expect(source.start).toBeGreaterThan(INCOMPLETE.indexOf("##"));
  });

  it("passes on what the preview holds, and its end", async () => {
    const { typesetter, asked, closed } = fakeTypesetter();
    const client = await opened({ typesetter });
    await frame(client);
    await frame(client, { held: 4 });
    expect(asked.map(({ session }) => session)).toEqual([{ id: "one" }, { id: "one", held: 4 }]);
    await client.notify("structuredSummary/preview/close", { preview: "one" });
    await client.settle();
    expect(closed).toEqual(["one"]);
  });

  it("reads a picture once, until the preview begins anew", async () => {
    const { typesetter, asked } = fakeTypesetter();
    const client = await opened({ typesetter }, `${INCOMPLETE}\n![图](none.png)\n`);
    for (const params of [{}, { held: 4 }, {}]) await frame(client, params);
    const [first, second, third] = asked.map(({ request }) => request.pictures);
    expect(first?.get("none.png")).toBe("missing");
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("answers null for a document that is not open and for a frame that was overtaken", async () => {
    const { typesetter } = fakeTypesetter(() => undefined);
    const client = await opened({ typesetter });
    expect(await frame(client)).toBeNull();
    expect(await frame(client, { uri: "file:///w/none.md" })).toBeNull();
  });

  it("is the text where no pages can be set, with the reason", async () => {
    const result = await frame(await opened({}));
    if (result?.kind !== "text") throw new Error("pages without a typesetter");
    expect(result.html).toContain("</html>");
    expect(result.why).toMatch(/browser/);
  });

  it("is the text without a reason where the preview wants it", async () => {
    const { typesetter, asked } = fakeTypesetter();
    const result = await frame(await opened({ typesetter }), { plain: true });
    expect(result).toMatchObject({ kind: "text", version: 1 });
    expect(result).not.toHaveProperty("why");
    expect(asked).toEqual([]);
  });

  it.each([
    ["crashed", /could not be made/],
    ["unavailable", /could not be made/],
    ["failed", /could not be made/],
    ["too-long", /too long/],
  ] as const)("is the text when the typesetter is %s", async (reason, why) => {
    const { typesetter } = fakeTypesetter(() => {
      throw new TypesetterError(reason, "Typst says so");
    });
    const result = await frame(await opened({ typesetter }));
    expect(result).toMatchObject({ kind: "text", why: expect.stringMatching(why) });
  });

  it("has pages for a document that is no summary, with nothing missing", async () => {
    const { typesetter, asked } = fakeTypesetter();
    await frame(await opened({ typesetter }, "# README\n\ntext\n"));
    expect(asked[0]?.request.page.blocks.map(({ kind }) => kind)).not.toContain("missing-section");
  });
});
