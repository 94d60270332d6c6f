import type { ExportState } from "../../server/src/protocol/export.ts";
import type { Localizer } from "./localizer.ts";

/** How many blanks or files the question names one by one. */
const MOST = 8;

/** What is asked before summaries leave the office that are not finished. */
interface GateQuestion {
  readonly message: string;
  /** Several lines. */
  readonly detail: string;
}

/** `undefined` when nothing is open in any of them. */
export function gateQuestion(l10n: Localizer, states: readonly ExportState[]): GateQuestion | undefined {
  const open = states.filter(({ blanks, missing }) => blanks.length + missing.length > 0);
  const [first] = open;
  if (first === undefined) return undefined;
  if (states.length === 1) {
    return { message: l10n.t("“{0}” is not finished.", first.title), detail: detailOf(l10n, first) };
  }
  const lines = open.map((state) => `${state.title}: ${countsOf(l10n, state)}`);
  return {
    message: l10n.t("{0} of {1} summaries are not finished.", open.length, states.length),
    detail: shortened(l10n, lines).join("\n"),
  };
}

function detailOf(l10n: Localizer, { blanks, missing }: ExportState): string {
  const parts: string[] = [];
  if (missing.length > 0) parts.push([l10n.t("Missing sections:"), ...bullets(l10n, missing)].join("\n"));
  if (blanks.length > 0) {
    parts.push([l10n.t("Blanks:"), ...bullets(l10n, blanks)].join("\n"));
    parts.push(l10n.t("Blanks are highlighted in the exported file."));
  }
  return parts.join("\n\n");
}

function bullets(l10n: Localizer, lines: readonly string[]): readonly string[] {
  return shortened(
    l10n,
    lines.map((line) => `• ${line}`),
  );
}

function shortened(l10n: Localizer, lines: readonly string[]): readonly string[] {
  return lines.length <= MOST ? lines : [...lines.slice(0, MOST), l10n.t("… and {0} more", lines.length - MOST)];
}

function countsOf(l10n: Localizer, { blanks, missing }: ExportState): string {
  const counts: string[] = [];
  if (missing.length === 1) counts.push(l10n.t("1 section missing"));
  else if (missing.length > 1) counts.push(l10n.t("{0} sections missing", missing.length));
  if (blanks.length === 1) counts.push(l10n.t("1 blank"));
  else if (blanks.length > 1) counts.push(l10n.t("{0} blanks", blanks.length));
  return counts.join(" · ");
}
