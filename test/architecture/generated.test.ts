import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../server/src/engine/rules/registry.generated.ts";
import { generated } from "../../server/tools/generated.ts";
import { ruleIds } from "../../server/tools/generators/registry.ts";

/** Folders that hold nothing but generated files. */
const GENERATED_FOLDERS = ["snippets", "syntaxes", "server/schemas", "server/docs/rules"];

const files = generated();

it.each(Object.entries(files))("%s is as its generator makes it", (path, content) => {
  expect(existsSync(path) ? readFileSync(path, "utf8") : "missing").toBe(content);
});

it.each(GENERATED_FOLDERS)("%s holds nothing that is generated no more", (folder) => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"));
  expect(found.filter((path) => files[path] === undefined)).toEqual([]);
  expect(found).not.toEqual([]);
});

it("names each rule after its file", () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleIds());
});
