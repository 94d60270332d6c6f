// Bundles the product.
// node server/tools/build.mjs [--watch] [--production] [--outdir FOLDER] [--only FILE]… [--metafile FILE]
import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";
import { FONT_SOURCES, writeFonts } from "./fonts.mjs";

const { values } = parseArgs({
  options: {
    watch: { type: "boolean" },
    // Without source maps, and with short names everywhere.
    production: { type: "boolean" },
    // In place of server/out; what belongs to the client then goes to FOLDER/client.
    outdir: { type: "string" },
    // Some bundles by their names, such as server-worker.js.
    only: { type: "string", multiple: true },
    // Receives the paths of all sources that were bundled, as JSON.
    metafile: { type: "string" },
  },
});
const serverOut = values.outdir ?? "server/out";
const clientOut = values.outdir === undefined ? "client/out" : `${values.outdir}/client`;
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** The largest that a bundle may become, in bytes: most of the start-up time is reading code. */
const BUDGETS = { "server.cjs": 1_000_000, "server-worker.js": 1_000_000 };

/** Packages that most runs do not need: files of their own beside the bundle, read when first asked for. */
const LAZY = { "iconv-lite": "iconv.cjs", yaml: "yaml.cjs", "decode-named-character-reference": "entities.cjs" };

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
 * The names of HTML's characters (`&nbsp;`), which hardly any summary writes.
 *
 * @type {import("esbuild").Plugin}
 */
const entitiesBeside = {
  name: "entities-beside",
  setup({ onResolve, onLoad }) {
    const namespace = "entities-beside";
    onResolve({ filter: /^decode-named-character-reference$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path, namespace },
    );
    onResolve({ filter: /.*/, namespace }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace }, () => ({
      contents: `exports.decodeNamedCharacterReference = (name) =>
        require("./${LAZY["decode-named-character-reference"]}").decodeNamedCharacterReference(name);`,
    }));
  },
};

/** What exports and previews are made of, which most sessions never need. */
const EXPORT_PARTS = "server/src/export/parts.ts";

/**
 * Beside the bundle likewise.
 *
 * @type {import("esbuild").Plugin}
 */
const exportBeside = {
  name: "export-beside",
  setup({ onResolve }) {
    onResolve({ filter: /\/parts\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./export.cjs", external: true },
    );
  },
};

/** What reads Word files. */
const IMPORT = "server/src/import/docx.ts";

/** Whether a source is the one that reads it when it is first needed. @param {string} importer */
const isImport = (importer) => /[\\/]import-word\.ts$/.test(importer);

/** The Markdown parser. */
const PARSER = "server/src/engine/markdown/processor.ts";

/** What of those packages a browser's worker has beside its bundle: scripts, since it can require nothing. */
const LAZY_IN_WORKER = {
  yaml: "yaml-worker.js",
  [PARSER]: "markdown-worker.js",
  [EXPORT_PARTS]: "export-worker.js",
  [IMPORT]: "import-worker.js",
};

/**
 * The same for the worker, which reads each at the first use of anything in it: a module whose making failed would
 * never be made again. Without the parser a text can still be read: what is not of simple build then is a plain paragraph.
 *
 * @type {import("esbuild").Plugin}
 */
const besideWorker = {
  name: "beside-worker",
  setup({ onResolve, onLoad }) {
    const namespace = "beside-worker";
    onResolve({ filter: /^yaml$/ }, ({ path, kind }) => (kind === "entry-point" ? undefined : { path, namespace }));
    const load = (/** @type {string} */ path, /** @type {string} */ names) => ({
      contents: `const { readBeside } = require("./server/src/lsp/beside.ts");
        const read = () => readBeside("${LAZY_IN_WORKER[path]}");
        module.exports = { ${names} };`,
      resolveDir: process.cwd(),
    });
    onLoad({ filter: /^yaml$/, namespace }, async ({ path }) => {
      const names = Object.keys(await import(path));
      return load(path, names.map((name) => `get ${name}() { return read().${name}; }`).join(", "));
    });
    onResolve({ filter: /\/parts\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: EXPORT_PARTS, namespace },
    );
    onLoad({ filter: /\/parts\.ts$/, namespace }, ({ path }) => {
      const lists = readFileSync(path, "utf8").matchAll(/^export \{([^}]*)\}/gm);
      const names = [...lists].flatMap(([, list = ""]) => list.match(/\w+/g) ?? []);
      return load(path, names.map((name) => `get ${name}() { return read().${name}; }`).join(", "));
    });
    onResolve({ filter: /\/docx\.ts$/ }, ({ importer }) =>
      isImport(importer) ? { path: IMPORT, namespace } : undefined,
    );
    onLoad({ filter: /\/docx\.ts$/, namespace }, ({ path }) =>
      load(path, "importDocx: (...given) => read().importDocx(...given)"),
    );
    onResolve({ filter: /\/processor\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: PARSER, namespace },
    );
    onLoad({ filter: /\/processor\.ts$/, namespace }, ({ path }) =>
      load(
        path,
        `parseTree(text) {
          try {
            return read().parseTree(text);
          } catch {
            const position = { start: { offset: 0 }, end: { offset: text.length } };
            const data = { content: { start: 0, end: text.length } };
            const words = { type: "text", value: text, position };
            return { type: "root", children: [{ type: "paragraph", children: [words], position, data }], position };
          }
        }`,
      ),
    );
  },
};

