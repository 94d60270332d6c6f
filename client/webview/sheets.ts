import type { PageSize, PaperPoint } from "../../server/src/protocol/preview.ts";
import type { PagesMessage, PanelWords } from "../src/preview/messages.ts";
import type { Renderer } from "./renderer.ts";

/** One page in the panel. */
interface Sheet {
  readonly element: HTMLElement;
  /** Read by a screen reader, seen by nobody. */
  readonly text: HTMLElement;
  canvas?: HTMLCanvasElement;
  /** What the canvas shows, and how large. */
  drawn?: { readonly fingerprint: string; readonly pixelsPerPt: number };
  /** What the text was read from. */
  read?: string;
}

/** How far beyond the panel's edge a page keeps its canvas, in heights of the panel. */
const KEPT = 1;
/** How long the panel rests before pages are read for a screen reader, in milliseconds. */
const REST_MS = 300;

export interface SheetsOptions {
  readonly renderer: Renderer;
  /** Scrolls; holds nothing else. */
  readonly scroller: HTMLElement;
  readonly words: PanelWords;
  readonly clicked: (point: PaperPoint) => void;
  /** There are as many sheets now as the pages that were received. */
  readonly arranged: (message: PagesMessage) => void;
  /** What was received does not fit what is held. */
  readonly lost: () => void;
  /** Nothing can be drawn any more. */
  readonly failed: (reason: string) => void;
  /** The pages that are in view show what was received last. */
  readonly painted: (sequence: number) => void;
}

/**
 * The pages, one below the other. Only those in view are drawn, off the screen first, and only where they look different
 * from what stands there.
 */
export class Sheets {
  readonly #options: SheetsOptions;
  readonly #sheets: Sheet[] = [];
  readonly #received: PagesMessage[] = [];
  #sizes: readonly PageSize[] = [];
  /** CSS pixels to a point. */
  #scale = 1;
  #isBusy = false;
  #isDirty = false;
  #sequence = 0;
  #restTimer = 0;

  constructor(options: SheetsOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#sheets.length;
  }

