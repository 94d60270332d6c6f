import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../client/src/commands/check-file.ts";
import { chooseOutline } from "../../client/src/commands/choose-outline.ts";
import { goToBlank } from "../../client/src/commands/go-to-blank.ts";
import { insertMissingSections } from "../../client/src/commands/insert-missing-sections.ts";
import { insertSection } from "../../client/src/commands/insert-section.ts";
import { newSummary } from "../../client/src/commands/new-summary.ts";
import { type Ports, ServerUnavailable } from "../../client/src/commands/ports.ts";
import { repairHere } from "../../client/src/commands/repair-here.ts";
import { restartServer } from "../../client/src/commands/restart-server.ts";
import { runCommand } from "../../client/src/commands/run-command.ts";
import { showOpen } from "../../client/src/commands/show-open.ts";
import { showPreview } from "../../client/src/commands/show-preview.ts";
import {
  CHECK,
  INSERT_MISSING_SECTIONS,
  INSERT_SECTION,
  OUTLINES,
  SET_OUTLINE,
} from "../../server/src/protocol/edits.ts";
import { OVERVIEW } from "../../server/src/protocol/overview.ts";
import { blankAt, fakePorts, findingAt, onLine, overviewOf, played } from "../support/client-ports.ts";

const welfare = { id: "welfare", title: "职工福利", required: true, isMissing: true };
const plan = { id: "plan", title: "工作计划", required: false, isMissing: false };
const filled = { ...welfare, isMissing: false, filledBy: { title: "职工福利", range: onLine(3, 0, 4) } };

const onDocument: Readonly<Record<string, (ports: Ports) => ReturnType<typeof checkFile>>> = {
  insertMissingSections,
  insertSection,
  nextBlank: (ports) => goToBlank(ports, "next"),
  previousBlank: (ports) => goToBlank(ports, "previous"),
  checkFile,
  treatAsSummary: (ports) => chooseOutline(ports, "treat"),
  chooseOutline: (ports) => chooseOutline(ports, "choose"),
  showOpen,
  showPreview,
};

it("registers the commands of the manifest and no others", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const source = readFileSync("client/src/register-commands.ts", "utf8");
  const [, table = ""] = /const all: [^=]*=> Promise<Outcome>>> = \{\n(.*?)\n {2}\};/s.exec(source) ?? [];
  const registered = [...table.matchAll(/^ {4}(\w+): /gm)].map(([, name]) => `structuredSummary.${name}`);
  expect(registered.sort()).toEqual(declared.sort());
});

describe.each(Object.entries(onDocument))("%s", (id, command) => {
  it("says that nothing is open", async () => {
    expect(await played({ uri: undefined }, command)).toEqual({ outcome: "nothing-open", done: [] });
  });

  it("says that no server runs", async () => {
    const fail = () => {
      throw new ServerUnavailable();
    };
    const answers = Object.fromEntries([OVERVIEW, CHECK, OUTLINES].map((method) => [method, fail]));
    const { ports, done } = fakePorts({ answers });
    const logged: string[] = [];
    expect(await runCommand({ ...ports, log: (text) => logged.push(text) }, id, () => command(ports))).toBe("failed");
    expect(done.at(-1)).toBe("say The language server of Structured Summary is not running.");
    expect(logged).toHaveLength(1);
  });
});

