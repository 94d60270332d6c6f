import { fromBase64 } from "../../../server/src/protocol/base64.ts";
import {
  EXPORT,
  EXPORT_FORMATS,
  EXPORT_STATE,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type ExportState,
  type ExportStateParams,
  type ExportStateResult,
} from "../../../server/src/protocol/export.ts";
import { nameOfAddress } from "../address.ts";
import { type FileEnd, sayEnd } from "../export-end.ts";
import { gateQuestion } from "../export-gate.ts";
import type { ExportPort } from "../export-port.ts";
import type { Localizer } from "../localizer.ts";
import type { Outcome, PickEntry, Ports, RunningTask } from "./ports.ts";

type ExportPorts = Pick<Ports, "l10n" | "documents" | "editor" | "server" | "ui">;

/** A document that can be exported. */
interface Exportable {
  readonly uri: string;
  readonly state: ExportState;
}

/** A file to be made of a document. */
interface Job {
  readonly uri: string;
  readonly name: string;
  readonly to: string;
  readonly replaces: boolean;
}

/**
 * Exports documents: those that were selected, else the active one. Nothing is made before it is known what is open in
 * them, and no file is replaced without a word.
 */
export async function exportSummary(
  ports: ExportPorts,
  port: ExportPort,
  selected: readonly string[],
): Promise<Outcome> {
  const { documents, ui } = ports;
  const active = documents.active();
  const uris = selected.length > 0 || active === undefined ? selected : [active];
  if (uris.length === 0) return "nothing-open";
  const { exportable, refused } = await statesOf(ports, uris);
  if (exportable.length === 0) {
    ui.say(refused.map(({ reason }) => reason).join(" "));
    return "nothing-to-do";
  }
  const format = await chooseFormat(ports, port, exportable);
  if (format === undefined) return "cancelled";
  if (format === "unavailable") return "nothing-to-do";
  if (!(await passesGate(ports, exportable))) return "cancelled";
  const jobs = await jobsOf(port, exportable, format);
  if (jobs.length === 0) return "cancelled";

  const first = await run(ports, jobs, port, format);
  const again = first.isCancelled ? [] : await whatToReplace(ports, port, first.existing, format);
  const second = again.length === 0 ? NOTHING_RUN : await run(ports, again, port, format);
  const ends = [...refused, ...first.ends, ...second.ends];
  if (ends.length === 0) return "cancelled";
  sayEnd(ports, port, ends);
  return ends.some(({ kind }) => kind === "exported") ? "done" : "nothing-to-do";
}

async function statesOf(
  { server }: ExportPorts,
  uris: readonly string[],
): Promise<{
  readonly exportable: readonly Exportable[];
  readonly refused: readonly (FileEnd & { kind: "refused" })[];
}> {
  const exportable: Exportable[] = [];
  const refused: (FileEnd & { kind: "refused" })[] = [];
  for (const uri of uris) {
    const params: ExportStateParams = { uri };
    const state = await server.ask<ExportStateResult>(EXPORT_STATE, params);
    if (state.kind === "state") exportable.push({ uri, state });
    else refused.push({ kind: "refused", reason: state.reason });
  }
  return { exportable, refused };
}

/** `unavailable` for one that cannot be made here, which has been said. */
async function chooseFormat(
  { l10n, ui }: ExportPorts,
  port: ExportPort,
  exportable: readonly Exportable[],
): Promise<ExportFormat | "unavailable" | undefined> {
  const last = port.lastFormat() ?? exportable[0]?.state.format ?? "docx";
  const isAvailable = (format: ExportFormat): boolean => exportable.some(({ state }) => format in state.files);
  const names = formatNames(l10n);
  // The list begins with what was chosen last, so that Enter repeats it.
  const formats = [last, ...EXPORT_FORMATS.filter((format) => format !== last)];
  const entries = formats.map(
    (format): PickEntry<ExportFormat> => ({
      label: names[format],
      description: `.${format}`,
      ...(isAvailable(format) ? {} : { detail: l10n.t("Not in a browser, only in VS Code on a computer.") }),
      value: format,
    }),
  );
  const title =
    exportable.length === 1
      ? l10n.t("Export “{0}”", exportable[0]?.state.title ?? "")
      : l10n.t("Export {0} files", exportable.length);
  const format = await ui.pick(entries, { title, placeholder: l10n.t("As what kind of file?") });
  if (format === undefined) return undefined;
  if (!isAvailable(format)) {
    ui.say(l10n.t("{0} cannot be made in a browser. Open the folder in VS Code on a computer for it.", names[format]));
    return "unavailable";
  }
  port.keepFormat(format);
  return format;
}

/** Each as the person knows it. */
function formatNames(l10n: Localizer): Readonly<Record<ExportFormat, string>> {
  return {
    docx: l10n.t("Word document"),
    pdf: "PDF",
    html: l10n.t("Web page"),
    txt: l10n.t("Plain text"),
  };
}

