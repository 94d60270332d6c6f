import { expect, it } from "vitest";
import { type ReadMeta, readMeta } from "../../server/src/config/front-matter.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { parseMarkers } from "../support/markers.ts";

function read(text: string): ReadMeta {
  const { frontMatter } = parseDocument(text, { format: "markdown" });
  if (frontMatter === undefined) throw new Error("no front matter");
  return readMeta(frontMatter);
}

it("reads every key", () => {
  const { meta, problems } = read(
    "---\noutline: weekly\nsummary: true\ntitle: 2024\norganization: 长明工会\ndate: 2024-12-20\nyear: 2024\nauthor: 李\nto: 总工会\nattachments: 名单\nseal: false\nstatus: draft\nfigures: { 职工: 860, 经费: 约3万元 }\nprevious: ../2023.md\n---\n# x\n",
  );
  expect(problems).toEqual([]);
  expect(meta).toEqual({
    outline: "weekly",
    summary: true,
    title: "2024",
    organization: "长明工会",
    date: "2024-12-20",
    year: 2024,
    author: "李",
    to: "总工会",
    attachments: ["名单"],
    seal: false,
    status: "draft",
    figures: { 职工: 860, 经费: "约3万元" },
    previous: "../2023.md",
  });
});

it.each([
  [
    "\uFEFF---\r\nlayout: post\r\ntags: [a]\r\n⟦year⟧: 去年\r\n---\r\n# x\r\n",
    [["expected-integer", "year", "1", "9999"]],
  ],
  ["---\n⟦organisation⟧: x\ndata: 1\nauthors: [a]\n---\n", [["unknown-key-near", "organisation", "organization"]]],
  ["---\nexport: { ⟦layuot⟧: plain }\n---\n", [["unknown-key-near", "layuot", "layout"]]],
  ["---\nexport:\n  ⟦folder⟧: /tmp\n---\n", [["unknown-key", "folder"]]],
  [
    "---\nexport:\n  layout: official\n  margins: { ⟦left⟧: 150 }\n  ⟦lines⟧: 90\n---\n",
    [
      ["expected-number", "left", "0", "134"],
      ["expected-integer", "lines", "10", "39"],
    ],
  ],
  ["---\n⟦summary⟧: maybe\n---\n", [["expected-boolean", "summary"]]],
])("says what is wrong at its place in the document: %j", (marked, expected) => {
  const { text, spans } = parseMarkers(marked);
  const { problems } = read(text);
  expect(problems.map(({ span }) => span)).toEqual(spans);
  expect(problems.map(({ messageId, args }) => [messageId, ...args])).toEqual(expected);
});

it("keeps what it says of the export apart", () => {
  const front = read("---\nyear: 2024\nexport: { layout: taiwan, sizes: { body: 小四 }, lines: 90 }\n---\n# x\n");
  expect(front.meta).toEqual({ year: 2024 });
  expect(front.export).toEqual({ layout: "taiwan", sizes: { body: 12 }, lines: 90 });
  expect("export" in read("---\nyear: 2024\n---\n")).toBe(false);
});

it("takes nothing from broken YAML", () => {
  const { meta, problems } = read("---\noutline: weekly\ntitle: [1\n---\n# x\n");
  expect(meta).toEqual({});
  expect(problems.map(({ messageId }) => messageId)).toEqual(["yaml-syntax"]);
});