describe("going from blank to blank", () => {
  const blanks = [blankAt(onLine(2, 4)), blankAt(onLine(5, 0, 8))];
  const answers = { [OVERVIEW]: () => overviewOf({ blanks }) };

  it("selects the next one and the previous one", async () => {
    expect(await played({ answers, selection: onLine(3, 0) }, (ports) => goToBlank(ports, "next"))).toEqual({
      outcome: "done",
      done: ["ask overview", "show", "select 5:0-5:8"],
    });
    const { done } = await played({ answers, selection: onLine(3, 0) }, (ports) => goToBlank(ports, "previous"));
    expect(done.at(-1)).toBe("select 2:4-2:4");
  });

  it("says when it went around", async () => {
    const { done } = await played({ answers, selection: onLine(6, 0) }, (ports) => goToBlank(ports, "next"));
    expect(done.slice(-2)).toEqual(["select 2:4-2:4", "hint Continued from the first blank."]);
  });

  it("says when there is none, and leaves the editor alone", async () => {
    const none = { [OVERVIEW]: () => overviewOf() };
    expect(await played({ answers: none }, (ports) => goToBlank(ports, "next"))).toEqual({
      outcome: "nothing-to-do",
      done: ["ask overview", "hint There is no blank left in this summary."],
    });
  });

  it("does nothing in a file that is no summary", async () => {
    const none = { [OVERVIEW]: () => overviewOf({ isSummary: false }) };
    expect((await played({ answers: none }, (ports) => goToBlank(ports, "next"))).outcome).toBe("no-summary");
  });

  it("asks once more when the text changed meanwhile, then gives up", async () => {
    let asked = 0;
    const late = { [OVERVIEW]: () => overviewOf({ blanks, version: ++asked }) };
    expect((await played({ answers: late, version: 2 }, (ports) => goToBlank(ports, "next"))).outcome).toBe("done");
    expect(await played({ answers, version: 9 }, (ports) => goToBlank(ports, "next"))).toEqual({
      outcome: "not-applied",
      done: ["ask overview", "ask overview"],
    });
  });
});

describe("the preview", () => {
  it("opens for a summary", async () => {
    expect(await played({ answers: { [OVERVIEW]: () => overviewOf() } }, showPreview)).toEqual({
      outcome: "done",
      done: ["ask overview", "open preview"],
    });
  });

  it("does not open for a file that is none", async () => {
    const none = { [OVERVIEW]: () => overviewOf({ isSummary: false }) };
    expect((await played({ answers: none }, showPreview)).outcome).toBe("no-summary");
  });
});

describe("inserting missing sections", () => {
  const edits = [{ range: onLine(6, 0), newText: "## 职工福利\n\n发放 {{金额:number 元}}\n" }];
  const stops = [blankAt(onLine(1, 3, 9)), blankAt(onLine(8, 3, 21))];

  function scene(version: (asked: number) => number) {
    let asked = 0;
    let isInserted = false;
    return fakePorts({
      answers: {
        [OVERVIEW]: () =>
          isInserted
            ? overviewOf({ version: 2, sections: [filled, { ...plan, isMissing: false }], blanks: stops })
            : overviewOf({ sections: [welfare, { ...plan, isMissing: true }] }),
        [INSERT_MISSING_SECTIONS]: () => {
          asked += 1;
          isInserted = version(asked) === 1;
          return { version: version(asked), edits };
        },
      },
    });
  }

  it("selects the first blank of what was inserted and says how much that was", async () => {
    const { ports, done, applied } = scene(() => 1);
    expect(await insertMissingSections(ports)).toBe("done");
    expect(applied).toEqual([{ version: 1, edits }]);
    expect(done.slice(-2)).toEqual(["select 8:3-8:21", "hint Inserted 2 sections."]);
  });

  it("applies nothing that was made for another version: it asks once more", async () => {
    const second = scene((asked) => (asked === 1 ? 0 : 1));
    expect(await insertMissingSections(second.ports)).toBe("done");
    expect(second.applied).toHaveLength(1);
    const never = scene(() => 0);
    expect(await insertMissingSections(never.ports)).toBe("not-applied");
    expect(never.applied).toEqual([]);
    expect(never.done.filter((step) => step === "ask insertMissingSections")).toHaveLength(2);
  });

  it("says that nothing is missing, or that the file cannot be changed", async () => {
    const nothing = { [OVERVIEW]: () => overviewOf(), [INSERT_MISSING_SECTIONS]: () => null };
    expect(await played({ answers: nothing }, insertMissingSections)).toMatchObject({ outcome: "nothing-to-do" });
    const some = { ...nothing, [INSERT_MISSING_SECTIONS]: () => ({ version: 1, edits }) };
    expect(await played({ answers: some, isWritable: false }, insertMissingSections)).toMatchObject({
      outcome: "not-applied",
    });
  });
});

