import { describe, expect, it } from "vitest";
import { joinConfigs, joinExport } from "../../server/src/config/join.ts";
import { loadConfig } from "../../server/src/config/load.ts";
import { readConfig } from "../../server/src/config/resolve.ts";
import { parseMarkers } from "../support/markers.ts";
import { memoryFiles } from "./memory-files.ts";

const vocabulary = { ruleIds: [], outlines: [] };

async function load(files: Readonly<Record<string, string>>) {
  const { config, problems } = await loadConfig(memoryFiles(files), "/w/a/.structured-summary.yaml", "/w", vocabulary);
  return { exported: config.export, problems: problems.map(({ path, messageId, args }) => [path, messageId, ...args]) };
}

describe("files that extend each other", () => {
  it("are joined key by key, and fonts, sizes and margins one by one", async () => {
    const { exported, problems } = await load({
      "/w/a/.structured-summary.yaml":
        "extends: ../base.yaml\nexport: { sizes: { body: 14 }, margins: { top: 30 }, lines: 24 }",
      "/w/base.yaml":
        "export: { layout: plain, sizes: { body: 16, title: 20 }, margins: { top: 20, left: 20 }, lines: 30 }",
    });
    expect(problems).toEqual([]);
    expect(exported).toEqual({
      layout: "plain",
      sizes: { body: 14, title: 20 },
      margins: { top: 30, left: 20 },
      lines: 24,
    });
  });

  it("name a folder as seen from themselves", async () => {
    const { exported } = await load({
      "/w/a/.structured-summary.yaml": "extends: ../base.yaml",
      "/w/base.yaml": "export: { folder: out/../打印 }",
    });
    expect(exported).toEqual({ folder: "/w/打印" });
  });

  it("are wrong where the key stands that does not fit", async () => {
    const { problems } = await load({
      "/w/a/.structured-summary.yaml":
        "extends: ../base.yaml\nexport: { layout: official, margins: { top: 100, bottom: 40 } }",
      "/w/base.yaml": "export: { lines: 39 }",
    });
    expect(problems).toEqual([["/w/base.yaml", "expected-integer", "lines", "7", "27"]]);
  });
});

it.each([
  [
    "export: { margins: { ⟦top⟧: 200, ⟦bottom⟧: 100 } }",
    [
      ["top", "0", "147"],
      ["bottom", "0", "47"],
    ],
  ],
  ["export: { layout: english, margins: { ⟦right⟧: 140 } }", [["right", "0", "134.6"]]],
  ["export: { ⟦characters⟧: 60, layout: official }", [["characters", "14", "30"]]],
  // Where a document's language chooses, what suits one of the layouts is right.
  ["export: { lines: 45 }", []],
  ["export: { ⟦lines⟧: 4 }", [["lines", "10", "58"]]],
])("a page that has no room: %s", (marked, expected) => {
  const { text, spans } = parseMarkers(marked);
  const { config, problems } = readConfig(text, vocabulary);
  expect(problems.map(({ span }) => span)).toEqual(spans);
  expect(problems.map(({ args }) => args)).toEqual(expected);
  expect(config.export).toBeDefined();
});

it("front matter stands above configuration, configuration above settings", () => {
  const settings = {
    outlines: [],
    rules: {},
    export: { layout: "plain", seal: true, fonts: { body: "A", latin: "B" } },
  } as const;
  const file = { outlines: [], rules: {}, export: { layout: "taiwan", fonts: { body: "C" } } } as const;
  const config = joinConfigs(file, settings);
  expect(config.export).toEqual({ layout: "taiwan", seal: true, fonts: { body: "C", latin: "B" } });
  expect(joinExport({ layout: "auto", fonts: { title: "D" } }, config.export)).toEqual({
    layout: "auto",
    seal: true,
    fonts: { body: "C", latin: "B", title: "D" },
  });
  expect("export" in joinConfigs({ outlines: [], rules: {} }, { outlines: [], rules: {} })).toBe(false);
});
