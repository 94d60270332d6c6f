import type { Ports } from "./commands/ports.ts";
import type { ExportPort } from "./export-port.ts";
import { firstRemarks } from "./remarks.ts";

/** How the export of one document ended. */
export type FileEnd =
  | {
      readonly kind: "exported";
      readonly name: string;
      readonly uri: string;
      /** A sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Says in one message what was exported and what was not, with buttons that lead to the file. The message is not waited
 * for.
 */
export function sayEnd(
  { l10n, ui }: Pick<Ports, "l10n" | "ui">,
  { open, reveal, log }: ExportPort,
  ends: readonly FileEnd[],
): void {
  const exported = ends.flatMap((end) => (end.kind === "exported" ? [end] : []));
  const [first] = exported;
  const refusals = ends.flatMap((end) => (end.kind === "refused" ? [end.reason] : []));
  const notes = exported.flatMap((end) =>
    exported.length === 1 ? end.notes : end.notes.map((note) => `${end.name}: ${note}`),
  );
  const details = [...refusals, ...notes];
  for (const detail of details) log(detail);
  const head =
    first === undefined
      ? []
      : [
          exported.length === 1
            ? l10n.t("Exported “{0}”.", first.name)
            : l10n.t("Exported {0} files.", exported.length),
        ];
  const openButton = l10n.t("Open");
  const revealButton = l10n.t("Show in Folder");
  const buttons = [
    ...(exported.length === 1 ? [openButton] : []),
    ...(first !== undefined && reveal !== undefined ? [revealButton] : []),
  ];
  ui.offer([...head, ...firstRemarks(l10n, details)].join(" "), ...buttons)
    .then(async (answer) => {
      if (first === undefined || answer === undefined) return;
      if (answer === openButton) await open(first.uri);
      if (answer === revealButton) await reveal?.(first.uri);
    })
    .catch((error: unknown) => log(String(error)));
}
