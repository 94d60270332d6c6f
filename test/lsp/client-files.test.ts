import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { FileError, type Files } from "../../server/src/files/files.ts";
import { clientFiles } from "../../server/src/lsp/client-files.ts";
import { toPath } from "../../server/src/lsp/from-lsp.ts";
import { routedFiles } from "../../server/src/lsp/routed-files.ts";
import { INCOMPLETE } from "../cli/summaries.ts";
import { memoryFiles } from "../config/memory-files.ts";
import { type ClientOptions, LspClient } from "../support/lsp-client.ts";
import { pipedServer } from "../support/piped-server.ts";

const READ = "structuredSummary/fs/read";
const STAT = "structuredSummary/fs/stat";
const LIST = "structuredSummary/fs/list";
const OFF = "rules: { require-section: off }\n";

/** What a client answers that serves these files, by address. */
function serving(content: Readonly<Record<string, string | Uint8Array>>): NonNullable<ClientOptions["answers"]> {
  const files = new Map(Object.entries(content).map(([uri, bytes]) => [toPath(uri), bytes]));
  const at = (params: unknown) => files.get(toPath((params as { uri: string }).uri));
  const missing = { failure: "missing", detail: "EntryNotFound" };
  return {
    [STAT]: (params) => (at(params) === undefined ? null : { kind: "file", size: 1 }),
    [READ]: (params) => {
      const bytes = at(params);
      return bytes === undefined ? missing : { base64: Buffer.from(bytes).toString("base64") };
    },
    [LIST]: () => missing,
  };
}

const served = { initializationOptions: { servesFiles: true } };

