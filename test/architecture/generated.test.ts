import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../server/src/engine/rules/registry.generated.ts";
import { generated } from "../../server/tools/generated.ts";
import { ruleIds } from "../../server/tools/generators/registry.ts";

it.each(Object.entries(generated()))("%s is as its generator makes it", (path, content) => {
  expect(existsSync(path) ? readFileSync(path, "utf8") : "missing").toBe(content);
});

it("names each rule after its file", () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleIds());
});
