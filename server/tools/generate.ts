// npm run generate: writes every generated file that is not as its generator makes it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generated } from "./generated.ts";
import { registrySource } from "./generators/registry.ts";

// A rule that is not in the registry yet cannot be documented in this run: write the registry, then start again.
const REGISTRY = "server/src/engine/rules/registry.generated.ts";
if (writeIfChanged(REGISTRY, registrySource())) {
  const { status } = spawnSync(process.execPath, ["server/tools/run.mjs", "server/tools/generate.ts"], {
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
for (const [path, content] of Object.entries(generated())) {
  if (writeIfChanged(path, content)) console.log(`wrote ${path}`);
}

function writeIfChanged(path: string, content: string): boolean {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return true;
}