describe("inserting a section", () => {
  const snippet = { version: 1, edits: [], snippet: { range: onLine(6, 0), newText: "## 计划\n\n$1" } };

  it("offers what is not there yet, missing sections first, and inserts the chosen one in an editor", async () => {
    const offered: string[] = [];
    const params: object[] = [];
    const { ports, done, applied } = fakePorts({
      answers: {
        [OVERVIEW]: () => overviewOf({ sections: [plan, { ...filled, id: "organization" }, welfare] }),
        [INSERT_SECTION]: (given) => {
          params.push(given);
          return snippet;
        },
      },
      choose(labels) {
        offered.push(...labels);
        return "工作计划";
      },
    });
    expect(await insertSection(ports)).toBe("done");
    expect(offered).toEqual(["职工福利", "工作计划"]);
    expect(params).toEqual([{ uri: "file:///a.md", section: "plan" }]);
    expect(applied).toEqual([snippet]);
    expect(done.indexOf("show")).toBeLessThan(done.indexOf("ask insertSection"));
  });

  it("says when there is nothing to insert, or no place for it", async () => {
    const full = { [OVERVIEW]: () => overviewOf({ sections: [filled] }) };
    expect((await played({ answers: full }, insertSection)).done).toContain(
      "say The summary has every section of its outline.",
    );
    const nowhere = { [OVERVIEW]: () => overviewOf({ sections: [plan] }), [INSERT_SECTION]: () => null };
    expect(await played({ answers: nowhere, choose: ([label]) => label }, insertSection)).toMatchObject({
      outcome: "nothing-to-do",
    });
  });

  it("ends without a choice", async () => {
    const answers = { [OVERVIEW]: () => overviewOf({ sections: [plan] }) };
    expect((await played({ answers }, insertSection)).outcome).toBe("cancelled");
  });
});

describe("checking a file", () => {
  it("shows the problems, of a file that is no summary too", async () => {
    const finding = findingAt(onLine(1, 0, 2));
    const answers = { [CHECK]: () => overviewOf({ isSummary: false, findings: [finding] }) };
    expect((await played({ answers }, checkFile)).done).toContain("execute workbench.actions.view.problems");
  });

  it("is remembered for the servers to come, where the server knows the file", async () => {
    for (const [answer, wanted] of [
      [overviewOf(), ["file:///a.md"]],
      [null, []],
    ] as const) {
      const { ports, checked } = fakePorts({ answers: { [CHECK]: () => answer } });
      await checkFile(ports);
      expect(checked).toEqual(wanted);
    }
  });

  it("says when nothing is open", async () => {
    const { outcome, done } = await played({ answers: { [CHECK]: () => overviewOf() } }, checkFile);
    expect(outcome).toBe("done");
    expect(done.at(-1)).toMatch(/^say Nothing is open/);
  });
});

describe("choosing an outline", () => {
  const choices = [
    { id: "union-annual", title: "工会年度工作总结", isCurrent: true },
    { id: "weekly", title: "周报", isCurrent: false },
  ];

  it("marks the present one and writes the chosen one", async () => {
    const offered: string[] = [];
    const edits = [{ range: onLine(0, 0), newText: "---\noutline: weekly\n---\n" }];
    const { ports, applied } = fakePorts({
      answers: { [OUTLINES]: () => choices, [SET_OUTLINE]: (params) => ({ version: 1, edits, params }) },
      choose(labels) {
        offered.push(...labels);
        return "周报";
      },
    });
    expect(await chooseOutline(ports, "choose")).toBe("done");
    expect(offered).toEqual(["$(check) 工会年度工作总结", "周报"]);
    expect(applied).toEqual([{ version: 1, edits, params: { uri: "file:///a.md", outline: "weekly" } }]);
  });

  it.each([
    [{ version: 1, edits: [] }, "The file names this outline already."],
    [null, "The front matter at the top of the file cannot be read; repair it first."],
  ])("says why nothing is written: %j", async (answer, words) => {
    const answers = { [OUTLINES]: () => choices, [SET_OUTLINE]: () => answer };
    const { done } = await played({ answers, choose: ([label]) => label }, (ports) => chooseOutline(ports, "choose"));
    expect(done.at(-1)).toBe(`say ${words}`);
  });
});

