import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Span } from "../engine/text/span.ts";
import { nearest } from "./nearest.ts";
import type { ConfigMessageId, ConfigProblem } from "./problem.ts";
import { ID_PATTERN, type ListShape, type MapShape, type NumberShape, type ObjectShape, type Shape } from "./shape.ts";
import { unknownRule } from "./unknown-rule.ts";

export interface ReadOptions {
  readonly ruleIds: readonly string[];
  /**
   * Whether a key that no shape knows is a problem. Front matter belongs to other tools too: there, of its own keys,
   * only the near miss of a long one is; what stands in a key of ours is ours.
   */
  readonly unknownKeys: "all" | "near-misses";
}

/** What a YAML text holds. */
export interface YamlValues {
  /** Fits the shape; what did not fit is left out. Without a prototype wherever the text chose the keys. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Where each key and list item stands, by its path joined with `/` (`outlines/ours/sections/0`). */
  readonly spans: ReadonlyMap<string, Span>;
  readonly problems: readonly ConfigProblem[];
}

/** No configuration of this trade is longer; a longer one is an accident or an attack. */
const MAX_LENGTH = 1_000_000;
/** Nodes visited, aliases followed: bounds what a few aliases can multiply into. */
const MAX_VISITS = 100_000;
const MAX_ALIASES = 100;
/** Beyond this many the file is no configuration, and more words help nobody. */
const MAX_PROBLEMS = 100;

/** Reads a YAML text against a shape. Total: broken YAML is a problem, and its value is empty. */
export function readYaml(text: string, shape: ObjectShape, options: ReadOptions): YamlValues {
  if (text.length > MAX_LENGTH) return nothing("too-large", { start: 0, end: 0 });
  try {
    return new YamlReader(text, options).read(shape);
  } catch (error) {
    if (error instanceof Exhausted) return nothing("too-many-aliases", error.span);
    // The parser recurses: brackets nested by the thousand end in a RangeError.
    return nothing("too-deep", { start: 0, end: 0 });
  }
}

function nothing(messageId: ConfigMessageId, span: Span): YamlValues {
  return { value: {}, spans: new Map(), problems: [{ span, messageId, args: [] }] };
}

class Exhausted extends Error {
  readonly span: Span;
  constructor(span: Span) {
    super("too many aliases");
    this.span = span;
  }
}

/** Where a value stands: the span that its problems are reported at, and its path. */
interface Place {
  readonly span: Span;
  readonly path: string;
  /** The key it is the value of, for messages. */
  readonly key: string;
}

class YamlReader {
  readonly #source: string;
  readonly #doc: ReturnType<typeof parseDocument>;
  readonly #options: ReadOptions;
  readonly #spans = new Map<string, Span>();
  readonly #problems: ConfigProblem[] = [];
  #visits = 0;
  #aliases = 0;

  constructor(text: string, options: ReadOptions) {
    this.#source = text;
    this.#options = options;
    // Its own search for duplicate keys is quadratic; the reader looks for them itself.
    this.#doc = parseDocument(text, { prettyErrors: false, logLevel: "silent", uniqueKeys: false });
  }

  read(shape: ObjectShape): YamlValues {
    for (const { message, pos } of this.#doc.errors) {
      this.#report(
        { start: pos[0], end: Math.max(pos[0], pos[1]) },
        "yaml-syntax",
        message.replace(/\.?(?:\n.*)?$/s, ""),
      );
    }
    const broken = this.#problems.length > 0;
    const top: Place = { span: this.#spanOf(this.#doc.contents, { start: 0, end: 0 }), path: "", key: "" };
    const value = broken ? {} : this.#object(this.#resolve(this.#doc.contents, top), shape, top);
    return { value: value ?? {}, spans: this.#spans, problems: this.#problems };
  }

  #value(written: Node | null, shape: Shape, place: Place): unknown {
    const node = this.#resolve(written, place);
    if (node === null || (isScalar(node) && node.value === null)) return undefined;
    switch (shape.kind) {
      case "list":
        return this.#list(node, shape, place);
      case "map":
        return this.#map(node, shape, place);
      case "object":
        return this.#object(node, shape, place);
      case "lazy":
        return this.#object(node, shape.shape(), place);
      case "text": {
        const text = this.#text(node, place);
        if (text === undefined || shape.choices === undefined || shape.choices.includes(text)) return text;
        // YAML reads a bare `off` as a text, other tools as false: both spellings mean the same here.
        if (text === "false" && shape.choices.includes("off")) return "off";
        this.#report(place.span, "expected-choice", text, shape.choices.join(", "));
        return undefined;
      }
      case "id": {
        const text = this.#text(node, place);
        if (text === undefined || isId(text)) return text;
        this.#report(place.span, "expected-id", text);
        return undefined;
      }
      case "boolean":
        if (isScalar(node) && typeof node.value === "boolean") return node.value;
        this.#report(place.span, "expected-boolean", place.key);
        return undefined;
      case "integer": {
        const value = isScalar(node) ? node.value : undefined;
        if (typeof value === "number" && Number.isInteger(value) && value >= shape.minimum && value <= shape.maximum)
          return value;
        this.#report(place.span, "expected-integer", place.key, String(shape.minimum), String(shape.maximum));
        return undefined;
      }
      case "number":
        return this.#number(node, shape, place);
      case "figure":
        if (isScalar(node) && (typeof node.value === "number" || typeof node.value === "string")) return node.value;
        this.#report(place.span, "expected-figure", place.key);
        return undefined;
    }
  }

