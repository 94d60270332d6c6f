import { expect, it } from "vitest";
import { type FileSystemPort, listFolder, readFile, statFile } from "../../client/src/serve-files.ts";

function failing(code: string): FileSystemPort {
  const fail = () => Promise.reject(Object.assign(new Error(`${code} (FileSystemError)`), { code }));
  return { read: fail, stat: fail, list: fail };
}

function files(given: Partial<FileSystemPort>): FileSystemPort {
  return { ...failing("Unavailable"), ...given };
}

it("reads bytes as they are, however many", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const content = await readFile(files({ read: async () => bytes }), "vscode-vfs://x/a.md");
  expect("base64" in content && Buffer.from(content.base64, "base64").equals(bytes)).toBe(true);
});

it("tells files, folders and what is neither, through links", async () => {
  const stat = async (uri: string) => ({ type: Number(uri), size: 7 });
  const kinds = await Promise.all(["1", "2", "65", "66", "0"].map((uri) => statFile(files({ stat }), uri)));
  expect(kinds.map((state) => state && "kind" in state && state.kind)).toEqual([
    "file",
    "folder",
    "file",
    "folder",
    "other",
  ]);
  expect(kinds[0]).toEqual({ kind: "file", size: 7 });
});

it("lists a folder, with its links as such", async () => {
  const list = async () =>
    [
      ["a.md", 1],
      ["b", 2],
      ["c", 65],
      ["d", 0],
    ] as const;
  expect(await listFolder(files({ list }), "x:/")).toEqual({
    entries: [
      { name: "a.md", kind: "file" },
      { name: "b", kind: "folder" },
      { name: "c", kind: "link" },
      { name: "d", kind: "other" },
    ],
  });
});

it("says why something cannot be read, and never throws", async () => {
  expect(await readFile(failing("FileNotFound"), "x:/")).toMatchObject({ failure: "missing" });
  expect(await readFile(failing("FileIsADirectory"), "x:/")).toMatchObject({ failure: "is-folder" });
  expect(await listFolder(failing("NoPermissions"), "x:/")).toMatchObject({ failure: "denied" });
  expect(await listFolder(failing("Unavailable"), "x:/")).toEqual({
    failure: "other",
    detail: "Unavailable (FileSystemError)",
  });
});

it("finds nothing where nothing stands, and says so only then", async () => {
  expect(await statFile(failing("FileNotFound"), "x:/")).toBeNull();
  expect(await statFile(failing("NoPermissions"), "x:/")).toMatchObject({ failure: "denied" });
});