describe("the list of what is open", () => {
  const blanks = [blankAt(onLine(2, 4)), { ...blankAt(onLine(5, 0, 8)), label: "会员" }];
  const answers = { [OVERVIEW]: () => overviewOf({ blanks, sections: [welfare] }) };

  it("shows each place in the editor and goes back on Escape", async () => {
    expect(await played({ answers }, showOpen)).toEqual({
      outcome: "cancelled",
      done: ["ask overview", "preview 2:4", "preview 5:0", "back"],
    });
  });

  it("stays at the place that was chosen", async () => {
    const { done } = await played({ answers, choose: (labels) => labels.at(-1) }, showOpen);
    expect(done.at(-1)).toBe("select 5:0-5:8");
    expect(done).not.toContain("back");
  });

  it("goes to the next blank from where the cursor was", async () => {
    const { done } = await played({ answers, choose: ([, second]) => second }, showOpen);
    expect(done.slice(-4)).toEqual(["back", "ask overview", "show", "select 2:4-2:4"]);
  });

  it("offers a near miss to be checked, and nothing for any other file", async () => {
    const near = {
      [OVERVIEW]: () => overviewOf({ isSummary: false, isNearMiss: true }),
      [CHECK]: () => overviewOf(),
    };
    const { done } = await played({ answers: near, choose: ([first]) => first }, showOpen);
    expect(done).toContain("ask check");
    const none = { [OVERVIEW]: () => overviewOf({ isSummary: false }) };
    expect((await played({ answers: none }, showOpen)).outcome).toBe("no-summary");
  });
});

