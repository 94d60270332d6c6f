// Bundles the product. node server/tools/build.mjs [--watch] [--production] [--outdir FOLDER]
import { chmodSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";

const { values } = parseArgs({
  options: {
    watch: { type: "boolean" },
    production: { type: "boolean" },
    outdir: { type: "string", default: "server/out" },
  },
});
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const outfile = `${values.outdir}/cli.cjs`;

/** @type {import("esbuild").BuildOptions} */
const cli = {
  entryPoints: ["server/src/cli/bin.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  charset: "utf8",
  define: { STRUCTURED_SUMMARY_VERSION: JSON.stringify(version) },
  banner: { js: "#!/usr/bin/env node" },
  minifySyntax: values.production ?? false,
  minifyWhitespace: values.production ?? false,
  sourcemap: values.production ? false : "linked",
  logLevel: "warning",
};

if (values.watch) {
  const running = await context({ ...cli, logLevel: "info" });
  await running.watch();
} else {
  await build(cli);
  chmodSync(outfile, 0o755);
}
