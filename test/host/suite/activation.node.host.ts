import { commands, workspace } from "vscode";
import { ok } from "./assert.ts";
import { closeAll, ours, until } from "./support.ts";

/** On a processor that has nothing else to do. */
const LIMIT_MS = 50;
/** Work for some milliseconds. */
const CALIBRATION = 5_000_000;

interface Times {
  readonly wallMs: number;
  /** Of all threads of this process. */
  readonly processorMs: number;
}

async function timed(action: () => unknown): Promise<Times> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await action();
  const { user, system } = process.cpuUsage(used);
  return { wallMs: performance.now() - began, processorMs: (user + system) / 1000 };
}

/** How much longer work takes by the clock than on the processor, because other programs use it too; at least 1. */
async function crowding(): Promise<number> {
  const { wallMs, processorMs } = await timed(() => {
    let sum = 0;
    for (let step = 0; step < CALIBRATION; step++) sum += Math.sqrt(step);
    return sum;
  });
  return Math.max(1, wallMs / processorMs);
}

/** The row of our extension in VS Code's own report, by column; a number is milliseconds. */
async function startupReport(): Promise<ReadonlyMap<string, string>> {
  await commands.executeCommand("perfview.show");
  const isReport = (line: string) =>
    line.startsWith("| structured-summary.") || /^\| *Extension .*Load Code/.test(line);
  const [header, row] = await until(
    "our row in the startup report",
    () => {
      const report = workspace.textDocuments.find(({ uri }) => uri.scheme === "perf");
      return (report?.getText() ?? "").split("\n").filter(isReport).map(cells);
    },
    ({ length }) => length === 2,
  );
  return new Map(header?.map((name, column) => [name, row?.[column] ?? ""]));
}

function cells(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

// The first suite: the extension is activated by it, in a host that has just started, with its code not yet read.
describe("the activation", () => {
  afterEach(closeAll);

  it("is over soon", async function () {
    // VS Code may have had a plain text of its own, which is enough to activate it.
    const isEarly = ours().isActive;
    const before = await crowding();
    const timing = await timed(() => ours().activate());
    const processorMs = isEarly ? Number.POSITIVE_INFINITY : timing.processorMs;
    const crowded = Math.max(before, await crowding());
    const report = await startupReport();
    // Reading the code and calling `activate`, by the clock: what the start of VS Code has to wait for.
    const [load, call] = ["Load Code", "Call Activate"].map((column) => Number(report.get(column)));
    ok(load !== undefined && load >= 0 && call !== undefined && call >= 0, "VS Code reports no times");
    const figures = `code ${load} ms, call ${call} ms, ×${crowded.toFixed(1)} crowded, ${processorMs.toFixed(0)} ms of processor`;
    this.runnable().title += `: ${figures}`;
    // Whatever else the host does meanwhile is part of the processor time, so that is an upper bound.
    ok(Math.min((load + call) / crowded, processorMs) <= LIMIT_MS, `longer than ${LIMIT_MS} ms: ${figures}`);
  });
});