async function codes(client: LspClient, uri: string): Promise<readonly unknown[]> {
  await client.open(uri, INCOMPLETE);
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

describe("a folder that only the client can read", () => {
  const folder = "vscode-vfs://github/ours/%E6%80%BB%E7%BB%93";

  it("is ruled by the configuration that the client serves", async () => {
    const answers = serving({
      [`${folder}/.structured-summary.yaml`]: "extends: base.yaml\n",
      [`${folder}/base.yaml`]: OFF,
    });
    const client = await LspClient.start({ ...served, answers, folders: [folder] });
    expect(await codes(client, `${folder}/a.md`)).toEqual([]);
    expect(await codes(client, "file:///w/a.md")).toEqual(["require-section"]);
  });

  it("is ruled by the defaults for a client that serves nothing", async () => {
    const answers = serving({ [`${folder}/.structured-summary.yaml`]: OFF });
    const client = await LspClient.start({ answers, folders: [folder] });
    expect(await codes(client, `${folder}/a.md`)).toEqual(["require-section"]);
    expect(client.take(STAT)).toEqual([]);
  });

  it("is matched by globs as it is read, and not walked through for the workspace's diagnostics", async () => {
    const answers = serving({ [`${folder}/.structured-summary.yaml`]: "summaries: 年度/*.md\n" });
    const client = await LspClient.start({ ...served, answers, folders: [folder] });
    await client.open(`${folder}/%E5%B9%B4%E5%BA%A6/a.md`, "# Notes\n");
    expect(await client.diagnostics(`${folder}/%E5%B9%B4%E5%BA%A6/a.md`)).not.toEqual([]);
    expect(await client.request("workspace/diagnostic", { previousResultIds: [] })).toEqual({ items: [] });
    expect(client.take(LIST)).toEqual([]);
  });

  it.each([
    ["refuses", { failure: "denied", detail: "NoPermissions" }],
    ["answers something else", { bytes: 7 }],
    ["answers a text", "no"],
    ["answers nothing", null],
  ])("whose configuration the client %s: told there, checked by the defaults", async (_, answer) => {
    const config = `${folder}/.structured-summary.yaml`;
    const answers = { ...serving({ [config]: OFF }), [READ]: () => answer };
    const client = await LspClient.start({ ...served, answers, folders: [folder] });
    expect(await codes(client, `${folder}/a.md`)).toEqual(["require-section"]);
    const told = [...client.published.values()].find(({ uri }) => uri.startsWith(folder));
    expect(told?.diagnostics.map(({ message }) => message)).toEqual(["This configuration cannot be read"]);
  });

  it("is ruled by the defaults when the client fails", async () => {
    const fail = (): never => {
      throw new Error("broken");
    };
    const client = await LspClient.start({ ...served, answers: { [STAT]: fail, [READ]: fail }, folders: [folder] });
    expect(await codes(client, `${folder}/a.md`)).toEqual(["require-section"]);
  });
});

it("a server without a disk asks the client for everything, by address", async () => {
  const answers = serving({ "file:///w/.structured-summary.yaml": OFF });
  const client = await LspClient.start({ ...served, answers, port: "none" });
  expect(await codes(client, "file:///w/a.md")).toEqual([]);
  expect(client.take(READ)).toEqual([{ uri: "file:///w/.structured-summary.yaml" }]);
});

describe("the files of a client", () => {
  function files(answers: Readonly<Record<string, unknown>>): Files {
    const sendRequest = async (method: string): Promise<unknown> => {
      const answer = answers[method];
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return clientFiles({ sendRequest } as Parameters<typeof clientFiles>[0], () => true);
  }

  it("are bytes, states and entries", async () => {
    const bytes = iconv.encode("工会", "gb18030");
    const all = files({
      [READ]: { base64: bytes.toString("base64") },
      [STAT]: { kind: "folder", size: 0 },
      [LIST]: { entries: [{ name: "总结.md", kind: "file" }] },
    });
    expect(Buffer.from(await all.read("vfs://h/a"))).toEqual(bytes);
    expect(await all.stat("vfs://h/总")).toEqual({ kind: "folder", size: 0, identity: "vfs://h/%E6%80%BB" });
    expect(await all.list("vfs://h/a")).toEqual([{ name: "总结.md", kind: "file" }]);
    expect(await files({ [STAT]: null }).stat("vfs://h/a")).toBeUndefined();
  });

  it.each([
    [{ failure: "missing", detail: "gone" }, "missing"],
    [{ failure: "is-folder", detail: "" }, "is-folder"],
    [{ failure: "on fire", detail: "" }, "other"],
    [new Error("hung up"), "other"],
    [undefined, "other"],
    ["text", "other"],
    [{ base64: "%%%", entries: [7], kind: 7 }, "other"],
  ])("%j is a failure", async (answer, failure) => {
    const all = files({ [READ]: answer, [STAT]: answer, [LIST]: answer });
    for (const asked of [all.read("vfs://h/a"), all.stat("vfs://h/a"), all.list("vfs://h/a")]) {
      const error = await asked.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(FileError);
      expect(error).toMatchObject({ failure });
    }
  });

  it("fail when the client has hung up", async () => {
    const { server, toServer, toClient } = pipedServer();
    server.listen();
    const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    const asked = clientFiles(server, () => true).stat("vfs://h/a");
    client.dispose();
    server.dispose();
    await expect(asked).rejects.toMatchObject({ name: "FileError", failure: "other" });
    await expect(clientFiles(server, () => true).read("vfs://h/a")).rejects.toMatchObject({ failure: "other" });
  });
});

it("what lies on the disk is read there, and all else through the client", async () => {
  const own = memoryFiles({ "/a.md": "disk", "C:/a.md": "disk" });
  const theirs = memoryFiles({ "/a.md": "client", "C:/a.md": "client", "vfs://h/a.md": "client" });
  const read = async (files: Files, path: string) => new TextDecoder().decode(await files.read(path));
  const paths = ["/a.md", "C:/a.md", "vfs://h/a.md"];
  const routed = await Promise.all(paths.map((path) => read(routedFiles(own, theirs), path)));
  expect(routed).toEqual(["disk", "disk", "client"]);
  const alone = await Promise.all(paths.map((path) => read(routedFiles(undefined, theirs), path)));
  expect(alone).toEqual(["client", "client", "client"]);
});
