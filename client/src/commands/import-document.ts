import { fromBase64 } from "../../../server/src/protocol/base64.ts";
import {
  IMPORT,
  type ImportedPicture,
  type ImportParams,
  type ImportResult,
} from "../../../server/src/protocol/import.ts";
import { nameOfAddress } from "../address.ts";
import type { ImportPort } from "../import-port.ts";
import { firstRemarks } from "../remarks.ts";
import type { Outcome, Ports, RunningTask } from "./ports.ts";

type ImportPorts = Pick<Ports, "l10n" | "server" | "ui">;

/**
 * Opens Word documents as Markdown: those that were selected, else those that the person chooses. A text opens unsaved
 * beside its document; one whose file is there is compared with it, and nothing is replaced.
 */
export async function importDocuments(
  ports: ImportPorts,
  port: ImportPort,
  selected: readonly string[],
): Promise<Outcome> {
  const { l10n, ui } = ports;
  const uris = selected.length > 0 ? selected : await port.choose();
  if (uris.length === 0) return "cancelled";
  const remarks: string[] = [];
  const opened: string[] = [];
  for (const uri of uris) {
    const name = nameOfAddress(uri);
    const result = await ui.progress(l10n.t("Importing “{0}”", name), (task) => read(ports, uri, task));
    if (result === "cancelled") return opened.length === 0 ? "cancelled" : end(ports, port, opened, remarks);
    if (result.kind === "refused") {
      remarks.push(result.reason);
      continue;
    }
    opened.push(name);
    remarks.push(...result.notes, ...(await open(ports, port, name, result)));
  }
  return end(ports, port, opened, remarks);
}

async function read(
  { server }: ImportPorts,
  uri: string,
  { cancellation }: RunningTask,
): Promise<ImportResult | "cancelled"> {
  const params: ImportParams = { uri };
  try {
    const result = await server.ask<ImportResult>(IMPORT, params, cancellation);
    return cancellation.isCancellationRequested ? "cancelled" : result;
  } catch (error) {
    if (cancellation.isCancellationRequested) return "cancelled";
    throw error;
  }
}

/** Shows what was imported; answers what is to be said of it. */
async function open(
  { l10n }: ImportPorts,
  port: ImportPort,
  name: string,
  { markdown, pictures, target }: ImportResult & { kind: "imported" },
): Promise<readonly string[]> {
  const own = nameOfAddress(target.uri);
  if (!target.exists) {
    const remarks = await writePictures(l10n, port, pictures);
    await port.draft(target.uri, markdown);
    return remarks;
  }
  await port.compare(target.uri, markdown, l10n.t("{0} (imported) ↔ {1}", name, own));
  return [
    l10n.t("“{0}” is there already and stays as it is: compare the two, and take over what you need.", own),
    ...(pictures.length > 0 ? [l10n.t("The pictures were not saved.")] : []),
  ];
}

async function writePictures(
  l10n: ImportPorts["l10n"],
  port: ImportPort,
  pictures: readonly ImportedPicture[],
): Promise<readonly string[]> {
  let isAnyThere = false;
  try {
    for (const { uri, base64 } of pictures) {
      if (!(await port.writeNew(uri, fromBase64(base64)))) isAnyThere = true;
    }
  } catch (error) {
    port.log(String(error));
    return [l10n.t("The pictures could not be saved beside the document.")];
  }
  return isAnyThere ? [l10n.t("Some pictures were there already and stay as they are.")] : [];
}

function end(
  { l10n, ui }: ImportPorts,
  port: ImportPort,
  opened: readonly string[],
  remarks: readonly string[],
): Outcome {
  for (const remark of remarks) port.log(remark);
  const [first] = opened;
  const head =
    first === undefined
      ? []
      : [opened.length === 1 ? l10n.t("Imported “{0}”.", first) : l10n.t("Imported {0} documents.", opened.length)];
  ui.say([...head, ...firstRemarks(l10n, remarks)].join(" "));
  return first === undefined ? "nothing-to-do" : "done";
}
