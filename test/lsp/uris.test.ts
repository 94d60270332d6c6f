import { expect, it } from "vitest";
import { toPath } from "../../server/src/lsp/from-lsp.ts";
import { toUri } from "../../server/src/lsp/to-lsp.ts";

it.each([
  ["file:///home/a/%E6%80%BB%E7%BB%93%20%231.md", "/home/a/总结 #1.md"],
  ["file:///c%3A/Users/a.md", "C:/Users/a.md"],
  ["file://server/share/a.md", "//server/share/a.md"],
  ["vscode-vfs://github/a/b.md", "vscode-vfs://github/a/b.md"],
  ["vscode-vfs://github%2B7b/%E6%80%BB%E7%BB%93/b%23.md?q", "vscode-vfs://github%2B7b/总结/b#.md"],
  ["memfs:/%E6%80%BB%E7%BB%93.md", "memfs:///总结.md"],
  ["untitled:/home/%E6%80%BB%E7%BB%93.md", "untitled:/home/%E6%80%BB%E7%BB%93.md"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
])("%s lies at %s", (uri, path) => {
  expect(toPath(uri)).toBe(path);
  expect(toPath(toUri(path))).toBe(path);
});

it("writes addresses as VS Code does", () => {
  expect(toUri("/home/总结 #1.md")).toBe("file:///home/%E6%80%BB%E7%BB%93%20%231.md");
  expect(toUri("C:/Users/a.md")).toBe("file:///c%3A/Users/a.md");
  expect(toUri("memfs:///总结.md")).toBe("memfs:/%E6%80%BB%E7%BB%93.md");
  expect(toUri("vscode-vfs://github/a#.md")).toBe("vscode-vfs://github/a%23.md");
});
