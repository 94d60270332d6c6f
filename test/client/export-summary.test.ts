import { describe, expect, it } from "vitest";
import { exportSummary } from "../../client/src/commands/export-summary.ts";
import { runCommand } from "../../client/src/commands/run-command.ts";
import type { ExportPort } from "../../client/src/export-port.ts";
import {
  EXPORT,
  EXPORT_STATE,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type ExportState,
  type ExportStateParams,
} from "../../server/src/protocol/export.ts";
import { fakePorts } from "../support/client-ports.ts";

/** A finished summary in `/s/a.md` that can become a Word document or a PDF. */
function stateOf(given: Partial<ExportState> = {}): ExportState {
  return {
    kind: "state",
    title: "2024年工作总结",
    format: "docx",
    files: { docx: targetIn("总结.docx"), pdf: targetIn("总结.pdf") },
    blanks: [],
    missing: [],
    ...given,
  };
}

function targetIn(name: string, source = "a") {
  const other = `${source}.${name.split(".").at(-1)}`;
  return { name, uri: `file:///s/${name}`, otherwise: { name: other, uri: `file:///s/${other}` } };
}

type Scene = Parameters<typeof fakePorts>[0];

interface Stage extends Omit<Scene, "answers"> {
  readonly states?: Readonly<Record<string, ExportState | string>>;
  readonly results?: (params: ExportParams) => ExportResult;
  readonly last?: ExportFormat;
  readonly saveAs?: string;
  readonly hasReveal?: boolean;
  readonly write?: () => void;
}

async function exported(stage: Stage = {}, selected: readonly string[] = []) {
  const { states = { "file:///a.md": stateOf() }, results = () => ({ kind: "written", notes: [] }), ...scene } = stage;
  const asked: ExportParams[] = [];
  const answers = {
    [EXPORT_STATE](params: object) {
      const state = states[(params as ExportStateParams).uri];
      return typeof state === "string" ? { kind: "refused", reason: state } : state;
    },
    [EXPORT](params: object) {
      asked.push(params as ExportParams);
      return results(params as ExportParams);
    },
  };
  const { ports, done } = fakePorts({ choose: (labels) => labels[0], ...scene, answers });
  const logged: string[] = [];
  let kept: ExportFormat | undefined;
  const port: ExportPort = {
    lastFormat: () => stage.last,
    keepFormat(format) {
      kept = format;
    },
    async saveAs({ name }) {
      done.push(`save as ${name}`);
      return stage.saveAs;
    },
    async write(uri, bytes) {
      stage.write?.();
      done.push(`write ${uri} ${new TextDecoder().decode(bytes)}`);
    },
    open: async (uri) => void done.push(`open ${uri}`),
    ...(stage.hasReveal === false ? {} : { reveal: async (uri: string) => void done.push(`reveal ${uri}`) }),
    log: (message) => void logged.push(message),
  };
  const outcome = await exportSummary(ports, port, selected);
  // The last message is not waited for.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { outcome, done: done.filter((line) => !line.startsWith("ask ")), asked, logged, kept };
}

it("exports the active document as what was chosen, and opens it", async () => {
  const { outcome, done, asked, kept } = await exported({ last: "pdf" });
  expect(outcome).toBe("done");
  expect(asked).toEqual([{ uri: "file:///a.md", format: "pdf", to: "file:///s/总结.pdf", replaces: false }]);
  expect(done).toEqual([
    "progress Exporting",
    "report 总结.pdf",
    "say Exported “总结.pdf”.",
    "open file:///s/总结.pdf",
  ]);
  expect(kept).toBe("pdf");
});

it("begins with the configured format, and ends where no choice is made", async () => {
  const seen: (readonly string[])[] = [];
  const { outcome, asked } = await exported({
    states: { "file:///a.md": stateOf({ format: "pdf" }) },
    choose(labels) {
      seen.push(labels);
      return undefined;
    },
  });
  expect(seen).toEqual([["PDF", "Word document", "Web page", "Plain text"]]);
  expect({ outcome, asked }).toEqual({ outcome: "cancelled", asked: [] });
});

