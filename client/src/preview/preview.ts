import { fromBase64 } from "../../../server/src/protocol/base64.ts";
import type { PaperMap, PreviewFrame, PreviewFrameParams } from "../../../server/src/protocol/preview.ts";
import type { FromPanel, ToPanel } from "./messages.ts";
import { offsetAt, pointAt } from "./paper-map.ts";

export interface PreviewPorts {
  /** Rejects when there is no server. */
  ask(params: PreviewFrameParams): Promise<PreviewFrame | null>;
  /** To the script in the panel. */
  post(message: ToPanel): void;
  /** Another document is shown. */
  turned(uri: string): void;
  /** Puts the cursor of an editor to an offset of a document. */
  select(uri: string, offset: number): void;
  /** In the reader's language: the panel cannot draw pages. */
  readonly cannotDraw: string;
  log(message: string): void;
}

/**
 * One preview: which document it shows, what its panel holds, and when it asks the server. It asks for one frame at a
 * time; what changes meanwhile is asked for when the answer is there, so that no edit waits for more than one that it
 * has overtaken.
 */
export class Preview {
  readonly #name: string;
  readonly #ports: PreviewPorts;
  #uri: string | undefined;
  /** Sequence of the pages in the panel. */
  #held: number | undefined;
  #map: PaperMap | undefined;
  /** Offset of the cursor, while the panel has not been told. */
  #cursor: number | undefined;
  #isVisible = true;
  #isReady = false;
  #isAsking = false;
  #isOutdated = false;
  #cannotDraw = false;
  /** Counts what makes an answer that is still out void. */
  #turns = 0;

  /** `name` is one that no other preview has. */
  constructor(name: string, ports: PreviewPorts) {
    this.#name = name;
    this.#ports = ports;
  }

  /** The document that it shows; `undefined` before the first. */
  get uri(): string | undefined {
    return this.#uri;
  }

  show(uri: string): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#cursor = undefined;
    this.#ports.turned(uri);
    if (this.#isReady) this.#ports.post({ kind: "document", uri });
    this.#forget();
    this.#ask();
  }

  /** A document, or what rules it, may be another one. */
  refresh(uri: string): void {
    if (uri === this.#uri) this.#ask();
  }

  /** The cursor of an editor stands at an offset of a document. */
  moved(uri: string, offset: number): void {
    if (uri !== this.#uri) return;
    this.#cursor = offset;
    if (!this.#isReady || this.#map === undefined) return;
    const point = pointAt(this.#map, offset);
    if (point !== undefined) this.#ports.post({ kind: "reveal", point });
  }

  /** A hidden panel has no script: it comes back with nothing. */
  setVisible(isVisible: boolean): void {
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    if (isVisible) return;
    this.#isReady = false;
    this.#forget();
  }

  /** Files that are shown on paper may be others. */
  picturesChanged(): void {
    this.#forget();
    this.#ask();
  }

  /** The server is gone; the next one holds nothing of what this one sent. */
  serverStopped(): void {
    this.#forget();
  }

  heard(message: FromPanel): void {
    switch (message.kind) {
      case "ready":
        this.#isReady = true;
        if (this.#uri !== undefined) this.#ports.post({ kind: "document", uri: this.#uri });
        this.#forget();
        this.#ask();
        return;
      case "lost":
        this.#forget();
        this.#ask();
        return;
      case "failed":
        this.#ports.log(message.reason);
        this.#isReady = true;
        this.#cannotDraw = true;
        this.#forget();
        this.#ask();
        return;
      case "clicked": {
        const offset = this.#map && offsetAt(this.#map, message.point);
        if (this.#uri !== undefined && offset !== undefined) this.#ports.select(this.#uri, offset);
      }
    }
  }

  /** The next frame is a whole one. */
  #forget(): void {
    this.#held = undefined;
    this.#map = undefined;
    this.#turns += 1;
  }

  #ask(): void {
    const uri = this.#uri;
    if (uri === undefined || !this.#isReady) return;
    if (this.#isAsking) {
      this.#isOutdated = true;
      return;
    }
    this.#isAsking = true;
    this.#isOutdated = false;
    const turns = this.#turns;
    const held = this.#held === undefined ? {} : { held: this.#held };
    const plain = this.#cannotDraw ? { plain: true } : {};
    this.#ports.ask({ uri, preview: this.#name, ...held, ...plain }).then(
      (frame) => this.#answered(turns, frame),
      // Without a server what is shown stays; one that comes back tells of its documents.
      () => this.#answered(turns, null),
    );
  }

  #answered(turns: number, frame: PreviewFrame | null): void {
    this.#isAsking = false;
    if (turns !== this.#turns) {
      this.#ask();
      return;
    }
    if (frame !== null) this.#take(frame);
    if (this.#isOutdated) this.#ask();
  }

  #take(frame: PreviewFrame): void {
    if (frame.kind === "text") {
      this.#held = undefined;
      this.#map = undefined;
      const why = this.#cannotDraw ? this.#ports.cannotDraw : frame.why;
      this.#ports.post({ kind: "text", html: frame.html, notes: why === undefined ? [] : [why] });
      return;
    }
    const { sequence, action, pages, notes, map } = frame;
    this.#held = sequence;
    this.#map = map;
    const cursor = this.#cursor === undefined ? undefined : pointAt(map, this.#cursor);
    this.#cursor = undefined;
    this.#ports.post({
      kind: "pages",
      sequence,
      action,
      vector: fromBase64(frame.vector),
      pages,
      notes,
      ...(cursor === undefined ? {} : { cursor }),
    });
  }
}
