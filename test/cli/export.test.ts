import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PdfResult, Typesetter } from "../../server/src/export/pdf/typesetter.ts";
import { TypesetterError } from "../../server/src/export/pdf/typesetter-error.ts";
import { FileError } from "../../server/src/files/files.ts";
import { type CliOptions, makeFolder, runCli } from "../support/cli.ts";
import { CLEAN, INCOMPLETE, README } from "./summaries.ts";

const NAME = "长明电机厂工会2024年工作总结";
const OPEN = CLEAN.replace("新建工会小组 12 个。", "新建工会小组 个。");

/** The same as plain text. */
const PLAIN = CLEAN.replaceAll(/^#+ /gm, "");

function filesIn(cwd: string): readonly string[] {
  return readdirSync(cwd, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".git"))
    .sort();
}

/** A typesetter that answers with this. */
function typesetter(pdf: Typesetter["pdf"]): Typesetter {
  return { pdf, frame: async () => undefined, close() {}, dispose() {} };
}

const PDF: PdfResult = {
  bytes: new TextEncoder().encode("%PDF-1.7"),
  pageCount: 1,
  substitutions: [],
  missingGlyphs: [],
  brokenPictures: [],
};

describe("a finished summary", () => {
  it("becomes a Word document beside it, named after organization and year", async () => {
    const cwd = makeFolder({ "sub/a.md": CLEAN });
    const run = await runCli(["export", "sub/a.md"], { cwd });
    expect(run).toEqual({ code: 0, stdout: `sub/${NAME}.docx\n`, stderr: "" });
    expect(filesIn(cwd)).toEqual(["sub", "sub/a.md", `sub/${NAME}.docx`]);
    expect(readFileSync(join(cwd, `sub/${NAME}.docx`)).length).toBeGreaterThan(100);
  });

  it("becomes every format that is asked for, in a folder that is made", async () => {
    const cwd = makeFolder({ "a.md": CLEAN });
    const args = ["export", "a.md", "--to", "docx,pdf", "--to", "html,txt", "-o", "out/2024"];
    const { code, stdout, stderr } = await runCli(args, { cwd, typesetter: typesetter(async () => PDF) });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toEqual([...["docx", "pdf", "html", "txt"].map((one) => `out/2024/${NAME}.${one}`), ""]);
    expect(readFileSync(join(cwd, `out/2024/${NAME}.pdf`), "utf8")).toBe("%PDF-1.7");
    expect(readFileSync(join(cwd, `out/2024/${NAME}.txt`), "utf8")).toContain("召开职工代表大会");
  });

  it("is exported whatever Word files lie beside it", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, "old.docx": "no Word file", "last.pdf": "x" });
    expect(await runCli(["export", "--to", "txt"], { cwd })).toEqual({ code: 0, stdout: `${NAME}.txt\n`, stderr: "" });
    const named = await runCli(["export", "a.md", "old.docx", "--to", "txt", "--force"], { cwd });
    expect([named.code, named.stderr]).toEqual([2, "old.docx: not a Word file, whatever its name says\n"]);
  });

  it("becomes the file that is named", async () => {
    const cwd = makeFolder({ "a.md": CLEAN });
    const { code, stdout } = await runCli(["export", "a.md", "--to", "txt", "--output", "送审.txt"], { cwd });
    expect([code, stdout]).toEqual([0, "送审.txt\n"]);
  });

  it("becomes a file of the format that its name says, and of no other", async () => {
    const cwd = makeFolder({ "a.md": CLEAN });
    expect(await runCli(["export", "a.md", "-o", "送审.html"], { cwd })).toMatchObject({
      code: 0,
      stdout: "送审.html\n",
    });
    for (const to of ["docx", "docx,pdf"]) {
      const { code, stderr } = await runCli(["export", "a.md", "--to", to, "-o", "b.pdf"], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining("Option `--output` names a file")]);
    }
    expect(filesIn(cwd)).toEqual(["a.md", "送审.html"]);
  });

  it("becomes what configuration and front matter say", async () => {
    const cwd = makeFolder({
      ".structured-summary.yaml": "export: { format: [html, txt], folder: out, fileName: '{year}' }\n",
      "a.md": CLEAN,
      "b.md": `---\nexport: { format: txt, fileName: 乙 }\n---\n\n${CLEAN}`,
    });
    const { stdout, stderr } = await runCli(["export"], { cwd });
    expect(stderr).toBe("");
    expect(stdout).toBe("out/2024.html\nout/2024.txt\nout/乙.txt\n");
  });
});

