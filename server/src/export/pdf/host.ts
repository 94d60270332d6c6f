import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IncrServer } from "@myriaddreamin/typst-ts-web-compiler";
import type { FontRole } from "../../engine/page/layout.ts";
import { toPoints } from "../../engine/page/measures.ts";
import type { PageModel } from "../../engine/page/page.ts";
import { PIXEL_PT } from "../picture.ts";
import { type ChosenFonts, openFonts } from "./fonts.ts";
import type { Frame, PaperPoint, Place, Substitution } from "./frame.ts";
import type { FromHost, Job, JobPicture, ToHost } from "./host-message.ts";
import { PLAIN_MARKS, type PlacedPicture, toTypst } from "./to-typst.ts";
import type { PdfResult } from "./typesetter.ts";
import { canDraw, placesOf, setPage, startTypst, type Typst, TypstComplaint, toPdf, toVector } from "./typst.ts";

/**
 * The process that sets pages: answers one message after the other until its parent goes. A panic of the compiler ends
 * it, since nothing in its memory can be trusted then; the parent starts another.
 */

/**
 * Typst never forgets a layout: an edit in 30 pages takes 8 MB. Beyond this the process asks to be replaced, in bytes.
 */
const TIRED = 600_000_000;
/** Beyond this it ends after an answer: who types without a pause waits once. */
const MEMORY_LIMIT = 1_500_000_000;

interface Session {
  readonly state: IncrServer;
  /** Of the last frame. */
  readonly sequence: number;
}

const [fontFoldersJson] = process.argv.slice(2);
const fonts = openFonts(
  join(__dirname, "fonts"),
  fontFoldersJson === undefined ? undefined : (JSON.parse(fontFoldersJson) as readonly string[]),
);
const sessions = new Map<string, Session>();
/** Keys of pictures that Typst cannot read. */
const broken = new Set<number>();
let lastFonts = "";
let sequence = 0;

process.on("disconnect", () => process.exit());
void start();

async function start(): Promise<void> {
  let typst: Typst;
  try {
    typst = await startTypst(readFileSync(join(__dirname, "typst.wasm")));
  } catch (error) {
    tell({ kind: "unavailable", message: String(error) });
    return;
  }
  // One after the other: choosing fonts waits.
  let before: Promise<void> = Promise.resolve();
  process.on("message", (message: ToHost) => {
    before = before.then(() => answer(typst, message));
  });
  tell({ kind: "ready" });
}

async function answer(typst: Typst, message: ToHost): Promise<void> {
  switch (message.kind) {
    case "picture":
      typst.compiler.map_shadow(pathOf(message), message.bytes);
      return;
    case "forget-picture":
      typst.compiler.unmap_shadow(pathOf(message));
      broken.delete(message.key);
      return;
    case "close":
      sessions.get(message.sessionId)?.state.free();
      sessions.delete(message.sessionId);
      return;
    case "pdf":
      return reply(typst, message.id, async () => ({
        kind: "pdf",
        id: message.id,
        result: await pdf(typst, message.job),
      }));
    case "frame":
      return reply(typst, message.id, async () => ({
        kind: "frame",
        id: message.id,
        result: await frame(typst, message.job, message.sessionId, message.held),
      }));
  }
}

async function reply(typst: Typst, id: number, work: () => Promise<FromHost>): Promise<void> {
  try {
    tell(await work());
  } catch (error) {
    if (!(error instanceof TypstComplaint)) throw error;
    tell({ kind: "failed", id, message: error.message });
  }
  if (typst.memory() > TIRED) tell({ kind: "tired" });
  if (typst.memory() > MEMORY_LIMIT) process.disconnect();
}

async function pdf(typst: Typst, job: Job): Promise<PdfResult> {
  const { chosen, brokenPictures, result: bytes } = await set(typst, job, () => toPdf(typst));
  const { pageCount } = readPlaces(typst, job.page);
  const substitutions = usedIn(job, chosen.substitutions);
  return { bytes, pageCount, substitutions, missingGlyphs: chosen.missingGlyphs, brokenPictures };
}

async function frame(typst: Typst, job: Job, sessionId: string, held: number | undefined): Promise<Frame> {
  const before = sessions.get(sessionId);
  const isHeld = before !== undefined && before.sequence === held;
  if (!isHeld) before?.state.free();
  const state = isHeld ? before.state : typst.compiler.create_incr_server();
  const { chosen, brokenPictures, result: vector } = await set(typst, job, () => toVector(typst, state));
  sequence += 1;
  sessions.set(sessionId, { state, sequence });
  const { pageCount, places } = readPlaces(typst, job.page);
  const { widthMm, heightMm } = job.layout.paper;
  const size = { widthPt: toPoints(widthMm), heightPt: toPoints(heightMm) };
  return {
    sequence,
    action: isHeld ? "merge" : "reset",
    vector,
    pages: Array.from({ length: pageCount }, () => size),
    places,
    substitutions: usedIn(job, chosen.substitutions),
    missingGlyphs: chosen.missingGlyphs,
    brokenPictures,
  };
}

