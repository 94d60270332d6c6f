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
const define = { STRUCTURED_SUMMARY_VERSION: JSON.stringify(version) };

/** Packages that most runs do not need: files of their own beside the bundle, read when first asked for. */
const LAZY = { "iconv-lite": "iconv.cjs", yaml: "yaml.cjs" };

/** @type {import("esbuild").Plugin} */
const lazyPackages = {
  name: "lazy-packages",
  setup({ onResolve }) {
    onResolve({ filter: /^(?:iconv-lite|yaml)$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./${LAZY[path]}`, external: true },
    );
  },
};

/**
 * The dictionaries that convert between scripts, a megabyte: beside the bundle like those packages.
 *
 * @type {import("esbuild").Plugin}
 */
const conversionBeside = {
  name: "conversion-beside",
  setup({ onResolve }) {
    onResolve({ filter: /\/opencc\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./opencc.cjs", external: true },
    );
  },
};

/**
 * `structured-summary lsp` runs the same file that an editor starts by itself.
 *
 * @type {import("esbuild").Plugin}
 */
const serverBeside = {
  name: "server-beside",
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/stdio\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./server.cjs", external: true },
    );
  },
};

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  charset: "utf8",
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions[]} */
const outputs = [
  {
    ...shared,
    entryPoints: ["server/src/cli/bin.ts"],
    outfile,
    define,
    banner: { js: "#!/usr/bin/env node" },
    // What lies beside the bundle is required: import() would take the slower way through the loader of modules.
    supported: { "dynamic-import": false },
    plugins: [lazyPackages, conversionBeside, serverBeside],
    sourcemap: values.production ? false : "linked",
  },
  {
    ...shared,
    entryPoints: ["server/src/lsp/stdio.ts"],
    outfile: `${values.outdir}/server.cjs`,
    define,
    minifyIdentifiers: true,
    plugins: [lazyPackages, conversionBeside],
    sourcemap: values.production ? false : "linked",
  },
  { ...shared, entryPoints: ["server/src/conversion/opencc.ts"], outfile: `${values.outdir}/opencc.cjs` },
  ...Object.entries(LAZY).map(([entry, file]) => ({
    ...shared,
    entryPoints: [entry],
    outfile: `${values.outdir}/${file}`,
  })),
];

if (values.watch) {
  for (const output of outputs) {
    const running = await context({ ...output, logLevel: "info" });
    await running.watch();
  }
} else {
  await Promise.all(outputs.map((output) => build(output)));
  chmodSync(outfile, 0o755);
}
