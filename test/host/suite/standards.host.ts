import { window, workspace } from "vscode";
import { equal, ok } from "./assert.ts";
import {
  fileText,
  inWorkspace,
  open,
  openUntitled,
  rangeOf,
  replace,
  set,
  standards,
  until,
  writeFile,
} from "./support.ts";

describe("what a test leaves behind", () => {
  standards();
  const wordWrap = () => workspace.getConfiguration("editor").get("wordWrap");
  let [text, wrap]: [string, unknown] = ["", ""];

  it("may be a changed setting, changed files and editors that were not saved", async () => {
    text = await fileText("clean.md");
    wrap = wordWrap();
    await set("editor.wordWrap", "bounded");
    await until("the setting", () => wordWrap() === "bounded");
    await writeFile("clean.md", "changed");
    await writeFile("new/file.md", "added");
    const editor = await open("incomplete.md");
    await replace(editor, rangeOf(editor.document, "36"), "37");
    await openUntitled("not saved");
    ok(editor.document.isDirty, "the document was to be changed");
  });

  it("is gone in the next one", async () => {
    equal(wordWrap(), wrap);
    equal(await fileText("clean.md"), text);
    equal(
      (await workspace.fs.readDirectory(inWorkspace(""))).map(([name]) => name).filter((name) => name === "new"),
      [],
    );
    equal(
      window.tabGroups.all.flatMap(({ tabs }) => tabs.length),
      [0],
    );
    equal((await open("incomplete.md")).document.isDirty, false);
  });
});
