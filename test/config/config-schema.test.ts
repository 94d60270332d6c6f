import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outlineToYaml } from "../../server/src/config/outline-yaml.ts";
import { readConfig } from "../../server/src/config/resolve.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { rules } from "../../server/src/engine/rules/registry.generated.ts";
import { cli as en } from "../../server/src/l10n/en/cli.ts";
import { cli as zhCn } from "../../server/src/l10n/zh-cn/cli.ts";
import { cli as zhTw } from "../../server/src/l10n/zh-tw/cli.ts";
import { configSchema } from "../../server/tools/generators/config-schema.ts";

const accepts = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(configSchema()));
const vocabulary = { ruleIds: rules.map(({ id }) => id), outlines };

/** Both must say the same of a text: an editor's schema check and our own reader. */
function verdicts(yaml: string): readonly boolean[] {
  return [accepts(parse(yaml)), readConfig(yaml, vocabulary).problems.length === 0];
}

describe("the schema and the reader agree", () => {
  it.each([
    "rules: { require-section: off }",
    "rules: { require-section: false }",
    "rules:",
    "ignore: a\nsummaries: [a, 1]",
    "length: { min: 1, max: }",
    "export:",
    "export: { layout: plain, format: pdf, fonts: { body: 楷体 }, sizes: { body: 四号, title: 22.5 }, seal: }",
    "export: { format: [docx, html], margins: { left: 30, right: }, lines: 20, characters: 26, lineSpacing: 1 }",
    "outlines: { ours: { titles: 甲, sections: [{ id: a, titles: { hans: 甲 }, keywords: [甲, { text: 乙, weight: 2 }], sections: [{ id: b }] }] } }",
    "outlines: [{ id: ours, sections: [{ id: a }] }]",
    ...outlines.map((outline) => outlineToYaml(outline, { use: true })),
  ])("accepting text %#", (yaml) => {
    expect(verdicts(yaml)).toEqual([true, true]);
  });

  it.each([
    "rules: { require-sections: off }",
    "rules: { require-section: 1 }",
    "rules: [require-section]",
    "maxFindings: 0",
    "maxFindings: 1.5",
    "extra: 1",
    "outline: [a]",
    "outlines: { Ours: { sections: [{ id: a }] } }",
    "outlines: { ours: { sections: [{ titles: 甲 }] } }",
    "outlines: { ours: { sections: [{ id: a, keywords: [{ weight: 2 }] }] } }",
    "outlines: { ours: { sections: [{ id: a, sections: [{ id: b, require: true }] }] } }",
    "outlines: [{ sections: [{ id: a }] }]",
    "locale: fr",
    "export: docx",
    "export: { format: doc }",
    "export: { layout: [plain] }",
    "export: { size: { body: 16 } }",
    "export: { sizes: { body: 四 } }",
    "export: { margins: { top: 1e9 } }",
    "export: { lineSpacing: 0 }",
  ])("refusing %j", (yaml) => {
    expect(verdicts(yaml)).toEqual([false, false]);
  });
});

it.each([
  ["en", en],
  ["zh-cn", zhCn],
  ["zh-tw", zhTw],
])("the example that init writes in %s works when its lines are made to count", (_, { configExample }) => {
  expect(verdicts(configExample)).toEqual([true, true]);
  const active = configExample.replace(/^# ((?:[a-z]+:| {2}).*)$/gm, "$1");
  expect(active.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length).toBeGreaterThan(15);
  expect(readConfig(active, { ruleIds: [...vocabulary.ruleIds, "no-mask"], outlines }).problems).toEqual([]);
  expect(
    readConfig(active, { ruleIds: [...vocabulary.ruleIds, "no-mask"], outlines }).config.outlines[0]?.sections.map(
      ({ id }) => id,
    ),
  ).toContain("volunteers");
});
