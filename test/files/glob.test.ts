import { expect, it } from "vitest";
import { globBase, globMatcher, isGlob, matcherOf } from "../../server/src/files/glob.ts";
import { bestTime } from "../support/growth.ts";

it.each([
  ["*.md", "a.md", true],
  ["*.md", "b/a.md", false],
  ["**/*.md", "a.md", true],
  ["**/*.md", "b/c/a.md", true],
  ["a/**", "a", false],
  ["a/**", "a/b/c", true],
  ["a/**/z.txt", "a/z.txt", true],
  ["a/**/z.txt", "a/b/c/z.txt", true],
  ["20?{3,4}年*.{md,txt}", "2024年总结.txt", true],
  ["[0-9][!a]*", "5b.md", true],
  ["[0-9][!a]*", "5a.md", false],
  ["工会[2024].md", "工会2.md", true],
  ["a[b", "a[b", true],
])("%s and %s: %s", (pattern, path, fits) => {
  expect(globMatcher(pattern)(path)).toBe(fits);
});

it("reads a list as a configuration means it: names anywhere, folders whole, exceptions", () => {
  const matches = matcherOf(["*.txt", "drafts/", "/top/*.md", "!keep.txt"]);
  expect(["a.txt", "x/a.txt", "x/drafts/y/z.md", "top/a.md"].every(matches)).toBe(true);
  expect(["x/keep.txt", "x/top/a.md", "a.md"].some(matches)).toBe(false);
});

it("tells a glob from a path, and where it starts", () => {
  expect(["a*", "a?", "{a,b}", "[ab]"].every(isGlob)).toBe(true);
  expect(["a.md", "a{b}", "工会（1）.md"].some(isGlob)).toBe(false);
  expect([globBase("/a/b/*.md"), globBase("*.md"), globBase("/a/b.md")]).toEqual(["/a/b", "", "/a"]);
});

it("takes no more than a moment for a hostile pattern", () => {
  const match = (): void => {
    expect(globMatcher(`${"*a".repeat(50)}b`)("a".repeat(20_000))).toBe(false);
    expect(globMatcher(`${"**/a/".repeat(30)}b`)("a/".repeat(2000))).toBe(false);
    expect(globMatcher("{a,b}".repeat(40))("c")).toBe(false);
  };
  expect(bestTime(match, 1000)).toBeLessThan(1000);
});