/**
 * The Markdown parser, which a summary of simple build does not need: beside the bundle, read at the first text that is
 * not simple.
 *
 * @type {import("esbuild").Plugin}
 */
const parserBeside = {
  name: "parser-beside",
  setup({ onResolve, onLoad }) {
    const namespace = "parser-beside";
    onResolve({ filter: /\/processor\.ts$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path, namespace },
    );
    onResolve({ filter: /.*/, namespace }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace }, () => ({
      contents: 'exports.parseTree = (text) => require("./markdown.cjs").parseTree(text);',
    }));
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
 * What reads Word files, beside the bundle: read at the first one.
 *
 * @type {import("esbuild").Plugin}
 */
const importBeside = {
  name: "import-beside",
  setup({ onResolve }) {
    onResolve({ filter: /\/docx\.ts$/ }, ({ importer }) =>
      isImport(importer) ? { path: "./import.cjs", external: true } : undefined,
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

/**
 * A browser knows the Chinese encodings by itself.
 *
 * @type {import("esbuild").Plugin}
 */
const webCodec = {
  name: "web-codec",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /\/chinese-codec\.ts$/ }, ({ path, kind, resolveDir }) =>
      resolve(path.replace(/\.ts$/, "-web.ts"), { kind, resolveDir }),
    );
  },
};

/**
 * Only `structured-summary explain` shows the examples of rules; a server is spared them.
 *
 * @type {import("esbuild").Plugin}
 */
const withoutExamples = {
  name: "without-examples",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]engine[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes("= defineRule({") && !source.includes("default defineRule({")) return undefined;
      const contents = source.replace(/^ {2}examples: \[\n[\s\S]*?^ {2}\],$/m, "  examples: [],");
      return contents === source ? { errors: [{ text: `no examples found in ${path}` }] } : { contents, loader: "ts" };
    });
  },
};

/**
 * Markdown is read, never written, but what reads its extensions brings along what writes them.
 *
 * @type {import("esbuild").Plugin}
 */
const noMarkdownWriter = {
  name: "no-markdown-writer",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:mdast-util-to-markdown|markdown-table)$/ }, ({ path }) => ({
      path,
      namespace: "no-markdown-writer",
    }));
    onLoad({ filter: /.*/, namespace: "no-markdown-writer" }, () => ({
      contents: "export const defaultHandlers = {}; export const markdownTable = undefined;",
    }));
  },
};

/** What sets PDFs and previews, as bytes beside its bundle. */
const TYPST_WASM = "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm";

/** What draws the pages of a preview. */
const RENDERER_WASM = "node_modules/@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm";

/**
 * The entry of Typst's package looks for its bytes by an address that a bundle does not have; the host brings them.
 *
 * @type {import("esbuild").Plugin}
 */
const typstBytesBeside = {
  name: "typst-bytes-beside",
  setup({ onResolve, resolve }) {
    const name = "@myriaddreamin/typst-ts-web-compiler";
    onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind, resolveDir }) =>
      resolve(`${process.cwd()}/${TYPST_WASM.replace("_bg.wasm", ".mjs")}`, { kind, resolveDir }),
    );
  },
};

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  charset: "utf8",
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: values.production ? false : "linked",
  define: { STRUCTURED_SUMMARY_VERSION: JSON.stringify(version) },
  metafile: true,
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions} */
const node = { ...shared, platform: "node", format: "cjs", target: "node20" };

/** @type {import("esbuild").BuildOptions} */
const browser = { ...shared, platform: "browser", target: "es2022" };

