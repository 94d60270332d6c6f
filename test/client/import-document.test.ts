import { describe, expect, it } from "vitest";
import { importDocuments } from "../../client/src/commands/import-document.ts";
import type { ImportPort } from "../../client/src/import-port.ts";
import { IMPORT, type ImportResult } from "../../server/src/protocol/import.ts";
import { fakePorts } from "../support/client-ports.ts";

const MARKDOWN = "# 2023年工作总结\n";

function resultOf(given: Partial<ImportResult & { kind: "imported" }> = {}): ImportResult {
  return {
    kind: "imported",
    markdown: MARKDOWN,
    notes: [],
    pictures: [],
    target: { uri: "file:///s/%E6%97%A7.md", exists: false },
    ...given,
  };
}

interface Stage {
  readonly result?: () => ImportResult;
  readonly chosen?: readonly string[];
  readonly isCancelled?: boolean;
  readonly writeNew?: (uri: string) => boolean;
}

async function imported(stage: Stage = {}, selected: readonly string[] = ["file:///s/%E6%97%A7.docx"]) {
  const { ports, done } = fakePorts({
    isCancelled: stage.isCancelled ?? false,
    answers: { [IMPORT]: stage.result ?? (() => resultOf()) },
  });
  const port: ImportPort = {
    choose: async () => stage.chosen ?? [],
    draft: async (uri, text) => void done.push(`draft ${uri} ${text.trim()}`),
    compare: async (uri, text, title) => void done.push(`compare ${uri} ${text.trim()} ${title}`),
    async writeNew(uri, bytes) {
      done.push(`write ${uri} ${bytes.length}`);
      return stage.writeNew?.(uri) ?? true;
    },
    log() {},
  };
  return { outcome: await importDocuments(ports, port, selected), done };
}

it("opens a document as a text that is not saved yet, its pictures beside it", async () => {
  const pictures = [{ uri: "file:///s/old-images/1.png", base64: btoa("png") }];
  const { outcome, done } = await imported({
    result: () => resultOf({ pictures, notes: ["3 changes were accepted."] }),
  });
  expect(outcome).toBe("done");
  expect(done).toEqual([
    "progress Importing “旧.docx”",
    "ask import",
    "write file:///s/old-images/1.png 3",
    "draft file:///s/%E6%97%A7.md # 2023年工作总结",
    "say Imported “旧.docx”. 3 changes were accepted.",
  ]);
});

it("compares with a file that is there, and writes nothing", async () => {
  const pictures = [{ uri: "file:///s/old-images/1.png", base64: btoa("png") }];
  const target = { uri: "file:///s/%E6%97%A7.md", exists: true };
  const { outcome, done } = await imported({ result: () => resultOf({ pictures, target }) });
  expect(outcome).toBe("done");
  expect(done.slice(2)).toEqual([
    "compare file:///s/%E6%97%A7.md # 2023年工作总结 旧.docx (imported) ↔ 旧.md",
    "say Imported “旧.docx”. “旧.md” is there already and stays as it is: compare the two, and take over what you need. The pictures were not saved.",
  ]);
});

it("asks for a document, and may get none", async () => {
  expect((await imported({ chosen: ["file:///s/x.docx"] }, [])).outcome).toBe("done");
  expect(await imported({}, [])).toEqual({ outcome: "cancelled", done: [] });
});

it("says why a document cannot be read, and goes on with the others", async () => {
  const results: ImportResult[] = [{ kind: "refused", reason: "a.docx is encrypted." }, resultOf()];
  const { outcome, done } = await imported({ result: () => results.shift() ?? resultOf() }, [
    "file:///a.docx",
    "file:///b.docx",
  ]);
  expect(outcome).toBe("done");
  expect(done.at(-1)).toBe("say Imported “b.docx”. a.docx is encrypted.");
  const refused = await imported({ result: () => ({ kind: "refused", reason: "a.docx is encrypted." }) });
  expect(refused.outcome).toBe("nothing-to-do");
  expect(refused.done.at(-1)).toBe("say a.docx is encrypted.");
});

describe("pictures", () => {
  const result = () => resultOf({ pictures: [{ uri: "file:///p/1.png", base64: "" }] });

  it("stay as they are when they are there", async () => {
    const { done } = await imported({ result, writeNew: () => false });
    expect(done.at(-1)).toMatch(/Some pictures were there already and stay as they are\.$/);
  });

  it("that cannot be written cost no text", async () => {
    const { outcome, done } = await imported({
      result,
      writeNew() {
        throw new Error("NoPermissions");
      },
    });
    expect(outcome).toBe("done");
    expect(done.some((line) => line.startsWith("draft"))).toBe(true);
    expect(done.at(-1)).toMatch(/could not be saved beside the document\.$/);
  });
});

it("opens nothing when it is cancelled", async () => {
  expect(await imported({ isCancelled: true })).toEqual({
    outcome: "cancelled",
    done: ["progress Importing “旧.docx”", "ask import"],
  });
});
