import fc from "fast-check";
import { expect, it } from "vitest";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";

it("is empty for equal texts", () => {
  expect(unifiedDiff("a.md", "x\n", "x\n")).toBe("");
});

it("shows three lines around a change and joins near ones", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index}\n`);
  const changed = lines.with(2, "two\n").with(6, "six\n").toSpliced(18, 1);
  expect(unifiedDiff("工会.md", lines.join(""), changed.join(""))).toBe(
    [
      "--- a/工会.md",
      "+++ b/工会.md",
      "@@ -1,10 +1,10 @@",
      " 0",
      " 1",
      "-2",
      "+two",
      " 3",
      " 4",
      " 5",
      "-6",
      "+six",
      " 7",
      " 8",
      " 9",
      "@@ -16,5 +16,4 @@",
      " 15",
      " 16",
      " 17",
      "-18",
      " 19",
      "",
    ].join("\n"),
  );
});

it("says where a text has no last line break", () => {
  expect(unifiedDiff("a", "x", "x\n")).toBe(
    "--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n",
  );
  expect(unifiedDiff("a", "", "x\n")).toBe("--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n");
});

/** Applies a diff of ours. */
function patch(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const after: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, first = "0", count = "0"] = /^@@ -(\d+),(\d+)/.exec(hunk) ?? [];
    const start = count === "0" ? Number(first) : Number(first) - 1;
    after.push(...lines.slice(at, start));
    at = start;
    for (const body of hunk
      .replace(/\n\\ No newline at end of file(?=\n)/g, "\0")
      .split("\n")
      .slice(1, -1)) {
      const line = body.endsWith("\0") ? body.slice(1, -1) : `${body.slice(1)}\n`;
      if (!body.startsWith("+")) expect(lines[at++]).toBe(line);
      if (!body.startsWith("-")) after.push(line);
    }
  }
  return [...after, ...lines.slice(at)].join("");
}

it("turns any text into any other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "", "工"), { maxLength: 12 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patch(before, unifiedDiff("x", before, after))).toBe(after);
    }),
  );
});

it("stays quick for long texts that have nothing in common", () => {
  const start = performance.now();
  unifiedDiff(
    "x",
    Array.from({ length: 20_000 }, (_, index) => `a${index}\n`).join(""),
    Array.from({ length: 20_000 }, (_, index) => `b${index}\n`).join(""),
  );
  expect(performance.now() - start).toBeLessThan(3000);
});
