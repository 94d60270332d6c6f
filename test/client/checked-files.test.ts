import { expect, it } from "vitest";
import { CheckedFiles } from "../../client/src/checked-files.ts";

it("remembers files, and drafts as long as they are open", () => {
  const files = new CheckedFiles();
  for (const uri of ["file:///a.md", "untitled:Untitled-1", "untitled:Untitled-2", "file:///a.md"]) files.add(uri);
  const isOpen = (uri: string): boolean => uri === "untitled:Untitled-2";
  expect(files.all(isOpen)).toEqual(["file:///a.md", "untitled:Untitled-2"]);
});
