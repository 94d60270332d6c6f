import { describe, expect, it } from "vitest";
import type { Typesetter } from "../../server/src/export/pdf/typesetter.ts";
import { TypesetterError } from "../../server/src/export/pdf/typesetter-error.ts";
import { FileError } from "../../server/src/files/files.ts";
import {
  EXPORT,
  EXPORT_STATE,
  type ExportParams,
  type ExportResult,
  type ExportState,
  type ExportStateResult,
} from "../../server/src/protocol/export.ts";
import { CLEAN, INCOMPLETE, README } from "../cli/summaries.ts";
import { type ClientOptions, LspClient } from "../support/lsp-client.ts";

const NAME = "长明电机厂工会2024年工作总结";
const A = "file:///w/a.md";
const TARGET = `file:///w/${encodeURIComponent(NAME)}`;

async function stateOf(client: LspClient, uri: string): Promise<ExportState> {
  const state = await client.request<ExportStateResult>(EXPORT_STATE, { uri });
  if (state.kind !== "state") throw new Error(state.reason);
  return state;
}

function exported(client: LspClient, given: Partial<ExportParams> = {}): Promise<ExportResult> {
  const params: ExportParams = { uri: A, format: "txt", to: `${TARGET}.txt`, replaces: false, ...given };
  return client.request(EXPORT, params);
}

/** A server that writes, and what it wrote. */
async function writing(options: ClientOptions = {}) {
  const written = new Map<string, string>();
  const client = await LspClient.start({
    writeWhole: async (path, bytes) => void written.set(path, new TextDecoder().decode(bytes)),
    ...options,
  });
  return { client, written };
}

function typesetter(pdf: Typesetter["pdf"]): Typesetter {
  return { pdf, frame: async () => undefined, close() {}, dispose() {} };
}

describe("what a document would be exported as", () => {
  it("is told of a file that is not open, with what is open in it", async () => {
    const client = await LspClient.start({ files: { "/w/a.md": INCOMPLETE.replace("12 个", " 个") } });
    const state = await stateOf(client, A);
    expect(state).toMatchObject({ title: "长明电机厂工会2024年度工作总结", format: "docx", missing: ["存在的问题"] });
    expect(state.blanks).toEqual([expect.stringContaining("新建工会小组")]);
    // There is no process to set a PDF.
    expect(Object.keys(state.files)).toEqual(["docx", "html", "txt"]);
    expect(state.files.docx).toEqual({
      name: `${NAME}.docx`,
      uri: `${TARGET}.docx`,
      otherwise: { name: "a.docx", uri: "file:///w/a.docx" },
    });
  });

  it("is told of the text in the editor, not of the file", async () => {
    const client = await LspClient.start({ files: { "/w/a.md": INCOMPLETE } });
    await client.open(A, CLEAN.replace("2024", "2025"));
    const state = await stateOf(client, A);
    expect([state.missing, state.files.txt?.name]).toEqual([[], "长明电机厂工会2025年工作总结.txt"]);
  });

  it("follows configuration and front matter", async () => {
    const files = { "/w/.structured-summary.yaml": "export: { folder: out, format: html }\n", "/w/a.md": CLEAN };
    const client = await LspClient.start({ files });
    const state = await stateOf(client, A);
    expect([state.format, state.files.html?.uri]).toEqual(["html", `file:///w/out/${encodeURIComponent(NAME)}.html`]);
    await client.open(A, `---\nexport: { format: txt, fileName: 送审 }\n---\n\n${CLEAN}`);
    const own = await stateOf(client, A);
    expect([own.format, own.files.txt?.name]).toEqual(["txt", "送审.txt"]);
  });

  it("requires nothing of a document that is no summary", async () => {
    const client = await LspClient.start({ files: { "/w/readme.md": README } });
    expect(await stateOf(client, "file:///w/readme.md")).toMatchObject({ title: "Tools", blanks: [], missing: [] });
  });

  it("has no place for what was never saved", async () => {
    const client = await LspClient.start();
    await client.open("untitled:Untitled-1", CLEAN);
    expect((await stateOf(client, "untitled:Untitled-1")).files.docx).toEqual({ name: `${NAME}.docx` });
  });

  it.each([
    ["file:///w/gone.md", "gone.md cannot be read."],
    ["file:///w/a.exe", "a.exe is not a Markdown or text file."],
    ["file:///w/binary.md", "binary.md is not a Markdown or text file."],
  ])("cannot be told of %s", async (uri, reason) => {
    const client = await LspClient.start({ files: { "/w/binary.md": "\0\u0001\0\u0002" } });
    expect(await client.request(EXPORT_STATE, { uri })).toEqual({ kind: "refused", reason });
  });
});

