import type { PaperPoint } from "../../server/src/protocol/preview.ts";
import type { FromPanel, PagesMessage, PanelState, PanelWords, ToPanel } from "../src/preview/messages.ts";
import { showText } from "./flowing-text.ts";
import "./preview.css";
import { type Renderer, startRenderer } from "./renderer.ts";
import { Sheets } from "./sheets.ts";
import { FULL_SIZE, stepped, wheeled } from "./zoom.ts";

/** What VS Code gives the script of a panel. */
interface PanelHost {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): PanelHost;

/** For how long after the reader has scrolled the cursor's place does not scroll, in milliseconds. */
const READING_MS = 1500;
/** Where a place that comes into view stands, in heights of the panel from its top. */
const REVEALED_AT = 0.3;
/** What of the panel's height counts as its edge, where a place is not well in view. */
const EDGE = 0.08;

const host = acquireVsCodeApi();
const { words: wordsText = "{}", wasm = "" } = document.body.dataset;
const words: PanelWords = JSON.parse(wordsText);
const bar = byId("bar");
const scroller = byId("pages");
const text = byId("text");
const notes = byId("notes");
const place = byId("place");
const size = byId("size");

let state: PanelState = host.getState() ?? {};
/** The place to scroll to when there are pages; `undefined` once it has been reached. */
let restored: number | undefined = state.scroll;
/** When the reader scrolled last, and when we did. */
let readAt = 0;
let scrolledByUs: number | undefined;

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element ${id}`);
  return element;
}

function keep(changes: PanelState): void {
  state = { ...state, ...changes };
  host.setState(state);
}

startRenderer(wasm).then(listen, (error: unknown) => {
  listenForText();
  host.postMessage({ kind: "failed", reason: String(error) });
});

function listen(renderer: Renderer): void {
  const sheets = new Sheets({
    renderer,
    scroller,
    words,
    clicked: (point) => host.postMessage({ kind: "clicked", point }),
    arranged,
    lost: () => host.postMessage({ kind: "lost" }),
    failed: (reason) => host.postMessage({ kind: "failed", reason }),
    painted: (sequence) => {
      scroller.dataset["painted"] = String(sequence);
    },
  });

  function arranged({ cursor }: PagesMessage): void {
    sheets.setScale(scale());
    if (restored !== undefined) {
      scrollTo(restored * heightOfPage());
      restored = undefined;
    } else if (cursor !== undefined) reveal(cursor);
    showBar();
  }

  const magnification = () => scale() / FULL_SIZE;
  /** As wide as the panel, unless the reader has chosen. */
  const scale = () => {
    if (state.zoom !== undefined) return state.zoom;
    const { paddingLeft, paddingRight } = getComputedStyle(scroller);
    const room = scroller.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return sheets.widestPt === 0 ? FULL_SIZE : Math.max(room, 100) / sheets.widestPt;
  };

  /** Applies a change of size around a point of the panel that stays where it is, in CSS pixels from its top. */
  const resize = (around = scroller.clientHeight / 2) => {
    const old = scroller.scrollHeight;
    const depth = (scroller.scrollTop + around) / old;
    sheets.setScale(scale());
    if (scroller.scrollHeight !== old) scrollTo(depth * scroller.scrollHeight - around);
    showBar();
  };

  const zoomTo = (wanted: number | undefined, around?: number) => {
    const { zoom: _, ...rest } = state;
    state = wanted === undefined ? rest : { ...rest, zoom: wanted * FULL_SIZE };
    host.setState(state);
    resize(around);
  };

  const scrollTo = (top: number) => {
    scroller.scrollTop = top;
    scrolledByUs = scroller.scrollTop;
  };

  const showBar = () => {
    place.textContent = sheets.count === 0 ? "" : `${sheets.current() + 1} / ${sheets.count}`;
    size.textContent = `${Math.round(magnification() * 100)}%`;
  };

  const reveal = (point: PaperPoint) => {
    const top = sheets.topOf(point);
    if (top === undefined || performance.now() - readAt < READING_MS) return;
    const { scrollTop, clientHeight } = scroller;
    const edge = clientHeight * EDGE;
    if (top > scrollTop + edge && top < scrollTop + clientHeight - edge) return;
    scrollTo(top - clientHeight * REVEALED_AT);
  };

  /** In CSS pixels; 0 without pages. */
  const heightOfPage = () => scroller.querySelector<HTMLElement>(".sheet")?.offsetHeight ?? 0;

  window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
    switch (data.kind) {
      case "document":
        if (state.uri !== data.uri) {
          restored = undefined;
          keep({ uri: data.uri, scroll: 0 });
          scrollTo(0);
        }
        return;
      case "pages":
        text.hidden = true;
        bar.hidden = false;
        showNotes(data.notes);
        sheets.receive(data);
        return;
      case "text":
        sheets.clear();
        bar.hidden = true;
        showNotes(data.notes);
        text.hidden = false;
        showText(text, data.html);
        return;
      case "reveal":
        reveal(data.point);
    }
  });

  scroller.addEventListener("scroll", () => {
    if (scroller.scrollTop !== scrolledByUs) readAt = performance.now();
    scrolledByUs = undefined;
    sheets.draw();
    showBar();
    if (sheets.count > 0) keep({ scroll: scroller.scrollTop / heightOfPage() });
  });
  scroller.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(wheeled(magnification(), event.deltaY), event.clientY - scroller.getBoundingClientRect().top);
    },
    { passive: false },
  );
  window.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey) return;
    if (key === "+" || key === "=") zoomTo(stepped(magnification(), "in"));
    if (key === "-") zoomTo(stepped(magnification(), "out"));
    if (key === "0") zoomTo(undefined);
  });
  byId("in").addEventListener("click", () => zoomTo(stepped(magnification(), "in")));
  byId("out").addEventListener("click", () => zoomTo(stepped(magnification(), "out")));
  byId("fit").addEventListener("click", () => zoomTo(undefined));
  new ResizeObserver(() => resize()).observe(scroller);
  host.postMessage({ kind: "ready" });
}

/** Where no pages can be drawn. */
function listenForText(): void {
  bar.hidden = true;
  window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
    if (data.kind === "document") keep({ uri: data.uri });
    if (data.kind !== "text") return;
    showNotes(data.notes);
    text.hidden = false;
    showText(text, data.html);
  });
}

/** One at sight, several behind a line that says how many. */
function showNotes(all: readonly string[]): void {
  const said = JSON.stringify(all);
  if (notes.dataset["said"] === said) return;
  notes.dataset["said"] = said;
  const items = all.map((note) => {
    const item = document.createElement("p");
    item.textContent = note;
    return item;
  });
  if (items.length < 2) {
    notes.replaceChildren(...items);
    return;
  }
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words.notes.replace("{0}", `${items.length}`);
  details.append(summary, ...items);
  notes.replaceChildren(details);
}
