import type { OverviewResult } from "../../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../../server/src/protocol/range.ts";

export interface RenderedBlanksPorts {
  /** The last overview of a document; `undefined` when there is none. */
  overviewOf(uri: string): OverviewResult | undefined;
  /** Renders what is on view again. */
  refresh(): void;
}

/** What VS Code's own Markdown preview was told of the blanks of each document, so that it is told of others. */
export class RenderedBlanks {
  readonly #ports: RenderedBlanksPorts;
  /** By address, as JSON. */
  readonly #told = new Map<string, string>();

  constructor(ports: RenderedBlanksPorts) {
    this.#ports = ports;
  }

  /** The blanks of a document that is being rendered; empty for what is no summary. */
  of(uri: string): readonly ProtocolRange[] {
    const blanks = this.#now(uri);
    this.#told.set(uri, JSON.stringify(blanks));
    return blanks;
  }

  /** The overview of a document is another one. */
  changed(uri: string): void {
    const told = this.#told.get(uri);
    if (told !== undefined && told !== JSON.stringify(this.#now(uri))) this.#ports.refresh();
  }

  #now(uri: string): readonly ProtocolRange[] {
    return this.#ports.overviewOf(uri)?.blanks.map(({ range }) => range) ?? [];
  }
}
