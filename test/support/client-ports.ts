import type { CancellationToken } from "vscode";
import type { Outcome, PickEntry, Ports } from "../../client/src/commands/ports.ts";
import type { Localizer } from "../../client/src/localizer.ts";
import type { EditResult, SnippetResult } from "../../server/src/protocol/edits.ts";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";

/** English, as an editor without translations says it. */
export const english: Localizer = {
  t: (message, ...args) => message.replace(/\{(\d)\}/g, (_, at: string) => String(args[Number(at)])),
};

/** The range from one place of a line to another; 0-based. */
export function onLine(line: number, from: number, to: number = from): ProtocolRange {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** A blank at a place, asking for staff. */
export function blankAt(range: ProtocolRange): OverviewResult["blanks"][number] {
  return { id: "blank", kind: "count", label: "现有员工", unit: "人", range, context: "现有员工 人" };
}

/** A finding that is neither a blank nor a missing section, and that nothing repairs, but for what is given. */
export function findingAt(
  range: ProtocolRange,
  given: Partial<OverviewResult["findings"][number]> = {},
): OverviewResult["findings"][number] {
  return {
    rule: "section-order",
    severity: "warning",
    message: "…",
    range,
    about: "other",
    isRepairable: false,
    ...given,
  };
}

/** A summary in version 1 where nothing is open, but for what is given. */
export function overviewOf(given: Partial<OverviewResult> = {}): OverviewResult {
  return {
    version: 1,
    isSummary: true,
    isNearMiss: false,
    outline: { id: "union-annual", title: "工会年度工作总结" },
    head: onLine(0, 0, 9),
    sections: [],
    blanks: [],
    findings: [],
    ...given,
  };
}

/** What a test says of the editor and the server. */
interface Scene {
  /** Of the active document; `undefined` for none. */
  uri: string | undefined;
  version: number;
  selection: ProtocolRange;
  /** Whether edits can be applied. */
  readonly isWritable: boolean;
  /** The server's answers by method. A function is asked anew each time, and may throw. */
  readonly answers: Readonly<Record<string, (params: object) => unknown>>;
  /** What the person chooses from a list: by its label, or nothing. */
  readonly choose: (labels: readonly string[], title: string) => string | undefined;
  /** The person cancels what runs. */
  isCancelled: boolean;
}

/** Ports that note what a command does. */
export function fakePorts(given: Partial<Scene>) {
  const scene: Scene = {
    uri: "file:///a.md",
    version: 1,
    selection: onLine(0, 0),
    isWritable: true,
    answers: {},
    choose: () => undefined,
    isCancelled: false,
    ...given,
  };
  const done: string[] = [];
  const applied: (EditResult | SnippetResult)[] = [];
  const checked: string[] = [];
  const ports: Ports = {
    l10n: english,
    documents: { active: () => scene.uri, versionOf: () => scene.version, keepChecked: (uri) => checked.push(uri) },
    editor: {
      async show() {
        done.push("show");
        return scene.selection;
      },
      async select(_, { start, end }) {
        done.push(`select ${start.line}:${start.character}-${end.line}:${end.character}`);
        scene.selection = { start, end };
      },
      preview(_, { start }) {
        done.push(`preview ${start.line}:${start.character}`);
      },
      bookmark: () => () => void done.push("back"),
      async apply(_, result) {
        if (!scene.isWritable) return false;
        applied.push(result);
        scene.version += 1;
        return true;
      },
    },
    server: {
      async ask<R>(method: string, params: object): Promise<R> {
        done.push(`ask ${method.replace("structuredSummary/", "")}`);
        return scene.answers[method]?.(params) as R;
      },
    },
    preview: { open: () => void done.push("open preview") },
    ui: {
      say: (message) => void done.push(`say ${message}`),
      async offer(message, ...buttons) {
        done.push(`say ${message}`);
        return scene.choose(buttons, message);
      },
      async confirm(message, detail, ...buttons) {
        done.push(`confirm ${message}`, ...detail.split("\n").filter((line) => line !== ""));
        return scene.choose(buttons, message);
      },
      async progress(title, task) {
        done.push(`progress ${title}`);
        const cancellation: CancellationToken = {
          get isCancellationRequested() {
            return scene.isCancelled;
          },
          onCancellationRequested: () => ({ dispose() {} }),
        };
        return task({ report: (message) => void done.push(`report ${message}`), cancellation });
      },
      hint: (message) => void done.push(`hint ${message}`),
      async pick<T>(
        entries: readonly PickEntry<T>[],
        { title, focused }: { title: string; focused?: (value: T) => void },
      ) {
        const items = entries.flatMap((entry) => ("separator" in entry ? [] : [entry]));
        for (const { value } of items) focused?.(value);
        const label = scene.choose(
          items.map((item) => item.label),
          title,
        );
        return items.find((item) => item.label === label)?.value;
      },
      async execute(command, ...args) {
        done.push(`execute ${[command, ...args.map((argument) => JSON.stringify(argument))].join(" ")}`);
        return undefined;
      },
    },
  };
  return { ports, scene, done, applied, checked };
}

/** How a command ends that is run in a scene, with what it did. */
export async function played(
  given: Partial<Scene>,
  command: (ports: Ports) => Promise<Outcome>,
): Promise<{ readonly outcome: Outcome; readonly done: readonly string[] }> {
  const { ports, done } = fakePorts(given);
  return { outcome: await command(ports), done };
}
