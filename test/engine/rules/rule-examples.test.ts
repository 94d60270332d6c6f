import { beforeAll, describe, expect, it } from "vitest";
import { convertScript, loadConverter } from "../../../server/src/conversion/converter.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import { rules } from "../../../server/src/engine/rules/registry.generated.ts";
import type { Rule } from "../../../server/src/engine/rules/rule.ts";
import { applyEdits } from "../../../server/src/engine/text/edit.ts";
import { findingMessage, fixTitle, ruleTexts } from "../../../server/src/l10n/catalogue.ts";
import { LOCALES } from "../../../server/src/l10n/locale.ts";
import { parseMarkers } from "../../support/markers.ts";

const TODAY = "2024-11-20";

beforeAll(loadConverter);

describe.each(rules.map((rule: Rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const only = [rule];

  it("has a clean and a flagged example", () => {
    expect(rule.examples.some(({ problems }) => problems === undefined)).toBe(true);
    expect(rule.examples.some(({ problems = [] }) => problems.length > 0)).toBe(true);
  });

  it("shows every message that can stand alone in an example", () => {
    const shown = new Set(rule.examples.flatMap(({ problems = [] }) => problems.map(([messageId]) => messageId)));
    // Said at related places, or of outlines that only users write (own-outline.test.ts).
    const elsewhere = new Set(["neighbour", "first", "foreign", "short", "another", "usual", "part"]);
    expect(rule.messages.filter((id) => !elsewhere.has(id) && !shown.has(id))).toEqual([]);
  });

  it.each(LOCALES)("has words in %s", (locale) => {
    expect(ruleTexts(locale, rule.id)).toEqual({ what: expect.stringMatching(/./), why: expect.stringMatching(/./) });
  });

  it.each(rule.examples.map((example) => [example.name, example] as const))("%s", (_name, example) => {
    const { text, spans } = parseMarkers(example.text);
    const known = outlineById(example.outline ?? "union-annual");
    if (known === undefined) throw new Error(`no outline ${example.outline}`);
    const outline = example.figures === undefined ? known : { ...known, figures: example.figures };
    const doc = parseDocument(text, { format: example.format ?? "markdown" });
    const { length, pages, year, previous } = example;
    const report = check(doc, {
      ...{ outline, rules: only, today: TODAY, convert: convertScript },
      ...(length && { length }),
      ...(pages && { pages }),
      ...(year !== undefined && { meta: { year } }),
      ...(previous !== undefined && { previous: parseDocument(previous) }),
    });
    expect(report.crashes).toEqual([]);
    expect(report.findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(report.findings.map(({ span }) => span)).toEqual(spans);
    expect(report.findings.map(({ messageId, args }) => [messageId, ...args])).toEqual(example.problems ?? []);
    const edits = report.findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    expect(edits.length > 0 ? applyEdits(text, edits) : undefined).toBe(example.fixed);
    for (const finding of report.findings) {
      for (const locale of LOCALES) {
        expect(findingMessage(locale, finding)).not.toMatch(/\{\d|undefined|: [a-z-]+$/);
        for (const fix of finding.fixes) expect(fixTitle(locale, fix)).not.toMatch(/\{\d|undefined/);
      }
    }
  });
});