  #number(node: Node, { minimum, maximum, names = {} }: NumberShape, place: Place): number | undefined {
    const value = isScalar(node) ? node.value : undefined;
    const number = typeof value === "string" && Object.hasOwn(names, value) ? names[value] : value;
    if (typeof number === "number" && number >= minimum && number <= maximum) return number;
    const bounds = [String(minimum), String(maximum)];
    const known = Object.keys(names).join(", ");
    if (known === "") this.#report(place.span, "expected-number", place.key, ...bounds);
    else this.#report(place.span, "expected-number-or-name", place.key, ...bounds, known);
    return undefined;
  }

  #text(node: Node, place: Place): string | undefined {
    if (isScalar(node)) return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    this.#report(place.span, "expected-text", place.key);
    return undefined;
  }

  #list(node: Node, shape: ListShape, place: Place): readonly unknown[] | undefined {
    if (!isSeq(node)) {
      const single = shape.of.kind === "object" ? isScalar(node) || isMap(node) : isScalar(node);
      if (shape.orOne !== true || !single) {
        this.#report(place.span, "expected-list", place.key);
        return undefined;
      }
      const value = this.#value(node, shape.of, place);
      return value === undefined ? [] : [value];
    }
    return node.items.flatMap((item, index) => {
      const value = this.#value(
        asNode(item),
        shape.of,
        this.#place(place, String(index), place.key, this.#spanOf(item, place.span)),
      );
      return value === undefined ? [] : [value];
    });
  }

  #map(node: Node, shape: MapShape, place: Place): Readonly<Record<string, unknown>> | undefined {
    const values: Record<string, unknown> = Object.create(null);
    if (isSeq(node) && shape.orListBy !== undefined) {
      for (const item of node.items) this.#listedEntry(values, asNode(item), shape, shape.orListBy, place);
      return values;
    }
    if (!isMap(node)) {
      this.#report(place.span, "expected-map", place.key);
      return undefined;
    }
    for (const key of this.#keys(node, place)) {
      if (!this.#isKey(key.key, shape.keys, key.span)) continue;
      const value = this.#value(key.value, shape.of, key);
      if (value !== undefined) values[key.key] = value;
    }
    return values;
  }

  /** An entry of a map that is written as a list: its key stands in the field `by`. */
  #listedEntry(values: Record<string, unknown>, item: Node | null, shape: MapShape, by: string, place: Place): void {
    const span = this.#spanOf(item, place.span);
    const node = this.#resolve(item, { ...place, span });
    const pair = isMap(node) ? node.items.find((candidate) => keyText(candidate) === by) : undefined;
    const named = this.#resolve(asNode(pair?.value), place);
    if (node === null || pair === undefined || named === null) {
      if (isMap(node)) this.#report(span, "missing-key", by);
      else this.#report(span, "expected-map", place.key);
      return;
    }
    const key = this.#text(named, { ...place, span, key: by });
    if (key === undefined) return;
    if (key in values) {
      this.#report(this.#spanOf(pair.key, span), "duplicate-key", key);
      return;
    }
    const entry = this.#place(place, key, key, this.#spanOf(pair.key, span));
    if (!this.#isKey(key, shape.keys, entry.span)) return;
    const value = this.#value(node, withField(shape.of, by), entry);
    if (typeof value !== "object" || value === null) return;
    values[key] = Object.fromEntries(Object.entries(value).filter(([field]) => field !== by));
  }

  #object(node: Node | null, shape: ObjectShape, place: Place): Readonly<Record<string, unknown>> | undefined {
    if (node === null || (isScalar(node) && node.value === null)) return undefined;
    if (shape.orText !== undefined && isScalar(node)) return { [shape.orText]: this.#text(node, place) };
    if (!isMap(node)) {
      this.#report(place.span, "expected-map", place.key);
      return undefined;
    }
    const values: Record<string, unknown> = {};
    for (const key of this.#keys(node, place)) {
      const field = Object.hasOwn(shape.fields, key.key) ? shape.fields[key.key] : undefined;
      if (field === undefined) {
        this.#unknownKey(key, Object.keys(shape.fields));
        continue;
      }
      const value = this.#value(key.value, field, key);
      if (value !== undefined) values[key.key] = value;
    }
    const missing =
      shape.required?.filter((name) => values[name] === undefined && !this.#spans.has(`${place.path}/${name}`)) ?? [];
    for (const name of missing) this.#report(place.span, "missing-key", name);
    return shape.required?.some((name) => values[name] === undefined) === true ? undefined : values;
  }

  #unknownKey({ key, span, path }: Place, known: readonly string[]): void {
    if (this.#problems.length >= MAX_PROBLEMS) return;
    const near = nearest(key, known);
    if (this.#options.unknownKeys === "near-misses" && !path.includes("/")) {
      if (near !== undefined && near.length >= 7) this.#report(span, "unknown-key-near", key, near);
    } else if (near === undefined) this.#report(span, "unknown-key", key);
    else this.#report(span, "unknown-key-near", key, near);
  }

  #isKey(key: string, keys: MapShape["keys"], span: Span): boolean {
    if (keys === "text") return true;
    if (keys === "id") {
      if (!isId(key)) this.#report(span, "expected-id", key);
      return isId(key);
    }
    if (this.#options.ruleIds.includes(key)) return true;
    const { messageId, args } = unknownRule(key, span, this.#options.ruleIds);
    this.#report(span, messageId, ...args);
    return false;
  }

  /** The keys of a map with their values; of a key that is written twice only the first one counts. */
  *#keys(node: YAMLMap, place: Place): Iterable<Place & { readonly value: Node | null }> {
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyText(pair);
      const span = this.#spanOf(pair.key, place.span);
      if (seen.has(key)) this.#report(span, "duplicate-key", key);
      else yield { ...this.#place(place, key, key, span), value: asNode(pair.value) };
      seen.add(key);
    }
  }

  #place(parent: Place, part: string, key: string, span: Span): Place {
    const path = parent.path === "" ? part : `${parent.path}/${part}`;
    this.#spans.set(path, span);
    return { span, path, key };
  }

  #resolve(node: Node | null, { span }: Place): Node | null {
    this.#visits += 1;
    if (this.#visits > MAX_VISITS) throw new Exhausted(span);
    if (!isAlias(node)) return node;
    this.#aliases += 1;
    if (this.#aliases > MAX_ALIASES) throw new Exhausted(span);
    const alias: Alias.Parsed | Alias = node;
    return alias.resolve(this.#doc) ?? null;
  }

  #spanOf(node: unknown, fallback: Span): Span {
    const range = isNodeWithRange(node) ? node.range : undefined;
    if (range === undefined) return fallback;
    const [start, end] = range;
    // A block ends behind its line break.
    return { start, end: start + this.#source.slice(start, end).trimEnd().length };
  }

  #report(span: Span, messageId: ConfigMessageId, ...args: readonly string[]): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ span, messageId, args });
  }
}

/** An object shape that also takes a text in this field. */
function withField(shape: Shape, field: string): Shape {
  return shape.kind === "object" ? { ...shape, fields: { ...shape.fields, [field]: { kind: "text" } } } : shape;
}

function keyText({ key }: Pair<unknown, unknown>): string {
  return isScalar(key) ? (typeof key.value === "string" ? key.value : (key.source ?? String(key.value))) : "?";
}

function asNode(node: unknown): Node | null {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node : null;
}

function isNodeWithRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

/** Kebab-case: a lower-case letter, then letters and digits, with single hyphens between words. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}