it("says that nothing is open", async () => {
  expect((await exported({ uri: undefined })).outcome).toBe("nothing-open");
});

it("says why a document cannot be exported", async () => {
  const { outcome, done } = await exported({ states: { "file:///a.md": "a.md cannot be read." } });
  expect({ outcome, done }).toEqual({ outcome: "nothing-to-do", done: ["say a.md cannot be read."] });
});

it("says why a format cannot be had", async () => {
  const { outcome, done, asked } = await exported({ choose: (labels) => labels.find((label) => label === "Web page") });
  expect({ outcome, asked }).toEqual({ outcome: "nothing-to-do", asked: [] });
  expect(done.at(-1)).toMatch(/^say Web page cannot be made in a browser/);
});

describe("a summary that is not finished", () => {
  const states = {
    "file:///a.md": stateOf({ blanks: ["现有职工 人", "XX年"], missing: ["职工福利"] }),
  };

  it("is asked about, with what is open", async () => {
    const { outcome, done, asked } = await exported({
      states,
      choose: (labels, title) => (title.startsWith("Export") ? labels[0] : undefined),
    });
    expect({ outcome, asked }).toEqual({ outcome: "cancelled", asked: [] });
    expect(done).toEqual([
      "confirm “2024年工作总结” is not finished.",
      "Missing sections:",
      "• 职工福利",
      "Blanks:",
      "• 现有职工 人",
      "• XX年",
      "Blanks are highlighted in the exported file.",
    ]);
  });

  it("is exported anyway", async () => {
    const { outcome, asked } = await exported({ states });
    expect(outcome).toBe("done");
    expect(asked).toHaveLength(1);
  });

  it("is shown with its problems", async () => {
    const { outcome, done, asked } = await exported({
      states,
      choose: (labels, title) => (title.startsWith("Export") ? labels[0] : labels[1]),
    });
    expect({ outcome, asked }).toEqual({ outcome: "cancelled", asked: [] });
    expect(done.slice(-2)).toEqual(["show", "execute workbench.actions.view.problems"]);
  });
});

describe("a file that is there already", () => {
  const results = ({ replaces }: ExportParams): ExportResult =>
    replaces ? { kind: "written", notes: [] } : { kind: "exists" };
  const answering = (button: string | undefined) => (labels: readonly string[], title: string) =>
    title.endsWith("there already.") ? button : labels[0];

  it("is replaced when that was said", async () => {
    const { outcome, asked } = await exported({ results, choose: answering("Replace") });
    expect(outcome).toBe("done");
    expect(asked.map(({ to, replaces }) => [to, replaces])).toEqual([
      ["file:///s/总结.docx", false],
      ["file:///s/总结.docx", true],
    ]);
  });

  it("stays, and another one is written", async () => {
    const { outcome, asked, done } = await exported({
      results,
      choose: answering("Save As…"),
      saveAs: "file:///t/%E6%96%B0.docx",
    });
    expect(outcome).toBe("done");
    expect(asked.at(-1)).toMatchObject({ to: "file:///t/%E6%96%B0.docx", replaces: true });
    expect(done).toContain("say Exported “新.docx”.");
  });

  it("stays when nothing was said", async () => {
    const { outcome, asked } = await exported({ results, choose: answering(undefined) });
    expect({ outcome, count: asked.length }).toEqual({ outcome: "cancelled", count: 1 });
  });
});

