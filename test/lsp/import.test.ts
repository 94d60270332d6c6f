import { expect, it } from "vitest";
import { FileError, type Files } from "../../server/src/files/files.ts";
import { IMPORT, type ImportResult } from "../../server/src/protocol/import.ts";
import { LspClient } from "../support/lsp-client.ts";
import { p, wordFile } from "../support/word-file.ts";

const URI = "file:///w/%E6%97%A7.docx";

/** A disk with one Word file and, if so said, what it was imported as. */
function diskWith(bytes: Uint8Array | Error, hasMarkdown = false): Files {
  return {
    async read() {
      if (bytes instanceof Error) throw bytes;
      return bytes;
    },
    stat: async (path) => (hasMarkdown && path.endsWith(".md") ? { kind: "file", size: 1, identity: path } : undefined),
    list: async () => [],
  };
}

async function imported(port: Files, locale = "en", uri = URI): Promise<ImportResult> {
  const client = await LspClient.start({ port, locale });
  return client.request<ImportResult>(IMPORT, { uri });
}

const WORD = wordFile({
  body: p("一、组织建设") + p('<w:ins w:author="甲"><w:r><w:t>新建工会小组12个。</w:t></w:r></w:ins>'),
});

it("answers the Markdown, what was changed, and where it belongs", async () => {
  const result = await imported(diskWith(WORD));
  expect(result).toMatchObject({
    kind: "imported",
    markdown: expect.stringContaining("新建工会小组12个。"),
    notes: [expect.stringMatching(/tracked changes accepted: 1 insertion/)],
    pictures: [],
    target: { uri: "file:///w/%E6%97%A7.md", exists: false },
  });
  expect(await imported(diskWith(WORD, true))).toMatchObject({ target: { exists: true } });
});

it.each([
  [diskWith(new TextEncoder().encode("%PDF-1.7")), "旧.docx: a PDF;"],
  [diskWith(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), "旧.docx: an old Word file;"],
  [diskWith(new Uint8Array()), "旧.docx: a damaged Word file;"],
  [diskWith(new FileError("missing", "ENOENT")), "旧.docx: it no longer exists"],
  [diskWith(new FileError("other", "EIO")), "旧.docx: it cannot be read (EIO)"],
  [diskWith(new TypeError("a bug")), "旧.docx: could not be imported"],
])("says why there is nothing (%#)", async (port, reason) => {
  expect(await imported(port)).toEqual({ kind: "refused", reason: expect.stringContaining(reason) });
});

it("tells by its name what WPS has written", async () => {
  const old = diskWith(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]));
  expect(await imported(old, "en", "file:///w/a.wps")).toEqual({
    kind: "refused",
    reason: "a.wps: a WPS file; open it in WPS and save it as .docx",
  });
});

it("speaks the reader's language", async () => {
  expect(await imported(diskWith(new FileError("denied", "EACCES")), "zh-tw")).toEqual({
    kind: "refused",
    reason: "旧.docx: 沒有權限讀取",
  });
});
