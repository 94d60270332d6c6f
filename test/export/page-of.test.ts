import { expect, it } from "vitest";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { type PageSettings, pageOf } from "../../server/src/export/page-of.ts";

const LETTER = "# 长明区工会2024年工作总结\n\n一年来，各项工作有序开展。\n\n长明区工会\n\n2024年12月1日\n";

function made(text: string, given: Partial<PageSettings>) {
  return pageOf(parseDocument(text), { meta: {}, outline: { id: "union-annual" }, settings: {}, ...given });
}

it.each([
  [{}, false],
  [{ settings: { seal: true } }, true],
  [{ settings: { seal: true }, meta: { seal: false } }, false],
  [{ settings: { seal: false }, meta: { seal: true } }, true],
])("has a seal where front matter says so, else the settings: %j", (given, seal) => {
  expect(made(LETTER, given).page.blocks).toContainEqual(expect.objectContaining({ kind: "closing", seal }));
});

it("takes Taiwan's page with Taiwan's outline, not with Traditional characters alone", () => {
  const traditional = "# 長明區工會2024年工作總結\n\n一年來，各項工作有序開展。\n";
  expect(made(traditional, { outline: { id: "union-tw" } }).layout.id).toBe("taiwan");
  expect(made(traditional, {}).layout.id).toBe("official");
});