/** @type {readonly import("esbuild").BuildOptions[]} */
const all = [
  {
    ...node,
    entryPoints: ["server/src/cli/bin.ts"],
    outfile: `${serverOut}/cli.cjs`,
    banner: { js: "#!/usr/bin/env node" },
    // What lies beside the bundle is required: import() would take the slower way through the loader of modules.
    supported: { "dynamic-import": false },
    plugins: [lazyPackages, parserBeside, conversionBeside, exportBeside, importBeside, serverBeside],
  },
  {
    ...node,
    entryPoints: ["server/src/lsp/stdio.ts"],
    outfile: `${serverOut}/server.cjs`,
    minifyIdentifiers: true,
    plugins: [lazyPackages, parserBeside, conversionBeside, exportBeside, importBeside, withoutExamples],
  },
  {
    ...browser,
    format: "iife",
    entryPoints: ["server/src/lsp/worker.ts"],
    outfile: `${serverOut}/server-worker.js`,
    minifyIdentifiers: true,
    // Without it a package takes its entry for pages, which needs a document.
    conditions: ["worker"],
    plugins: [besideWorker, webCodec, withoutExamples, noMarkdownWriter],
  },
  ...Object.entries(LAZY_IN_WORKER).map(([entry, file]) => ({
    ...browser,
    format: "iife",
    // Where `readBeside` looks.
    globalName: "structuredSummaryBeside",
    entryPoints: [entry],
    outfile: `${serverOut}/${file}`,
    minifyIdentifiers: true,
    sourcemap: false,
    conditions: ["worker"],
    plugins: [noMarkdownWriter],
  })),
  {
    ...node,
    entryPoints: ["server/src/engine/markdown/processor.ts"],
    outfile: `${serverOut}/markdown.cjs`,
    minifyIdentifiers: true,
    sourcemap: false,
    plugins: [entitiesBeside, noMarkdownWriter],
  },
  {
    ...node,
    entryPoints: ["server/src/import/docx.ts"],
    outfile: `${serverOut}/import.cjs`,
    minifyIdentifiers: true,
    sourcemap: false,
    plugins: [parserBeside],
  },
  {
    ...node,
    entryPoints: ["server/src/conversion/opencc.ts"],
    outfile: `${serverOut}/opencc.cjs`,
    sourcemap: false,
  },
  {
    ...node,
    entryPoints: ["server/src/export/pdf/host.ts"],
    outfile: `${serverOut}/typst-host.cjs`,
    sourcemap: false,
    loader: { ".typ": "text" },
    define: { ...shared.define, "import.meta.url": '""' },
    plugins: [typstBytesBeside],
  },
  {
    ...node,
    entryPoints: [EXPORT_PARTS],
    outfile: `${serverOut}/export.cjs`,
    minifyIdentifiers: true,
    sourcemap: false,
  },
  ...Object.entries(LAZY).map(([entry, file]) => ({
    ...node,
    entryPoints: [entry],
    outfile: `${serverOut}/${file}`,
    sourcemap: false,
  })),
  {
    ...node,
    entryPoints: ["client/src/extension.ts"],
    outfile: `${clientOut}/extension.js`,
    minifyIdentifiers: true,
    external: ["vscode"],
  },
  {
    ...browser,
    format: "cjs",
    entryPoints: ["client/src/browser.ts"],
    outfile: `${clientOut}/browser.js`,
    minifyIdentifiers: true,
    external: ["vscode"],
  },
  {
    ...browser,
    format: "iife",
    // With it come its style, beside it, and the program that draws.
    entryPoints: ["client/webview/preview.ts"],
    outfile: `${clientOut}/preview.js`,
    minifyIdentifiers: true,
    define: { ...shared.define, "import.meta.url": '""' },
  },
];
const names = all.map(({ outfile = "" }) => basename(outfile));
for (const name of values.only ?? []) {
  if (names.includes(name)) continue;
  console.error(`no bundle is called ${name}: ${names.join(", ")}`);
  process.exit(2);
}
const outputs = all.filter(({ outfile = "" }) => values.only?.includes(basename(outfile)) ?? true);

if (values.watch) {
  for (const output of outputs) {
    const running = await context({ ...output, logLevel: "info" });
    await running.watch();
  }
} else {
  const results = await Promise.all(outputs.map((output) => build(output)));
  for (const { outfile = "" } of outputs) finish(outfile);
  if (values.metafile !== undefined) writeFileSync(values.metafile, JSON.stringify(inputsOf(results)));
}

/** @param {string} outfile */
function finish(outfile) {
  const name = basename(outfile);
  if (name === "cli.cjs") chmodSync(outfile, 0o755);
  if (name === "preview.js") copyFileSync(RENDERER_WASM, `${clientOut}/renderer.wasm`);
  if (name === "typst-host.cjs") {
    copyFileSync(TYPST_WASM, `${serverOut}/typst.wasm`);
    writeFonts(`${serverOut}/fonts`);
  }
  const budget = BUDGETS[name] ?? Number.POSITIVE_INFINITY;
  const { size } = statSync(outfile);
  if (size <= budget) return;
  console.error(`${outfile} has ${size} bytes, ${size - budget} more than it may have`);
  process.exitCode = 1;
}

/**
 * Every file of which something stands in a bundle.
 *
 * @param {readonly import("esbuild").BuildResult[]} results
 */
function inputsOf(results) {
  const used = results.flatMap(({ metafile }) =>
    Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  return [...new Set([...used, ...FONT_SOURCES])].toSorted();
}
