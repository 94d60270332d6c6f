import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeWhole } from "../../server/src/files/write-whole.ts";
import { makeFolder } from "../support/cli.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("replaces the content and keeps the mode", () => {
  const folder = makeFolder({ "a.md": "old" });
  const path = join(folder, "a.md");
  chmodSync(path, 0o640);
  writeWhole(path, bytes("new"));
  expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777, readdirSync(folder)]).toEqual([
    "new",
    0o640,
    [".git", "a.md"],
  ]);
});

it("makes a file that is not there", () => {
  const folder = makeFolder({});
  writeWhole(join(folder, "b.md"), bytes("x"));
  expect(readFileSync(join(folder, "b.md"), "utf8")).toBe("x");
});

it("makes the folders around it where that is wanted", () => {
  const folder = makeFolder({ "a.md": "old" });
  for (const name of ["x/y/b.md", "x/c.md"]) writeWhole(join(folder, name), bytes("x"), { makesFolder: true });
  expect(readdirSync(join(folder, "x")).sort()).toEqual(["c.md", "y"]);
  expect(() => writeWhole(join(folder, "a.md/b.md"), bytes("x"), { makesFolder: true })).toThrow(
    expect.objectContaining({ failure: "missing" }),
  );
  expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old");
});

it("writes through a link", () => {
  const folder = makeFolder({ "sub/a.md": "old" });
  symlinkSync("sub/a.md", join(folder, "link.md"));
  writeWhole(join(folder, "link.md"), bytes("new"));
  expect([readlinkSync(join(folder, "link.md")), readFileSync(join(folder, "sub/a.md"), "utf8")]).toEqual([
    "sub/a.md",
    "new",
  ]);
});

it("leaves nothing behind when it fails", () => {
  const folder = makeFolder({});
  mkdirSync(join(folder, "a.md"));
  expect(() => writeWhole(join(folder, "a.md"), bytes("x"))).toThrow();
  expect(() => writeWhole(join(folder, "gone/a.md"), bytes("x"))).toThrow(
    expect.objectContaining({ failure: "missing" }),
  );
  expect(readdirSync(folder)).toEqual([".git", "a.md"]);
});
