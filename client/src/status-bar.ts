import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from "vscode";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import { statusText } from "./status-text.ts";

/** Our item in the status bar, on view only for a summary and for what may be one. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;

  constructor() {
    this.#item = window.createStatusBarItem("structuredSummary.status", StatusBarAlignment.Right, 100);
    this.#item.name = "Structured Summary";
    this.#item.command = "structuredSummary.showOpen";
  }

  /** Shows the state of the active document; `undefined` when there is none. */
  update(overview: OverviewResult | undefined): void {
    const status = statusText(overview, l10n);
    if (status === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = status.text;
    this.#item.tooltip = status.tooltip;
    this.#item.accessibilityInformation = { label: status.spoken };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
