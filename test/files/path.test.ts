import { expect, it } from "vitest";
import { extensionOf, isInside, parentOf, relativePath, resolvePath } from "../../server/src/files/path.ts";

it.each([
  ["/a/b", "c.md", "/a/b/c.md"],
  ["/a/b", "../c.md", "/a/c.md"],
  ["/a", "../../../c", "/c"],
  ["/a", "/x/./y", "/x/y"],
  ["C:\\Users\\me", "docs\\a.md", "C:/Users/me/docs/a.md"],
  ["C:/Users", "D:\\x.md", "D:/x.md"],
  ["vscode-vfs://github/owner/repo", "../x", "vscode-vfs://github/owner/x"],
])("%s + %s = %s", (folder, path, full) => {
  expect(resolvePath(folder, path)).toBe(full);
});

it("walks up to the root and stops", () => {
  expect([parentOf("/a/b"), parentOf("/a"), parentOf("/"), parentOf("C:/a"), parentOf("C:/")]).toEqual([
    "/a",
    "/",
    undefined,
    "C:/",
    undefined,
  ]);
});

it("shows paths relative to a folder", () => {
  expect([
    relativePath("/a/b", "/a/b/c"),
    relativePath("/a/b", "/a/x"),
    relativePath("/a", "/a"),
    relativePath("C:/a", "D:/b"),
  ]).toEqual(["c", "../x", ".", "D:/b"]);
});

it("knows what lies in a folder, and extensions", () => {
  expect([isInside("/a", "/a/b"), isInside("/a", "/ab"), isInside("/", "/a")]).toEqual([true, false, true]);
  expect([extensionOf("/x/A.MD"), extensionOf("/x/.md"), extensionOf("/x.y/z")]).toEqual([".md", "", ""]);
});