describe("a new summary", () => {
  const snippets = (outline: string) => JSON.parse(readFileSync(`snippets/markdown/${outline}.json`, "utf8"));

  it("offers snippets that there are, in the reader's script first", async () => {
    const offered: string[][] = [];
    const { ports, done } = fakePorts({
      choose(labels) {
        offered.push([...labels]);
        return labels[0];
      },
    });
    expect(await newSummary(ports, { open: async () => () => false }, "zh-tw")).toBe("done");
    expect(offered[0]).toHaveLength(7);
    expect(offered[1]).toEqual(["繁體中文", "简体中文", "English"]);
    expect(done).toEqual(['execute editor.action.insertSnippet {"langId":"markdown","name":"union-annual hant"}']);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("has outline %i in every language", async (at) => {
    for (const language of [0, 1, 2]) {
      const { ports, done } = fakePorts({ choose: (labels) => labels[labels.length === 7 ? at : language] });
      await newSummary(ports, { open: async () => () => false }, "en");
      const [, name = "", outline = ""] = /"name":"((\S+) \w+)"/.exec(done[0] ?? "") ?? [];
      expect(Object.keys(snippets(outline))).toContain(name);
    }
  });

  it("opens nothing before both are chosen, and says when nothing came", async () => {
    const { ports, done } = fakePorts({ choose: (labels) => (labels.length === 7 ? labels[0] : undefined) });
    const open = async () => {
      done.push("open");
      return () => true;
    };
    expect(await newSummary(ports, { open }, "en")).toBe("cancelled");
    expect(done).toEqual([]);
    const second = fakePorts({ choose: ([first]) => first });
    expect(await newSummary(second.ports, { open }, "en")).toBe("nothing-to-do");
    expect(second.done.at(-1)).toMatch(/^say The outline could not be inserted/);
  });
});

it("restarts the server and says so only when it runs", async () => {
  for (const isRunning of [true, false]) {
    const { ports, done } = fakePorts({});
    const restart = async () => void done.push("restart");
    expect(await restartServer(ports, { restart, isRunning })).toBe("done");
    expect(done).toHaveLength(isRunning ? 2 : 1);
  }
});

describe("how a command ended", () => {
  async function said(outcome: Parameters<typeof runCommand>[2], choose?: (labels: readonly string[]) => string) {
    const { ports, done } = fakePorts(choose === undefined ? {} : { choose });
    await runCommand({ ...ports, log: () => undefined }, "test", outcome);
    await new Promise(setImmediate);
    return done;
  }

  it("is told when that needs a word", async () => {
    expect(await said(async () => "done")).toEqual([]);
    expect(await said(async () => "cancelled")).toEqual([]);
    expect(await said(async () => "nothing-open")).toEqual(["say Open a Markdown or text file first."]);
    expect(await said(async () => "not-applied")).toHaveLength(1);
  });

  it("leads on by a button", async () => {
    expect(
      await said(
        async () => "no-summary",
        ([first]) => first ?? "",
      ),
    ).toEqual(["say This file is not checked as a work summary.", "execute structuredSummary.treatAsSummary"]);
    const unavailable = () => Promise.reject(new ServerUnavailable());
    expect(await said(unavailable, ([restart]) => restart ?? "")).toContain("execute structuredSummary.restartServer");
    expect(await said(unavailable, ([, output]) => output ?? "")).toContain("execute structuredSummary.showOutput");
  });

  it("is no exception, whatever a command throws", async () => {
    expect(await said(() => Promise.reject(new Error("broken")))).toEqual([
      "say The command failed. The output tells why.",
    ]);
    expect(await said(() => Promise.reject(undefined))).toHaveLength(1);
  });
});

describe("repairing what a lens stands above", () => {
  const place = { version: 1, range: onLine(7, 0, 4), rule: "section-order", message: "…" };
  const repairable = { isRepairable: true };

  it("goes there and opens the list of repairs", async () => {
    const { outcome, done } = await played({}, (ports) => repairHere(ports, place));
    expect(outcome).toBe("done");
    expect(done).toEqual(["select 7:0-7:4", "execute editor.action.quickFix"]);
  });

  it("goes where the finding stands by now, when the text has changed since", async () => {
    const findings = [
      findingAt(onLine(2, 0, 4), repairable),
      findingAt(onLine(7, 0, 4), { ...repairable, message: "another" }),
      findingAt(onLine(8, 0, 4)),
      findingAt(onLine(9, 0, 4), repairable),
    ];
    const answers = { [OVERVIEW]: () => overviewOf({ version: 2, findings }) };
    const { outcome, done } = await played({ version: 2, answers }, (ports) => repairHere(ports, place));
    expect(outcome).toBe("done");
    expect(done).toEqual(["ask overview", "select 9:0-9:4", "execute editor.action.quickFix"]);
  });

  it("selects nothing when the finding is gone", async () => {
    const answers = { [OVERVIEW]: () => overviewOf({ version: 2 }) };
    const { outcome, done } = await played({ version: 2, answers }, (ports) => repairHere(ports, place));
    expect([outcome, done]).toEqual(["not-applied", ["ask overview"]]);
  });

  it.each([
    undefined,
    null,
    3,
    {},
    place.range,
    { ...place, version: "1" },
    { ...place, range: { start: { line: 0 }, end: 1 } },
    { ...place, rule: undefined },
  ])("does nothing at %j", async (given) => {
    expect(await played({}, (ports) => repairHere(ports, given))).toMatchObject({ outcome: "nothing-open", done: [] });
  });
});
