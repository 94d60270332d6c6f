// npm run package: the extension as structured-summary-VERSION.vsix at the project's root.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { notices } from "./notices.mjs";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const metafile = "node_modules/.cache/bundles.json";
mkdirSync("node_modules/.cache", { recursive: true });
// What an earlier build left, source maps for one, is not packaged.
for (const folder of ["client/out", "server/out"]) rmSync(folder, { recursive: true, force: true });
execFileSync(process.execPath, ["server/tools/build.mjs", "--production", "--metafile", metafile], {
  stdio: "inherit",
});
writeFileSync("THIRD_PARTY_NOTICES.txt", notices(JSON.parse(readFileSync(metafile, "utf8"))));
const packagePath = `${name}-${version}.vsix`;
await createVSIX({ packagePath, dependencies: false });
