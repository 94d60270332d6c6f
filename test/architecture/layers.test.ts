import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

/**
 * The import table: a folder may import itself and the folders named here, nothing else of the project. A folder that
 * is in no row fails, so that a new one gets its place before it gets its code.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "server/src/engine/text": [],
  "server/src/engine/markdown": ["server/src/engine/text"],
  "server/src/engine/structure": ["server/src/engine/text", "server/src/engine/markdown"],
  "server/src/engine/outline": ["server/src/engine/text", "server/src/engine/markdown", "server/src/engine/structure"],
  "server/src/engine/figures": ["server/src/engine/text", "server/src/engine/markdown"],
  "server/src/engine/rules": [
    "server/src/engine/text",
    "server/src/engine/markdown",
    "server/src/engine/structure",
    "server/src/engine/outline",
    "server/src/engine/figures",
  ],
  "server/src/engine/authoring": [
    "server/src/engine/text",
    "server/src/engine/markdown",
    "server/src/engine/structure",
    "server/src/engine/outline",
    "server/src/engine/figures",
    "server/src/engine/rules",
  ],
  "server/src/engine/page": [
    "server/src/engine/text",
    "server/src/engine/markdown",
    "server/src/engine/structure",
    "server/src/engine/outline",
    "server/src/engine/figures",
  ],
  "server/src/conversion": ["server/src/engine"],
  "server/src/export": ["server/src/engine", "server/src/files"],
  "server/src/export/pdf": ["server/src/engine", "server/src/files", "server/src/export"],
  "server/src/import": ["server/src/engine", "server/src/files"],
  "server/src/files": [],
  "server/src/protocol": [],
  "server/src/l10n": ["server/src/engine", "server/src/config"],
  "server/src/config": ["server/src/engine", "server/src/files"],
  "server/src/lsp": [
    "server/src/engine",
    "server/src/conversion",
    "server/src/config",
    "server/src/l10n",
    "server/src/files",
    "server/src/protocol",
    "server/src/export",
    "server/src/import",
  ],
  "server/src/cli": [
    "server/src/engine",
    "server/src/conversion",
    "server/src/export",
    "server/src/import",
    "server/src/config",
    "server/src/l10n",
    "server/src/files",
    "server/src/protocol",
    "server/src/lsp",
  ],
  "client/src": ["server/src/protocol"],
  "client/webview": ["client/src/preview", "server/src/protocol"],
  "server/tools": ["server/src"],
  test: ["client", "server", "test"],
};

/** Packages each layer may use; what is not named here may use none. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "server/src/engine/markdown": /^(?:unified|remark-parse|remark-gfm|mdast|unist)$/,
  "server/src/export": /^(?:docx|fflate)$/,
  "server/src/export/pdf": /^(?:node:.*|fflate|@myriaddreamin\/typst.*)$/,
  "server/src/import": /^fflate$/,
  "server/src/conversion": /^opencc-js\/(?:core|preset\/.*)$/,
  "server/src/files": /^(?:node:.*|iconv-lite)$/,
  "server/src/config": /^yaml$/,
  "server/src/lsp": /^vscode-languageserver(?:\/(?:node|browser))?$/,
  "server/src/cli": /^(?:node:.*)$/,
  "client/src": /^vscode(?:-languageclient(?:\/(?:node|browser))?)?$/,
  "client/webview": /^@myriaddreamin\/typst-ts-renderer$/,
  "server/tools": /^(?:node:.*|esbuild|opencc-js.*|@vscode\/vsce)$/,
  test: /./,
};

const files = ["client", "server", "test"].flatMap(sources);

it("finds the sources", () => {
  expect(files.length).toBeGreaterThan(40);
});

it.each(files)("%s imports downwards only", (path) => {
  expect(offences(path, readFileSync(path, "utf8"))).toEqual([]);
});

it.each(files.filter((path) => path.startsWith("server/src/engine/") && !path.startsWith("server/src/engine/text/")))(
  "%s knows no lines and columns",
  (path) => {
    expect(imports(readFileSync(path, "utf8")).filter((specifier) => specifier.endsWith("/line-index.ts"))).toEqual([]);
  },
);

it.each(files.filter((path) => /^server\/src\/lsp\/(?!(?:to|from)-lsp\.ts$)/.test(path)))(
  "%s makes and reads no positions of its own",
  (path) => {
    expect(readFileSync(path, "utf8")).not.toMatch(/\bpositionAt\b|\bcharacter\b|\b(?:line|column)0\b/);
  },
);

it("rejects what the table does not allow", () => {
  const source = [
    'import { check } from "../rules/check.ts";',
    'import type { Finding } from "../rules/no-such-file.ts";',
    'import {\n  readFileSync,\n} from "node:fs";',
    'export { fold } from "./fold.ts";',
    'const lazy = await import("yaml");',
  ].join("\n");
  expect(offences("server/src/engine/text/planted.ts", source)).toEqual([
    "server/src/engine/text must not import server/src/engine/rules/check.ts",
    "../rules/no-such-file.ts does not exist",
    "server/src/engine/text must not import node:fs",
    "server/src/engine/text must not import yaml",
  ]);
  expect(offences("server/src/unknown/planted.ts", "")).toEqual([
    "lies in no layer: give its folder a row in this test",
  ]);
});

/** What a file imports against the table. */
function offences(path: string, source: string): readonly string[] {
  const layer = layerOf(path);
  if (layer === undefined) return ["lies in no layer: give its folder a row in this test"];
  return imports(source).flatMap((specifier) => {
    if (!specifier.startsWith(".")) {
      return PACKAGES[layer]?.test(specifier) ? [] : [`${layer} must not import ${specifier}`];
    }
    const target = normalize(join(dirname(path), specifier)).replaceAll("\\", "/");
    if (!existsSync(target)) return [`${specifier} does not exist`];
    const isAllowed = [layer, ...(MAY_IMPORT[layer] ?? [])].some((folder) => target.startsWith(`${folder}/`));
    return isAllowed ? [] : [`${layer} must not import ${target}`];
  });
}

function layerOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

function imports(source: string): readonly string[] {
  const pattern =
    /(?:^|\n)\s*(?:import\s|(?:import|export)\s[^;"'=]*?from\s)["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...source.matchAll(pattern)].map(([, direct, lazy]) => direct ?? lazy ?? "");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.includes("/out/"));
}