/** Sets a page; when a picture is what fails, once more with its alternative text. */
async function set<T>(
  typst: Typst,
  job: Job,
  write: () => T,
): Promise<{ readonly result: T; readonly chosen: ChosenFonts; readonly brokenPictures: readonly string[] }> {
  const isLatin = job.page.script === "en";
  const wanted = fonts.choose({ chains: job.layout.fonts, isLatin, text: charactersIn(job.page) });
  const undrawn = Object.keys(PLAIN_MARKS).filter((mark) => wanted.missingGlyphs.some((name) => name.startsWith(mark)));
  const chosen = undrawn.length === 0 ? wanted : withoutMarks(wanted, job.page, undrawn);
  const key = JSON.stringify(chosen.fonts);
  // New fonts make Typst forget every line that it has broken.
  if (key !== lastFonts) await typst.setFonts(chosen.fonts);
  lastFonts = key;
  const attempt = () => {
    const usable = job.pictures.filter(({ key }) => !broken.has(key));
    const pictures = new Map<string, PlacedPicture>(
      usable.map(({ src, key, format, width, height }) => [
        src,
        { path: pathOf({ key, format }), widthPt: width * PIXEL_PT, heightPt: height * PIXEL_PT },
      ]),
    );
    setPage(
      typst,
      toTypst(job.page, job.layout, { pictures, fonts: chosen.names, marksBlanks: job.marksBlanks, undrawn }),
    );
    return write();
  };
  let result: T;
  try {
    result = attempt();
  } catch (error) {
    const found = job.pictures.filter((picture) => !broken.has(picture.key) && !canDraw(typst, pathOf(picture)));
    if (found.length === 0) throw error;
    for (const { key } of found) broken.add(key);
    result = attempt();
  }
  const brokenPictures = job.pictures.flatMap(({ src, key }) => (broken.has(key) ? [src] : []));
  return { result, chosen, brokenPictures };
}

type PictureFile = Pick<JobPicture, "key" | "format">;

function pathOf({ key, format }: PictureFile): string {
  return `/picture-${key}.${format}`;
}

function readPlaces(
  typst: Typst,
  { blocks }: PageModel,
): { readonly pageCount: number; readonly places: readonly Place[] } {
  const [answer] = JSON.parse(placesOf(typst)) as [
    {
      readonly pages: number;
      readonly places: Readonly<Record<string, readonly [number, number, number, number, number, number]>>;
    },
  ];
  const point = (page: number, xPt: number, yPt: number): PaperPoint => ({
    page: page - 1,
    xPt: rounded(xPt),
    yPt: rounded(yPt),
  });
  const places = blocks.flatMap(({ source }, index): readonly Place[] => {
    const place = answer.places[String(index)];
    if (place === undefined) return [];
    const [fromPage, fromX, fromY, toPage, toX, toY] = place;
    return [{ source, from: point(fromPage, fromX, fromY), to: point(toPage, toX, toY) }];
  });
  return { pageCount: answer.pages, places };
}

/** Marks of tasks give way to others, and are missing only where they stand in the text itself. */
function withoutMarks(chosen: ChosenFonts, page: PageModel, marks: readonly string[]): ChosenFonts {
  const blocks = page.blocks.map((block) => (block.kind === "item" ? { ...block, marker: "" } : block));
  const text = charactersIn({ ...page, blocks });
  const isMissing = (name: string) => !marks.some((mark) => name.startsWith(mark) && !text.includes(mark));
  return { ...chosen, missingGlyphs: chosen.missingGlyphs.filter(isMissing) };
}

/** A font in which nothing is set is of no interest. */
function usedIn({ page, layout }: Job, substitutions: readonly Substitution[]): readonly Substitution[] {
  const used = new Set<FontRole>([layout.body.font, layout.pageNumber.style.font]);
  for (const block of page.blocks) {
    if (block.kind === "title") used.add(layout.title.font);
    if (block.kind === "heading") used.add(layout.headings[block.level].font);
    if (block.kind === "paragraph" && block.runIn !== undefined) used.add(layout.headings[block.runIn.level].font);
    if (block.kind === "table") used.add(layout.tables.font);
    if (block.kind === "attachment") used.add(layout.attachment.font);
    if (block.kind === "attachment" && block.inlines !== undefined) used.add(layout.title.font);
  }
  return substitutions.filter(({ role }) => used.has(role));
}

/** To a thousandth: places that are the same are so to the last digit. */
function rounded(pt: number): number {
  return Math.round(pt * 1000) / 1000;
}

/** Every character that the page may show, some of them more than once. */
function charactersIn(page: PageModel): string {
  const characters = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") for (const character of value) characters.add(character);
    else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) visit(each);
  };
  visit(page.blocks);
  visit(page.footnotes);
  return [...characters].join("");
}

function tell(message: FromHost): void {
  process.send?.(message);
}