describe("several documents", () => {
  const selected = ["file:///s/a.md", "file:///s/b.md", "file:///s/c.md"];
  const states = {
    "file:///s/a.md": stateOf(),
    "file:///s/b.md": stateOf({ files: { docx: targetIn("总结.docx", "b") }, blanks: ["共 人"] }),
    "file:///s/c.md": "c.md is no text.",
  };

  it("are exported with one question and one message, and do not take each other's place", async () => {
    const { outcome, done, asked, logged } = await exported(
      { states, results: () => ({ kind: "written", notes: ["A picture is missing."] }) },
      selected,
    );
    expect(outcome).toBe("done");
    expect(asked.map(({ to }) => to)).toEqual(["file:///s/总结.docx", "file:///s/b.docx"]);
    expect(done).toEqual([
      "confirm 1 of 2 summaries are not finished.",
      "2024年工作总结: 1 blank",
      "progress Exporting",
      "report 总结.docx (1 of 2)",
      "report b.docx (2 of 2)",
      "say Exported 2 files. c.md is no text. 总结.docx: A picture is missing. b.docx: A picture is missing.",
      "reveal file:///s/总结.docx",
    ]);
    expect(logged).toHaveLength(3);
  });

  it("are asked about once where files are there", async () => {
    const { done, asked } = await exported(
      {
        states: { "file:///s/a.md": stateOf(), "file:///s/b.md": stateOf({ files: { docx: targetIn("乙.docx") } }) },
        results: ({ replaces }) => (replaces ? { kind: "written", notes: [] } : { kind: "exists" }),
      },
      selected.slice(0, 2),
    );
    expect(asked.filter(({ replaces }) => replaces)).toHaveLength(2);
    expect(done.filter((line) => line.startsWith("confirm"))).toEqual(["confirm 2 of the files are there already."]);
  });
});

it("asks where to write what was never saved", async () => {
  const states = { "file:///a.md": stateOf({ files: { docx: { name: "总结.docx" } } }) };
  const { outcome, asked } = await exported({ states, saveAs: "file:///t/x.docx" });
  expect(outcome).toBe("done");
  expect(asked).toEqual([{ uri: "file:///a.md", format: "docx", to: "file:///t/x.docx", replaces: true }]);
  expect((await exported({ states })).outcome).toBe("cancelled");
});

describe("a file that only the editor can write", () => {
  const results = (): ExportResult => ({ kind: "content", base64: btoa("bytes"), notes: [] });

  it("is written by it", async () => {
    const { outcome, done } = await exported({ results, hasReveal: false, choose: ([first]) => first });
    expect(outcome).toBe("done");
    expect(done).toContain("write file:///s/总结.docx bytes");
  });

  it("is told of when it cannot be written", async () => {
    const { outcome, done, logged } = await exported({
      results,
      write() {
        throw new Error("NoPermissions");
      },
    });
    expect(outcome).toBe("nothing-to-do");
    expect(done.at(-1)).toBe("say 总结.docx cannot be written. Choose another folder.");
    expect(logged[0]).toContain("NoPermissions");
  });
});

it("says what the server refused, and what the reader should know", async () => {
  const refused = await exported({ results: () => ({ kind: "refused", reason: "The disk is full." }) });
  expect(refused.outcome).toBe("nothing-to-do");
  expect(refused.done.at(-1)).toBe("say The disk is full.");
  const notes = ["One.", "Two.", "Three.", "Four.", "Five."];
  const noted = await exported({ results: () => ({ kind: "written", notes }) });
  expect(noted.done).toContain("say Exported “总结.docx”. One. Two. Three. 2 more remarks are in the output.");
  expect(noted.logged).toEqual(notes);
});

it("ends without a word when it is cancelled, also in the middle of a request", async () => {
  const before = await exported({ isCancelled: true });
  expect(before).toMatchObject({ outcome: "cancelled", asked: [] });
  const scene: { isCancelled: boolean } = { isCancelled: false };
  const { ports, done } = fakePorts({
    choose: (labels) => labels[0],
    answers: {
      [EXPORT_STATE]: () => stateOf(),
      [EXPORT]() {
        scene.isCancelled = true;
        throw new Error("Request cancelled");
      },
    },
  });
  const { progress } = ports.ui;
  ports.ui.progress = (title, task) =>
    progress(title, (running) =>
      task({
        ...running,
        cancellation: {
          get isCancellationRequested() {
            return scene.isCancelled;
          },
          onCancellationRequested: () => ({ dispose() {} }),
        },
      }),
    );
  const port: ExportPort = {
    lastFormat: () => undefined,
    keepFormat() {},
    saveAs: async () => undefined,
    write: async () => undefined,
    open: async () => undefined,
    log() {},
  };
  const run = { ...ports, log() {} };
  expect(await runCommand(run, "export", () => exportSummary(ports, port, []))).toBe("cancelled");
  expect(done.at(-1)).toBe("ask export");
});