describe("a summary that is not finished", () => {
  it("is not exported, and what is open is said", async () => {
    const cwd = makeFolder({ "a.md": OPEN, "b.md": INCOMPLETE, "c.md": CLEAN });
    const { code, stdout, stderr } = await runCli(["export", "--to", "txt"], { cwd });
    expect([code, stdout]).toEqual([1, `${NAME}.txt\n`]);
    expect(stderr.split("\n")).toEqual([
      "a.md: not finished, not exported",
      expect.stringMatching(/^ {2}blank: .*新建工会小组/),
      "b.md: not finished, not exported",
      "  missing section: 存在的问题",
      "--allow-blanks exports summaries that are not finished too",
      "",
    ]);
  });

  it("is exported when that is wanted", async () => {
    const cwd = makeFolder({ "a.md": OPEN });
    expect(await runCli(["export", "a.md", "--allow-blanks"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });

  it("is finished when somebody has accepted what is open", async () => {
    const cwd = makeFolder({
      "a.md": OPEN.replace("新建", "<!-- structured-summary-disable-next-line no-blank-count -->\n新建"),
      "b.md": INCOMPLETE,
      ".structured-summary.yaml": "rules: { require-section: off }\n",
    });
    expect(await runCli(["export", "--to", "txt"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("what a page cannot show as it is", () => {
  it("is told of: pictures, each with what to do", async () => {
    const sources = ["gone.png", "../outside.png", "https://example.org/a.png", "fake.png"];
    const text = `${CLEAN}\n${sources.map((src) => `![图](${src})`).join("\n")}\n`;
    const cwd = makeFolder({
      "proj/.git/HEAD": "x",
      "proj/a.md": text,
      "outside.png": "x",
      "proj/fake.png": "no picture",
    });
    const run = await runCli(["export", "a.md"], { cwd: join(cwd, "proj") });
    expect([run.code, run.stderr]).toEqual([
      0,
      `a.md: The picture gone.png is missing; its description stands in its place.
a.md: The picture ../outside.png lies outside the folder and was left out; copy it beside the summary.
a.md: The picture https://example.org/a.png lies on the Internet and was not fetched; save it beside the summary.
a.md: fake.png is no picture that can be shown and was left out; save it as PNG or JPEG.
`,
    ]);
  });

  it.each([
    [12, ""],
    [60, "a.md: A table of 60 columns had to be set too small to be read; split it, or attach it as a spreadsheet.\n"],
  ])("is told of: a table of %i columns", async (columns, stderr) => {
    const row = (cell: string): string => `|${` ${cell} |`.repeat(columns)}\n`;
    const cwd = makeFolder({ "a.md": `${CLEAN}\n${row("甲")}${row("---")}${row("12")}` });
    expect(await runCli(["export", "a.md"], { cwd })).toMatchObject({ code: 0, stderr });
  });
});

describe("a file that is there", () => {
  it("is replaced by --force only", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, [`${NAME}.txt`]: "old" });
    const path = join(cwd, `${NAME}.txt`);
    const refused = await runCli(["export", "a.md", "--to", "txt"], { cwd });
    expect(refused).toEqual({ code: 2, stdout: "", stderr: `${NAME}.txt exists; --force replaces it\n` });
    expect(readFileSync(path, "utf8")).toBe("old");
    expect((await runCli(["export", "a.md", "--to", "txt", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(path, "utf8")).not.toBe("old");
  });

  it("is never a summary of the run", async () => {
    const cwd = makeFolder({ [`${NAME}.txt`]: PLAIN, "b.md": CLEAN });
    const { code, stdout } = await runCli(["export", "--to", "txt", "--force"], { cwd });
    expect([code, stdout]).toEqual([0, `b.txt\n${NAME} (1).txt\n`]);
    expect(readFileSync(join(cwd, `${NAME}.txt`), "utf8")).toBe(PLAIN);
    const named = await runCli(["export", "b.md", "--to", "txt", "-o", `${NAME}.txt`], { cwd });
    expect(named.code).toBe(2);
  });

  it("is never the summary itself, whatever is named", async () => {
    const cwd = makeFolder({ "a.txt": PLAIN });
    const run = await runCli(["export", "a.txt", "--to", "txt", "-o", "a.txt", "--force"], { cwd });
    expect(run).toEqual({ code: 2, stdout: "", stderr: "a.txt is a summary itself; choose another name.\n" });
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe(PLAIN);
  });

  it("is never written twice in one run", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, "b.md": CLEAN });
    const { code, stdout, stderr } = await runCli(["export", "--to", "txt", "-o", "x.txt", "--force"], { cwd });
    expect([code, stdout]).toEqual([2, "x.txt\n"]);
    expect(stderr).toBe("x.txt was written for another summary in this run\n");
  });
});

describe("a file that cannot be written", () => {
  async function failing(error: Error): Promise<{ code: number; stderr: string; files: readonly string[] }> {
    const cwd = makeFolder({ "a.md": CLEAN, [`${NAME}.txt`]: "old" });
    const { code, stderr } = await runCli(["export", "a.md", "--to", "txt", "--force"], {
      cwd,
      writeWhole: () => Promise.reject(error),
    });
    return { code, stderr, files: filesIn(cwd) };
  }

  it.each([
    ["denied", /no permission, or another program has it open/],
    ["busy", /another program has it open/],
    ["full", /the disk is full/],
    ["other", /\(EIO\)/],
  ] as const)("is told of: %s", async (failure, said) => {
    const { code, stderr, files } = await failing(new FileError(failure, "EIO"));
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(files).toEqual(["a.md", `${NAME}.txt`]);
  });

  it("costs no other summary", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, "out/x": "" });
    mkdirSync(join(cwd, `${NAME}.txt`));
    const { code, stdout, stderr } = await runCli(["export", "a.md", "--to", "txt,html", "--force"], { cwd });
    expect([code, stdout]).toEqual([2, `${NAME}.html\n`]);
    expect(stderr).toMatch(/a folder of that name is there/);
    expect(filesIn(cwd).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("stays as it is when it is read-only", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, [`${NAME}.txt`]: "old" });
    const path = join(cwd, `${NAME}.txt`);
    chmodSync(path, 0o444);
    const isAdministrator = process.getuid?.() === 0;
    const { code } = await runCli(["export", "a.md", "--to", "txt", "--force"], { cwd });
    expect(code).toBe(isAdministrator ? 0 : 2);
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });
});

describe("a PDF", () => {
  const of = (pdf: Typesetter["pdf"], given: CliOptions = {}) => {
    const cwd = makeFolder({ "a.md": CLEAN });
    return runCli(["export", "a.md", "--to", "pdf"], { cwd, typesetter: typesetter(pdf), ...given });
  };

  it("says which fonts and characters it lacks", async () => {
    const { code, stderr } = await of(async () => ({
      ...PDF,
      substitutions: [{ role: "body", wanted: "仿宋_GB2312", used: "LXGW WenKai" }],
      missingGlyphs: ["𠮷 U+20BB7"],
    }));
    expect(code).toBe(0);
    expect(stderr.split("\n")).toEqual([
      "a.md: The text is set in LXGW WenKai: 仿宋_GB2312 is not installed.",
      "a.md: No installed font has these characters: 𠮷 U+20BB7",
      "",
    ]);
  });

  it("says once what the machine lacks, of however many summaries", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, "b.md": CLEAN.replaceAll("2024", "2023") });
    const substitutions = [{ role: "title", wanted: "FZXiaoBiaoSong-B05S", used: "Noto Serif SC" }] as const;
    const { stdout, stderr } = await runCli(["export", "--to", "pdf"], {
      cwd,
      typesetter: typesetter(async () => ({ ...PDF, substitutions })),
    });
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stderr).toBe("a.md: The title is set in Noto Serif SC: FZXiaoBiaoSong-B05S is not installed.\n");
  });

  it("that cannot be set costs no other file", async () => {
    const cwd = makeFolder({ "a.md": CLEAN });
    const { code, stdout, stderr } = await runCli(["export", "a.md", "--to", "pdf,txt"], {
      cwd,
      typesetter: typesetter(() => Promise.reject(new TypesetterError("unavailable", "x\nno memory"))),
    });
    expect([code, stdout]).toEqual([2, `${NAME}.txt\n`]);
    expect(stderr).toMatch(/does not start \(no memory\)/);
  });

  it("is shown to be made where somebody watches", async () => {
    const { stderr } = await of(async () => PDF, { isTTY: true });
    expect(stderr).toBe(`\r\u001B[KMaking ${NAME}.pdf\r\u001B[K`);
  });

  it("that is interrupted leaves nothing", async () => {
    const controller = new AbortController();
    const cwd = makeFolder({ "a.md": CLEAN, "b.md": CLEAN });
    const { code, stdout, stderr } = await runCli(["export", "--to", "pdf"], {
      cwd,
      interrupted: controller.signal,
      typesetter: typesetter(async () => {
        controller.abort();
        throw new TypesetterError("aborted", "cancelled");
      }),
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: "Interrupted; no half-written file is left\n",
    });
    expect(filesIn(cwd)).toEqual(["a.md", "b.md"]);
  });
});