/** Whether nothing is open, or is to be exported all the same. */
async function passesGate({ l10n, editor, ui }: ExportPorts, exportable: readonly Exportable[]): Promise<boolean> {
  const states = exportable.map(({ state }) => state);
  const question = gateQuestion(l10n, states);
  if (question === undefined) return true;
  const anyway = l10n.t("Export Anyway");
  const problems = l10n.t("Show Problems");
  const answer = await ui.confirm(question.message, question.detail, anyway, problems);
  if (answer === problems) {
    const first = exportable.find(({ state }) => gateQuestion(l10n, [state]) !== undefined);
    if (first !== undefined) await editor.show(first.uri);
    await ui.execute("workbench.actions.view.problems");
  }
  return answer === anyway;
}

/** Where each file goes. Two summaries of one name do not take each other's place. */
async function jobsOf(
  port: ExportPort,
  exportable: readonly Exportable[],
  format: ExportFormat,
): Promise<readonly Job[]> {
  const taken = new Set<string>();
  const jobs: Job[] = [];
  for (const { uri, state } of exportable) {
    const target = state.files[format];
    if (target === undefined) continue;
    const { name, uri: wanted, otherwise } = target;
    const given = wanted === undefined ? undefined : taken.has(wanted) ? otherwise : { name, uri: wanted };
    const to = given?.uri ?? (await port.saveAs({ name }, format));
    if (to === undefined) continue;
    taken.add(to);
    jobs.push({ uri, name: given?.name ?? nameOfAddress(to), to, replaces: given === undefined });
  }
  return jobs;
}

interface Run {
  readonly ends: readonly FileEnd[];
  /** Files that are there already. */
  readonly existing: readonly Job[];
  readonly isCancelled: boolean;
}

const NOTHING_RUN: Run = { ends: [], existing: [], isCancelled: false };

function run(ports: ExportPorts, jobs: readonly Job[], port: ExportPort, format: ExportFormat): Promise<Run> {
  const { l10n, ui } = ports;
  return ui.progress(l10n.t("Exporting"), async ({ report, cancellation }) => {
    const ends: FileEnd[] = [];
    const existing: Job[] = [];
    for (const [index, job] of jobs.entries()) {
      if (cancellation.isCancellationRequested) break;
      report(jobs.length === 1 ? job.name : l10n.t("{0} ({1} of {2})", job.name, index + 1, jobs.length));
      const end = await runOne(ports, job, { port, format, cancellation });
      if (end === "exists") existing.push(job);
      else if (end !== "cancelled") ends.push(end);
    }
    return { ends, existing, isCancelled: cancellation.isCancellationRequested };
  });
}

async function runOne(
  { l10n, server }: ExportPorts,
  { uri, name, to, replaces }: Job,
  {
    port,
    format,
    cancellation,
  }: { readonly port: ExportPort; readonly format: ExportFormat } & Pick<RunningTask, "cancellation">,
): Promise<FileEnd | "exists" | "cancelled"> {
  const params: ExportParams = { uri, format, to, replaces };
  try {
    const result = await server.ask<ExportResult>(EXPORT, params, cancellation);
    if (result.kind === "exists") return "exists";
    if (result.kind === "refused") return result;
    if (result.kind === "content") {
      if (cancellation.isCancellationRequested) return "cancelled";
      try {
        await port.write(to, fromBase64(result.base64));
      } catch (error) {
        port.log(`${to}: ${String(error)}`);
        return { kind: "refused", reason: l10n.t("{0} cannot be written. Choose another folder.", name) };
      }
    }
    return { kind: "exported", name, uri: to, notes: result.notes };
  } catch (error) {
    if (cancellation.isCancellationRequested) return "cancelled";
    throw error;
  }
}

/** Asks about files that are there already; answers those that are to be written all the same. */
async function whatToReplace(
  { l10n, ui }: ExportPorts,
  port: ExportPort,
  existing: readonly Job[],
  format: ExportFormat,
): Promise<readonly Job[]> {
  const [first] = existing;
  if (first === undefined) return [];
  const replace = l10n.t("Replace");
  const detail = l10n.t("What it holds now would be lost.");
  if (existing.length === 1) {
    const saveAs = l10n.t("Save As…");
    const answer = await ui.confirm(l10n.t("“{0}” is there already.", first.name), detail, replace, saveAs);
    if (answer === replace) return [{ ...first, replaces: true }];
    if (answer !== saveAs) return [];
    const to = await port.saveAs({ name: first.name, uri: first.to }, format);
    return to === undefined ? [] : [{ ...first, name: nameOfAddress(to), to, replaces: true }];
  }
  const message = l10n.t("{0} of the files are there already.", existing.length);
  const names = existing.map(({ name }) => name).join("\n");
  const answer = await ui.confirm(message, `${names}\n\n${detail}`, replace);
  return answer === replace ? existing.map((job) => ({ ...job, replaces: true })) : [];
}
