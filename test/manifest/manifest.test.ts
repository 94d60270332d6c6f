import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest as texts } from "../../server/src/l10n/en/manifest.ts";
import { TOKEN_TYPES } from "../../server/src/protocol/tokens.ts";
import { textsIn } from "./texts.ts";

interface Command {
  readonly command: string;
  readonly title?: string;
}

interface Manifest {
  readonly l10n: string;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly Command[]>>;
    readonly keybindings: readonly Command[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const { contributes } = manifest;

describe("texts of the manifest", () => {
  const used = new Set(textsIn(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));

  it.each(["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"])(
    "%s holds each, and no other",
    (path) => {
      const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(path, "utf8"));
      expect(used.size).toBeGreaterThan(30);
      expect(Object.keys(words).toSorted()).toEqual([...used].toSorted());
      expect(Object.entries(words).filter(([, text]) => text.trim() === "")).toEqual([]);
    },
  );
});

describe("commands", () => {
  const ids = contributes.commands.map(({ command }) => command);

  it("are declared once each, with a title", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(contributes.commands.filter(({ title }) => title === undefined)).toEqual([]);
    expect(ids.toSorted()).toEqual(
      Object.keys(texts.commands)
        .map((name) => `structuredSummary.${name}`)
        .toSorted(),
    );
  });

  it("stand in no menu and on no key without being declared", () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    expect(named.filter(({ command }) => !ids.includes(command))).toEqual([]);
  });
});

describe("files", () => {
  // The bundles that `main` and `browser` name are built; the icon is not a text.
  it.each([...contributes.snippets, ...contributes.grammars].map(({ path }) => path))("%s is JSON", (path) => {
    expect(JSON.parse(readFileSync(path, "utf8"))).toBeTypeOf("object");
  });

  it("the schema of the configuration file and the folder of translations are there", () => {
    for (const { url } of contributes.yamlValidation) expect(existsSync(url)).toBe(true);
    expect(existsSync(manifest.l10n)).toBe(true);
  });

  it("every snippet file is named once, under the language of its folder", () => {
    const named = contributes.snippets.map(({ path, language }) => [path.split("/")[2], language, path]);
    expect(named.filter(([folder, language]) => folder !== language)).toEqual([]);
    const paths = readdirSync("snippets", { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".json"),
    );
    expect(named.map(([, , path]) => path).toSorted()).toEqual(
      paths.map((path) => `./snippets/${path.replaceAll("\\", "/")}`).toSorted(),
    );
  });

  it("a grammar's name is the one in its file", () => {
    for (const { path, scopeName } of contributes.grammars) {
      expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ scopeName });
    }
  });
});

it("every kind of token that the server knows is declared and coloured", () => {
  expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(TOKEN_TYPES);
  for (const { scopes } of contributes.semanticTokenScopes) expect(Object.keys(scopes)).toEqual(TOKEN_TYPES);
});