it.each(["docx", "pdf", "html"])("a %s says which pictures it lacks", async (format) => {
  const cwd = makeFolder({ "a.md": CLEAN.replace("新建工会小组", "![合影](gone.png)\n\n新建工会小组") });
  const { code, stderr } = await runCli(["export", "a.md", "--to", format], {
    cwd,
    typesetter: typesetter(async () => PDF),
  });
  const said = "a.md: The picture gone.png is missing; its description stands in its place.\n";
  expect([code, stderr]).toEqual([0, said]);
});

describe("last year's summary", () => {
  const withPrevious = (path: string) => `---\nprevious: ${path}\n---\n\n${CLEAN}`;

  it("is compared at an export, and only there", async () => {
    const cwd = makeFolder({
      "2024.md": withPrevious("old/2023.md"),
      "old/2023.md": CLEAN.replace("36 人次", "41 人次"),
    });
    const { code, stderr } = await runCli(["export", "2024.md", "--to", "txt"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("2024.md:13:8 Unchanged since last year: `12 个` for “工会小组”");
    expect(stderr).not.toContain("36 人次");
    const checked = await runCli(["check", "2024.md", "--format", "json"], { cwd });
    expect(checked.stdout).not.toContain("no-unchanged-figure");
  });

  it("is not compared where the rule is off", async () => {
    const cwd = makeFolder({
      "2024.md": withPrevious("2023.md"),
      "2023.md": CLEAN,
      ".structured-summary.yaml": "rules: { no-unchanged-figure: off }\n",
    });
    expect((await runCli(["export", "2024.md", "--to", "txt"], { cwd })).stderr).toBe("");
  });

  it("that cannot be read, or lies outside, is told of", async () => {
    const outside = makeFolder({ "2023.md": CLEAN });
    for (const path of ["gone.md", join(outside, "2023.md"), "2023.exe"]) {
      const cwd = makeFolder({ "2024.md": withPrevious(path) });
      const { code, stderr } = await runCli(["export", "2024.md", "--to", "txt"], { cwd });
      expect([code, stderr]).toEqual([
        0,
        `2024.md: Last year’s summary ${path} cannot be read; its figures were not compared.\n`,
      ]);
    }
  });
});

it("leaves alone what is no summary, and says when there is nothing", async () => {
  const cwd = makeFolder({ "readme.md": README });
  expect(await runCli(["export"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "Nothing to export\n" });
});

it("refuses what it does not know", async () => {
  const cwd = makeFolder({ "a.md": CLEAN });
  const { code, stderr } = await runCli(["export", "a.md", "--to", "docx,wps"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("Option `--to` cannot be `wps`; choose from docx, pdf, html, txt");
  expect((await runCli(["export", "a.md", "--layout", "odd"], { cwd })).code).toBe(2);
  expect((await runCli(["export", "gone.md"], { cwd })).code).toBe(2);
});

it("speaks the reader's language", async () => {
  const cwd = makeFolder({ "a.md": INCOMPLETE });
  const { stderr } = await runCli(["export", "a.md", "--locale", "zh-CN"], { cwd });
  expect(stderr).toBe(
    "a.md: 尚未写完，没有导出\n  缺少部分：存在的问题\n加上 --allow-blanks，没有写完的总结也会导出\n",
  );
});

it("reads standard input, and writes into the working folder", async () => {
  const cwd = makeFolder({});
  const { code, stdout } = await runCli(["export", "-", "--to", "txt"], { cwd, stdin: CLEAN });
  expect([code, stdout]).toEqual([0, `${NAME}.txt\n`]);
});
