import { expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import weekly from "../../../server/src/engine/outline/catalogue/weekly.outline.ts";
import { applyFixes, type Fixed, type Wanted } from "../../../server/src/engine/rules/apply-fixes.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import type { DocumentRule, Fix } from "../../../server/src/engine/rules/rule.ts";

/** A rule that finds every match and offers to replace it; `also` moves the start of its edit. */
function replacing(id: string, pattern: RegExp, newText: string, kind: Fix["kind"] = "safe", also = 0): DocumentRule {
  return {
    id,
    scope: "document",
    severity: "warning",
    messages: ["found"],
    examples: [],
    *check({ doc }) {
      for (const { index, 0: text } of doc.text.matchAll(pattern)) {
        const span = { start: index, end: index + text.length };
        yield {
          span,
          messageId: "found",
          args: [],
          fixes: [
            {
              titleId: "replace",
              args: [],
              kind,
              edits: [{ span: { start: span.start + also, end: span.end }, newText }],
            },
          ],
        };
      }
    },
  };
}

function fix(text: string, wanted: Wanted, ...rules: readonly DocumentRule[]): Fixed {
  const options = { outline: weekly, rules };
  return applyFixes(text, "plain", check(parseDocument(text, { format: "plain" }), options), options, wanted);
}

it("applies every safe fix, and what they uncover", () => {
  expect(fix("aab", "safe", replacing("a", /a/g, "b"), replacing("b", /bbb/g, "c"))).toMatchObject({
    text: "c",
    count: 3,
    report: { findings: [] },
  });
});

it("leaves suggestions alone unless their rule is named, and then only that rule's", () => {
  const rules = [replacing("a", /a/g, "x", "suggested"), replacing("b", /b/g, "y")] as const;
  expect(fix("ab", "safe", ...rules).text).toBe("ay");
  expect(fix("ab", new Set(["a"]), ...rules).text).toBe("xb");
});

it("lets fixes that touch each other wait for the next pass", () => {
  const fixed = fix("abab", "safe", replacing("long", /ab/g, "b"), replacing("short", /ab/g, "Z", "safe", 1));
  expect(fixed.text).toBe("bb");
  expect(fixed.count).toBe(2);
});

it("stops when fixes go in circles or on for ever", () => {
  expect(fix("a", "safe", replacing("a", /a/g, "b"), replacing("b", /b/g, "a")).text).toBe("b");
  expect(fix("a", "safe", replacing("a", /a$/g, "aa")).text).toBe("aa");
});
