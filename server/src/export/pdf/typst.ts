import { readFileSync } from "node:fs";
import {
  type IncrServer,
  initSync,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from "@myriaddreamin/typst-ts-web-compiler";
import template from "./template.typ";

/** A font as Typst gets it: under a name of ours, so that no font's own name can be mistaken for another. */
export interface NamedFont {
  readonly family: string;
  readonly weight: number;
  readonly isItalic: boolean;
  /** Its file, read when the font is first used. */
  readonly path: string;
  /** In its collection. */
  readonly index: number;
}

/** Typst: one compiler with its memory, which remembers the layout of what has not changed. */
export interface Typst {
  readonly compiler: TypstCompiler;
  /** The whole memory that it has taken, in bytes. */
  memory(): number;
  setFonts(fonts: readonly NamedFont[]): Promise<void>;
}

/** What Typst says against a document. */
export class TypstComplaint extends Error {}

const TEMPLATE = "/template.typ";
const PAGE = "/page.json";
const PICTURE = "/picture.typ";
/** For an answer with diagnostics as texts of a line each. */
const FULL_DIAGNOSTICS = 2;

/** Throws when the machine runs no WebAssembly. */
export async function startTypst(wasm: Uint8Array): Promise<Typst> {
  const { memory } = initSync({ module: wasm as Uint8Array<ArrayBuffer> });
  const builder = new TypstCompilerBuilder();
  // No files but those that are put into it, no packages: nothing is ever fetched.
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  compiler.add_source(TEMPLATE, template);
  return {
    compiler,
    memory: () => memory.buffer.byteLength,
    async setFonts(fonts) {
      const resolver = new TypstFontResolverBuilder();
      for (const font of fonts) resolver.add_lazy_font(infoOf(font), () => readFileSync(font.path));
      compiler.set_fonts(await resolver.build());
    },
  };
}

/**
 * Typst takes information by position in the collection, and characters as alternating lengths of what it lacks and
 * has.
 */
function infoOf(font: NamedFont) {
  const info = (family: string) => ({
    family,
    variant: { style: font.isItalic ? "italic" : "normal", weight: font.weight, stretch: 1000 },
    flags: "",
    coverage: [0, 0x110000],
  });
  const before = Array.from({ length: font.index }, (_, index) => info(`${font.family}-unused-${index}`));
  return { info: [...before, info(font.family)], conditions: [] };
}

/** Puts a page where the template reads it. */
export function setPage({ compiler }: Typst, page: unknown): void {
  compiler.map_shadow(PAGE, new TextEncoder().encode(JSON.stringify(page)));
}

export function toPdf({ compiler }: Typst): Uint8Array {
  return resultOf(compiler.compile(TEMPLATE, undefined, "pdf", FULL_DIAGNOSTICS));
}

/** Whether a PDF of nothing but the picture at this path can be made. The path is ours. */
export function canDraw({ compiler }: Typst, path: string): boolean {
  compiler.add_source(PICTURE, `#image("${path}")`);
  try {
    resultOf(compiler.compile(PICTURE, undefined, "pdf", FULL_DIAGNOSTICS));
    return true;
  } catch (error) {
    if (error instanceof TypstComplaint) return false;
    throw error;
  }
}

/** The difference to what `state` has seen before; everything when it is new. */
export function toVector({ compiler }: Typst, state: IncrServer): Uint8Array {
  return resultOf(compiler.incr_compile(TEMPLATE, undefined, state, FULL_DIAGNOSTICS));
}

export function placesOf({ compiler }: Typst): string {
  return compiler.query(TEMPLATE, undefined, "<places>", "value");
}

function resultOf(answer: unknown): Uint8Array {
  const { result, diagnostics } = answer as {
    readonly result?: Uint8Array;
    readonly diagnostics?: readonly string[];
  };
  if (result === undefined) throw new TypstComplaint((diagnostics ?? []).join("\n"));
  return result;
}
