import type { ProtocolRange } from "../../../server/src/protocol/range.ts";
import { blankPlaces, type Piece, type Place } from "./blank-places.ts";

/** The part of markdown-it (14) that is used: VS Code brings it along. */
export interface MarkdownIt {
  readonly core: { readonly ruler: Ruler<{ readonly src: string; readonly tokens: readonly Token[] }> };
  readonly inline: {
    readonly ruler: Ruler<InlineState>;
    parse(text: string, md: MarkdownIt, env: object, into: Token[]): void;
  };
  readonly renderer: { render(tokens: readonly Token[], options: object, env: object): string };
}

interface Ruler<S> {
  before(other: string, name: string, rule: (state: S, silent: boolean) => boolean | undefined): void;
}

/** A block, or what stands in one. */
interface Token {
  type: string;
  content: string;
  /** Lines from and to, of blocks; cells of a table have none. */
  readonly map: readonly [number, number] | null;
  /** What stands in an inline text. */
  readonly children: Token[] | null;
  attrSet(name: string, value: string): void;
}

interface InlineState {
  readonly src: string;
  pos: number;
  readonly posMax: number;
  /** Where what is read goes. */
  readonly tokens: Token[];
  push(type: string, tag: string, nesting: 1 | 0 | -1): Token;
}

/** Characters at which something of Markdown may begin: before one of them a blank can be reached in one step. */
const MARKUP = /[\n!#$%&*+\-:<=>@[\]\\^_`{|}~]/;

/**
 * Marks the blanks of summaries in VS Code's own Markdown preview, each as the text that it is: a mask such as `20__年` is
 * no emphasis. `blanksOf` is asked with the address of the document that is shown; it answers an empty list for what is
 * no summary. VS Code says only when it renders which document that is, so a text with blanks is read once more then.
 */
export function markBlanks<M extends MarkdownIt>(md: M, blanksOf: (uri: string) => readonly ProtocolRange[]): M {
  const sources = new WeakMap<readonly Token[], string>();
  const known = new WeakMap<readonly Token[], readonly Place[]>();
  md.core.ruler.before("inline", "structured_summary_source", ({ src, tokens }) => {
    sources.set(tokens, src);
    return undefined;
  });
  md.inline.ruler.before("text", "structured_summary_blank", (state, silent) => {
    const next = known.get(state.tokens)?.find(({ end }) => end > state.pos);
    return next !== undefined && readBlank(state, next, silent);
  });

  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const uri = shownIn(env);
    const source = sources.get(tokens);
    const blanks = uri === undefined || source === undefined ? [] : blanksOf(uri);
    return render(blanks.length === 0 ? tokens : withBlanks(tokens, source?.split("\n") ?? [], blanks), options, env);
  };

  function withBlanks(tokens: readonly Token[], source: readonly string[], blanks: readonly ProtocolRange[]) {
    const { indexes, pieces } = piecesOf(tokens);
    const places = new Map(blankPlaces(source, pieces, blanks).map((found, index) => [indexes[index], found]));
    return tokens.map((token, index) => {
      const found = places.get(index) ?? [];
      if (found.length === 0) return token;
      const children: Token[] = [];
      known.set(children, found);
      md.inline.parse(token.content, md, {}, children);
      // What a step of markdown-it behind this one does.
      for (const child of children) if (child.type === "text_special") child.type = "text";
      return Object.create(token, { children: { value: children } }) as Token;
    });
  }
  return md;
}

/** Reads a blank, or the plain text before it. */
function readBlank(state: InlineState, blank: Place, silent: boolean): boolean {
  if (blank.end > state.posMax) return false;
  if (state.pos < blank.start) {
    const before = state.src.slice(state.pos, blank.start);
    if (MARKUP.test(before)) return false;
    if (!silent) state.push("text", "", 0).content = before;
    state.pos = blank.start;
    return true;
  }
  if (!silent) {
    state.push("structured_summary_blank_open", "span", 1).attrSet("class", "structured-summary-blank");
    state.push("text", "", 0).content = state.src.slice(state.pos, blank.end);
    state.push("structured_summary_blank_close", "span", -1);
  }
  state.pos = blank.end;
  return true;
}

/** What inline text stands where, with the index of its token. */
function piecesOf(tokens: readonly Token[]): {
  readonly indexes: readonly number[];
  readonly pieces: readonly Piece[];
} {
  const indexes: number[] = [];
  const pieces: Piece[] = [];
  let line = 0;
  for (const [index, { type, map, content }] of tokens.entries()) {
    line = map?.[0] ?? line;
    if (type !== "inline") continue;
    indexes.push(index);
    pieces.push({ content, line, isCell: map === null });
  }
  return { indexes, pieces };
}

/** The address of the document that VS Code renders. */
function shownIn(env: object): string | undefined {
  const { currentDocument } = env as { readonly currentDocument?: object | null };
  return currentDocument === undefined || currentDocument === null ? undefined : String(currentDocument);
}