  /** In points; 0 without pages. */
  get widestPt(): number {
    return Math.max(0, ...this.#sizes.map(({ widthPt }) => widthPt));
  }

  receive(message: PagesMessage): void {
    this.#received.push(message);
    this.draw();
  }

  clear(): void {
    this.#received.length = 0;
    this.#arrange([]);
  }

  /** CSS pixels to a point. */
  setScale(scale: number): void {
    if (scale !== this.#scale) {
      this.#scale = scale;
      for (const [index, { element }] of this.#sheets.entries()) this.#resize(element, this.#sizes[index]);
    }
    this.draw();
  }

  /** Draws what is in view and not drawn yet. */
  draw(): void {
    this.#isDirty = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#finish(this.#work());
  }

  /** The page that takes the middle of the panel; 0 is the first, and stands for none. */
  current(): number {
    const { scroller } = this.#options;
    const middle = scroller.scrollTop + scroller.clientHeight / 2;
    const below = this.#sheets.findIndex(({ element }) => element.offsetTop > middle);
    return Math.max(0, (below < 0 ? this.#sheets.length : below) - 1);
  }

  /** Where a point on paper is, in CSS pixels from the top of what scrolls; `undefined` when there is no such page. */
  topOf({ page, yPt }: PaperPoint): number | undefined {
    const sheet = this.#sheets[page];
    return sheet && sheet.element.offsetTop + yPt * this.#scale;
  }

  #finish(work: Promise<void>): void {
    work
      .catch((error: unknown) => {
        this.#isDirty = false;
        this.#options.failed(String(error));
      })
      .finally(() => {
        this.#isBusy = false;
        if (this.#isDirty) this.draw();
      });
  }

  async #work(): Promise<void> {
    while (this.#isDirty) {
      this.#isDirty = false;
      this.#takeReceived();
      const views = this.#sheets.map((sheet) => this.#viewOf(sheet));
      for (const [page, view] of views.entries()) {
        if (view === "far") this.#empty(page);
      }
      let isWhole = true;
      for (const [page, view] of views.entries()) {
        if (view !== "seen") continue;
        await this.#drawSheet(page);
        // What came in meanwhile goes before the pages that are left.
        if (this.#isDirty && this.#received.length > 0) {
          isWhole = false;
          break;
        }
      }
      if (isWhole && this.#sheets.length > 0) this.#options.painted(this.#sequence);
    }
    this.#readLater();
  }

  #takeReceived(): void {
    for (const message of this.#received.splice(0)) {
      try {
        this.#options.renderer.hold(message.action, message.vector);
      } catch (error) {
        if (message.action === "reset") throw error;
        this.#options.lost();
        return;
      }
      this.#sequence = message.sequence;
      this.#arrange(message.pages);
      this.#options.arranged(message);
    }
  }

  /** As many sheets as there are pages, each of the size of its page. */
  #arrange(sizes: readonly PageSize[]): void {
    this.#sizes = sizes;
    while (this.#sheets.length > sizes.length) this.#sheets.pop()?.element.remove();
    for (const [page, size] of sizes.entries()) {
      const sheet = this.#sheets[page] ?? this.#addSheet(page);
      this.#resize(sheet.element, size);
      const label = this.#options.words.pageOf.replace("{0}", `${page + 1}`).replace("{1}", `${sizes.length}`);
      if (sheet.element.ariaLabel !== label) sheet.element.ariaLabel = label;
    }
  }

  #addSheet(page: number): Sheet {
    const element = document.createElement("section");
    element.className = "sheet";
    const text = document.createElement("div");
    text.className = "read";
    element.append(text);
    element.addEventListener("click", (event) => {
      const box = element.getBoundingClientRect();
      const [xPt, yPt] = [event.clientX - box.left, event.clientY - box.top].map((px) => px / this.#scale);
      if (xPt !== undefined && yPt !== undefined) this.#options.clicked({ page, xPt, yPt });
    });
    this.#options.scroller.append(element);
    const sheet = { element, text };
    this.#sheets.push(sheet);
    return sheet;
  }

  #resize({ style }: HTMLElement, size: PageSize | undefined): void {
    if (size === undefined) return;
    style.width = `${size.widthPt * this.#scale}px`;
    style.height = `${size.heightPt * this.#scale}px`;
  }

  #viewOf({ element }: Sheet): "seen" | "near" | "far" {
    const { scrollTop, clientHeight } = this.#options.scroller;
    const above = scrollTop - (element.offsetTop + element.offsetHeight);
    const below = element.offsetTop - (scrollTop + clientHeight);
    const distance = Math.max(above, below);
    if (distance < 0) return "seen";
    return distance > KEPT * clientHeight ? "far" : "near";
  }

  async #drawSheet(page: number): Promise<void> {
    const sheet = this.#sheets[page];
    const size = this.#sizes[page];
    if (sheet === undefined || size === undefined) return;
    const pixelsPerPt = this.#scale * devicePixelRatio;
    const fingerprint = await this.#options.renderer.fingerprint(page);
    if (sheet.drawn?.fingerprint === fingerprint && sheet.drawn.pixelsPerPt === pixelsPerPt) return;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(size.widthPt * pixelsPerPt);
    canvas.height = Math.round(size.heightPt * pixelsPerPt);
    canvas.ariaHidden = "true";
    await this.#options.renderer.draw(page, canvas, pixelsPerPt);
    sheet.canvas?.remove();
    sheet.element.prepend(canvas);
    sheet.canvas = canvas;
    sheet.drawn = { fingerprint, pixelsPerPt };
  }

  /** A page far away holds no canvas: it is some ten megabytes. */
  #empty(page: number): void {
    const sheet = this.#sheets[page];
    if (sheet?.canvas === undefined) return;
    sheet.canvas.remove();
    delete sheet.canvas;
    delete sheet.drawn;
  }

  #readLater(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      if (this.#isBusy) return;
      this.#isBusy = true;
      this.#finish(this.#read());
    }, REST_MS);
  }

  async #read(): Promise<void> {
    for (const [page, sheet] of this.#sheets.entries()) {
      if (this.#isDirty) return;
      if (sheet.drawn === undefined || sheet.read === sheet.drawn.fingerprint) continue;
      sheet.read = sheet.drawn.fingerprint;
      sheet.text.textContent = await this.#options.renderer.text(page);
    }
  }
}
