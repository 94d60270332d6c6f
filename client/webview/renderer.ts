import start, {
  RenderPageImageOptions,
  type RenderSession,
  type TypstRenderer,
  TypstRendererBuilder,
} from "@myriaddreamin/typst-ts-renderer";

/** Parts of a page, as `data_selection` wants them. */
const BODY = 1;
const TEXT = 8;
const NOTHING = 0;
/** Less than the smallest distance of two lines, in points. */
const ONE_LINE_PT = 7;

/** The pages that were received last, to be drawn. Its functions must not overlap: each is awaited before the next. */
export interface Renderer {
  /** Throws when the bytes are no artifact, or no difference to what is held. */
  hold(action: "reset" | "merge", vector: Uint8Array): void;
  /** The same as long as a page looks the same. */
  fingerprint(page: number): Promise<string>;
  /** Draws a page on a canvas of its size. */
  draw(page: number, canvas: HTMLCanvasElement, pixelsPerPt: number): Promise<void>;
  /** What stands on a page, in reading order, line by line. */
  text(page: number): Promise<string>;
}

/** Rejects where WebAssembly is not to be had. */
export async function startRenderer(wasm: string): Promise<Renderer> {
  const response = await fetch(wasm);
  await start({ module_or_path: await response.arrayBuffer() });
  const renderer = await new TypstRendererBuilder().build();
  const session = renderer.create_session();
  return {
    hold: (action, vector) => renderer.manipulate_data(session, action, vector),
    fingerprint: async (page) => (await drawPart(renderer, session, page, NOTHING, null)).cacheKey,
    async draw(page, canvas, pixelsPerPt) {
      await drawPart(renderer, session, page, BODY, canvas.getContext("2d"), pixelsPerPt);
    },
    async text(page) {
      const { htmlSemantics } = await drawPart(renderer, session, page, TEXT, null);
      const shown = new DOMParser().parseFromString((htmlSemantics ?? []).join(""), "text/html");
      return linesOf(shown.querySelectorAll(".typst-content-text"));
    },
  };
}

/** Pieces of about one height stand on one line: letters of another font begin a little higher or lower. */
function linesOf(pieces: Iterable<Element>): string {
  let text = "";
  let top = 0;
  for (const piece of pieces) {
    const [, own = "0"] =
      /\btop: calc\(var\(--data-text-height\) \* ([\d.]+)\)/.exec(piece.getAttribute("style") ?? "") ?? [];
    if (text !== "" && Math.abs(Number(own) - top) > ONE_LINE_PT) text += "\n";
    top = Number(own);
    text += piece.textContent;
  }
  return text;
}

interface Drawn {
  readonly cacheKey: string;
  readonly htmlSemantics?: readonly string[];
}

async function drawPart(
  renderer: TypstRenderer,
  session: RenderSession,
  page: number,
  part: number,
  context: CanvasRenderingContext2D | null,
  pixelsPerPt = 1,
): Promise<Drawn> {
  // Taken over by the call, which frees it.
  const options = new RenderPageImageOptions();
  options.page_off = page;
  options.data_selection = part;
  options.pixel_per_pt = pixelsPerPt;
  options.background_color = "#ffffff";
  return renderer.render_page_to_canvas(session, context, options);
}