describe("a document as a file", () => {
  it("is written by a server that has a disk, the text in the editor", async () => {
    const { client, written } = await writing({ files: { "/w/a.md": INCOMPLETE } });
    await client.open(A, CLEAN.replace("还不够丰富", "有待丰富"));
    expect(await exported(client)).toEqual({ kind: "written", notes: [] });
    expect([...written.keys()]).toEqual([`/w/${NAME}.txt`]);
    expect(written.get(`/w/${NAME}.txt`)).toContain("有待丰富");
  });

  it.each(["docx", "html"] as const)("can be a %s", async (format) => {
    const { client, written } = await writing({ files: { "/w/a.md": CLEAN } });
    expect(await exported(client, { format, to: `${TARGET}.${format}` })).toEqual({ kind: "written", notes: [] });
    expect(written.get(`/w/${NAME}.${format}`)?.length).toBeGreaterThan(100);
  });

  it("is handed to the editor where only that can write", async () => {
    const client = await LspClient.start({
      port: "none",
      folders: ["vscode-vfs://github/o/r"],
      initializationOptions: { servesFiles: true },
    });
    await client.open("vscode-vfs://github/o/r/a.md", CLEAN);
    const result = await exported(client, {
      uri: "vscode-vfs://github/o/r/a.md",
      to: "vscode-vfs://github/o/r/a.txt",
    });
    if (result.kind !== "content") throw new Error(result.kind);
    expect(Buffer.from(result.base64, "base64").toString()).toContain("长明电机厂工会");
  });

  it("does not replace a file without being told to, nor ever the document", async () => {
    const { client, written } = await writing({ files: { "/w/a.md": CLEAN, [`/w/${NAME}.txt`]: "old" } });
    expect(await exported(client)).toEqual({ kind: "exists" });
    expect(written.size).toBe(0);
    expect(await exported(client, { to: A, replaces: true })).toMatchObject({ kind: "refused" });
    expect(await exported(client, { replaces: true })).toEqual({ kind: "written", notes: [] });
  });

  it("says why it cannot be written", async () => {
    const { client } = await writing({
      files: { "/w/a.md": CLEAN },
      writeWhole: () => Promise.reject(new FileError("full", "ENOSPC")),
    });
    expect(await exported(client)).toEqual({
      kind: "refused",
      reason: `${NAME}.txt cannot be written: the disk is full.`,
    });
  });

  it("says what its reader should know, and which figures are last year's", async () => {
    const text = `---\nprevious: 2023.md\n---\n\n${CLEAN}`;
    const { client } = await writing({
      files: { "/w/a.md": text, "/w/2023.md": CLEAN.replace("2 次", "3 次") },
      typesetter: typesetter(async () => ({
        bytes: new Uint8Array(),
        pageCount: 1,
        substitutions: [{ role: "title", wanted: "小标宋", used: "Noto Serif SC" }],
        missingGlyphs: [],
        brokenPictures: [],
      })),
    });
    const result = await exported(client, { format: "pdf", to: `${TARGET}.pdf` });
    expect(result).toMatchObject({ kind: "written" });
    const { notes } = result as { notes: readonly string[] };
    expect(notes[0]).toBe("The title is set in Noto Serif SC: 小标宋 is not installed.");
    expect(notes).toContain("Unchanged since last year: `12 个` for “工会小组”");
    expect(notes.join()).not.toContain("3 次");
    // What speaks of the machine is said once.
    const again = await exported(client, { format: "pdf", to: "file:///w/again.pdf" });
    expect((again as { notes: readonly string[] }).notes).toEqual(notes.slice(1));
  });

  it("looks for no file outside the workspace", async () => {
    const text = `---\nprevious: ../2023.md\n---\n\n${CLEAN}`;
    const { client } = await writing({ files: { "/w/a.md": text, "/2023.md": CLEAN } });
    expect(await exported(client)).toEqual({
      kind: "written",
      notes: ["Last year’s summary ../2023.md cannot be read; its figures were not compared."],
    });
  });

  it("that is given up leaves nothing, and ends the work on it", async () => {
    let isAborted = false;
    const { client, written } = await writing({
      files: { "/w/a.md": CLEAN },
      typesetter: typesetter(
        (_, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              isAborted = true;
              reject(new TypesetterError("aborted", "cancelled"));
            });
          }),
      ),
    });
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const params: ExportParams = { uri: A, format: "pdf", to: `${TARGET}.pdf`, replaces: false };
    const asked = client.connection.sendRequest(EXPORT, params, source.token);
    await client.settle();
    source.cancel();
    await expect(asked).rejects.toThrow(/export/);
    expect([isAborted, written.size]).toEqual([true, 0]);
  });

  it("is refused in words where a PDF cannot be set", async () => {
    const { client } = await writing({
      files: { "/w/a.md": CLEAN },
      locale: "zh-cn",
      typesetter: typesetter(() => Promise.reject(new TypesetterError("crashed", "x"))),
    });
    expect(await exported(client, { format: "pdf", to: `${TARGET}.pdf` })).toEqual({
      kind: "refused",
      reason: "PDF 没有生成：排版程序处理这份总结时两次意外退出。请改为导出 Word 文档。",
    });
    const browser = await writing({ files: { "/w/a.md": CLEAN } });
    expect(await exported(browser.client, { format: "pdf", to: `${TARGET}.pdf` })).toEqual({
      kind: "refused",
      reason: expect.stringContaining("No PDF can be made here"),
    });
  });
});
