import { Uri, workspace } from "vscode";
import { equal } from "./assert.ts";
import { ours, standards } from "./support.ts";

/** Every path in a manifest: what starts with `./`, and what is a file by its key; `$(book)` is an icon of VS Code's own. */
function paths(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") {
    return value.startsWith("./") || (key === "icon" && !value.startsWith("$(")) ? [value] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => paths(inner, name));
}

describe("the package", () => {
  standards();

  it("holds every file that its manifest names, and the server", async () => {
    const { extensionUri, packageJSON } = ours();
    const { main, browser, l10n, icon, contributes } = packageJSON;
    const named = paths({ main, browser, l10n, icon, contributes });
    equal(named.length > 15, true);
    const wanted = [
      ...named,
      ...["server", "iconv", "yaml", "opencc", "entities", "markdown", "export", "import", "typst-host"].map(
        (name) => `server/out/${name}.cjs`,
      ),
      ...["server", "yaml", "markdown", "export", "import"].map((name) => `server/out/${name}-worker.js`),
      ...["", ".zh-cn", ".zh-tw"].map((language) => `package.nls${language}.json`),
      ...["typst-host.cjs", "typst.wasm"].map((name) => `server/out/${name}`),
      ...["lxgw-wenkai-500", "noto-sans-sc-700", "noto-serif-sc-700", "noto-serif-sc-marks-400"].flatMap((name) =>
        ["ttf", "OFL.txt"].map((end) => `server/out/fonts/${name}.${end}`),
      ),
      ...["preview.js", "preview.css", "renderer.wasm"].map((name) => `client/out/${name}`),
      "THIRD_PARTY_NOTICES.txt",
      ...["", ".zh-cn", ".zh-tw"].map((language) => `server/docs/rules/require-section${language}.md`),
    ];
    const missing: string[] = [];
    for (const path of wanted) {
      await workspace.fs.stat(Uri.joinPath(extensionUri, path)).then(undefined, () => missing.push(path));
    }
    equal(missing, []);
    // A package spells these in its own way.
    const names = (await workspace.fs.readDirectory(extensionUri)).map(([name]) => name.toLowerCase());
    for (const wanted of ["readme", "changelog", "license"]) {
      equal(
        names.some((name) => name.startsWith(wanted)),
        true,
        wanted,
      );
    }
  });
});
