import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import {
  EXPORT,
  EXPORT_FORMATS,
  EXPORT_STATE,
  type ExportParams,
  type ExportResult,
} from "../../server/src/protocol/export.ts";
import { IMPORT } from "../../server/src/protocol/import.ts";
import { CLEAN } from "../cli/summaries.ts";
import { built } from "../support/build.ts";
import { makeFolder } from "../support/cli.ts";
import { forkProcess, stopProcess } from "../support/lsp-process.ts";
import { p, r, wordFile } from "../support/word-file.ts";

const BUILD = built(
  ...["cli.cjs", "server.cjs", "export.cjs", "import.cjs", "typst-host.cjs"],
  ...["markdown.cjs", "yaml.cjs", "iconv.cjs", "entities.cjs", "opencc.cjs"],
);
const PRELOAD = resolve("test/support/no-network.cjs");

/** A summary that names what lies elsewhere in every way that it can. */
const TEMPTING = `---
organization: 长明电机厂工会
previous: //files.example.com/share/2023.md
---

${CLEAN}
![远程](https://example.com/a.png) ![协议](//example.com/b.png) ![UNC](\\\\\\\\host\\\\share\\\\c.png)

![文件](file://host.example.com/share/d.png) ![ftp](ftp://example.com/e.png)

[链接](https://example.com/)<img src="https://example.com/f.png"><script src="https://example.com/g.js"></script>

\`\`\`html
<link rel="stylesheet" href="https://example.com/h.css">
\`\`\`
`;

const CONFIG = "extends: [https://example.com/base.yaml, //host.example.com/share/base.yaml]\n";

const REMOTE_PICTURE = wordFile({
  body:
    p("一、组织建设") +
    p(
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    ) +
    p(r("新建工会小组12个。")),
  relations:
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.com/i.png" TargetMode="External"/>',
});

/** A folder with everything that tempts, and where attempts are written down: outside of it. */
function scene() {
  const cwd = makeFolder({
    "a.md": TEMPTING,
    "old.docx": REMOTE_PICTURE,
    ".structured-summary.yaml": CONFIG,
  });
  const log = join(makeFolder({}), "attempts.txt");
  writeFileSync(log, "");
  return { cwd, log, environment: { ...process.env, LC_ALL: "en", STRUCTURED_SUMMARY_NETWORK_LOG: log } };
}

/** What was tried; the processes that were started are no attempt. */
function attempts(log: string): readonly string[] {
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("start "));
}

it("notices an attempt, in a child too", () => {
  const { log, environment: env } = scene();
  const script = `
    try { require("node:https").get("https://example.com/"); } catch {}
    fetch("https://example.com/").catch(() => {});
  `
    .replace("fetch(", "try { fetch(")
    .replace(".catch(() => {});", "; } catch {}");
  const child = join(
    makeFolder({ "child.cjs": 'try { require("node:net").connect(80, "example.com"); } catch {}' }),
    "child.cjs",
  );
  const parent = `${script}; require("node:child_process").fork(${JSON.stringify(child)}, [], { execArgv: [] });`;
  spawnSync(process.execPath, ["--require", PRELOAD, "-e", parent], { env });
  expect(attempts(log).map((line) => line.split(" ")[0])).toEqual(["get", "fetch", "connect"]);
});

it("the command line reaches no network: check, fix, every export, import", () => {
  const { cwd, log, environment: env } = scene();
  const run = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ["--require", PRELOAD, join(BUILD, "cli.cjs"), ...args], {
      cwd,
      env,
      encoding: "utf8",
    });
    return { status, stderr };
  };
  expect(run("check", ".").status).toBe(2);
  run("fix", "--dry-run", ".");
  const exported = run(
    "export",
    "a.md",
    "--no-config",
    "--allow-blanks",
    "--to",
    EXPORT_FORMATS.join(","),
    "-o",
    "out",
  );
  expect(exported).toMatchObject({ status: 0, stderr: expect.stringContaining("was not fetched") });
  expect(
    readdirSync(join(cwd, "out"))
      .map((name) => name.split(".").at(-1))
      .sort(),
  ).toEqual([...EXPORT_FORMATS].sort());
  expect(run("import", "old.docx").status).toBe(0);
  expect(existsSync(join(cwd, "old.md"))).toBe(true);
  expect(attempts(log)).toEqual([]);
  // The typesetter was there, and was watched.
  expect(readFileSync(log, "utf8")).toContain("start fork");
});

it("the language server reaches none either", async () => {
  const { cwd, log, environment } = scene();
  const server = await forkProcess(join(BUILD, "server.cjs"), {
    execArgv: ["--require", PRELOAD],
    env: environment,
  });
  const uri = pathToFileURL(join(cwd, "a.md")).href;
  const { connection } = server;
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: TEMPTING },
  });
  await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  await connection.sendRequest(EXPORT_STATE, { uri });
  for (const format of EXPORT_FORMATS) {
    const to = pathToFileURL(join(cwd, `x.${format}`)).href;
    const params: ExportParams = { uri, format, to, replaces: false };
    expect(await connection.sendRequest<ExportResult>(EXPORT, params)).toMatchObject({ kind: "written" });
  }
  const old = pathToFileURL(join(cwd, "old.docx")).href;
  expect(await connection.sendRequest(IMPORT, { uri: old })).toMatchObject({ kind: "imported" });
  await stopProcess(server);
  expect(attempts(log)).toEqual([]);
});
