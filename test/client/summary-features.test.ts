import { expect, it } from "vitest";
import { type OpenSummary, SUMMARY_METHODS, SummaryFeatures } from "../../client/src/summary-features.ts";
import { TOKEN_TYPES } from "../../server/src/protocol/tokens.ts";

const summary: OpenSummary = { uri: "file:///a%5B1%5D.md", scheme: "file", languageId: "markdown", path: "/a[1].md" };
const other: OpenSummary = {
  uri: "untitled:Untitled-1",
  scheme: "untitled",
  languageId: "plaintext",
  path: "Untitled-1",
};

function scene() {
  const registered = new Map<string, object>();
  const log: string[] = [];
  const features = new SummaryFeatures({
    register(method, id, options) {
      expect(registered.has(id)).toBe(false);
      registered.set(id, options);
      log.push(`+${method}`);
    },
    unregister(method, id) {
      expect(registered.delete(id)).toBe(true);
      log.push(`-${method}`);
    },
  });
  return { features, registered, log };
}

it("registers each summary by itself, with its very path", () => {
  const { features, registered, log } = scene();
  features.update([summary]);
  expect(log).toEqual(SUMMARY_METHODS.map((method) => `+${method}`));
  for (const options of registered.values()) {
    expect(options).toMatchObject({
      documentSelector: [{ language: "markdown", scheme: "file", pattern: "/a[1].md" }],
    });
  }
  expect([...registered.values()].at(-1)).toMatchObject({
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
    full: true,
    range: true,
  });
});

it("registers nothing twice and takes back what is no summary any more", () => {
  const { features, registered, log } = scene();
  features.update([summary, other]);
  features.update([summary, other]);
  expect(log).toHaveLength(2 * SUMMARY_METHODS.length);
  features.update([other]);
  expect(registered.size).toBe(SUMMARY_METHODS.length);
  features.update([]);
  expect(registered.size).toBe(0);
});

it("registers anew for another language", () => {
  const { features, registered } = scene();
  features.update([summary]);
  features.update([{ ...summary, languageId: "plaintext" }]);
  expect(registered.size).toBe(SUMMARY_METHODS.length);
  expect(JSON.stringify([...registered.values()])).not.toContain('"markdown"');
});

it("registers anew after the client has dropped everything", () => {
  const { features, registered } = scene();
  features.update([summary]);
  registered.clear();
  features.reset();
  features.update([]);
  features.update([summary]);
  expect(registered.size).toBe(SUMMARY_METHODS.length);
});
