// Runs a TypeScript file of the project: node server/tools/run.mjs FILE [arguments…]
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node server/tools/run.mjs FILE [arguments…]");
  process.exit(2);
}
const folder = resolve("node_modules/.cache/run");
mkdirSync(folder, { recursive: true });
const outfile = resolve(folder, `${file.replaceAll(/[/\\]/g, "-").replace(/\.ts$/, "")}.mjs`);
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
process.argv = [process.argv[0] ?? "node", outfile, ...rest];
await import(pathToFileURL(outfile).href);
