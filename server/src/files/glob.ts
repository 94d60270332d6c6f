/**
 * Glob patterns over paths with `/`: `*`, `?`, `[ab]`, `[!a-z]`, `{a,b}`, `**` for any number of folders. A name that
 * begins with a dot is an ordinary name. Nothing is a regular expression, so no pattern makes matching explode.
 */

/** Beyond this many alternatives the rest of a pattern's braces is taken literally. */
const MAX_ALTERNATIVES = 256;

/** Whether a path or pattern would be read as a glob rather than as a plain path. */
export function isGlob(path: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/.test(path);
}

/** The folders before the first part that holds a glob character; empty when there are none. */
export function globBase(pattern: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first === -1 ? parts.length - 1 : first).join("/");
}

/** Whether a relative path fits the pattern. */
export type Matcher = (path: string) => boolean;

/**
 * A matcher for any of the patterns, as in a configuration file: a pattern without `/` fits a name in any folder, one
 * that names a folder fits everything in it, and `!` in front takes back what an earlier pattern fitted.
 */
export function matcherOf(patterns: readonly string[]): Matcher {
  const compiled = patterns.map((pattern) => {
    const negated = pattern.startsWith("!");
    const written = pattern.slice(negated ? 1 : 0);
    const body = written.replace(/^\.?\//, "").replace(/\/$/, "");
    const anchored = body !== written.replace(/\/$/, "") || body.includes("/");
    const full = anchored ? body : `**/${body}`;
    return { negated, alternatives: [...compile(full), ...compile(`${full}/**`)] };
  });
  return (path) => {
    const parts = path.split("/");
    let fits = false;
    for (const { negated, alternatives } of compiled) {
      if (fits === negated && alternatives.some((alternative) => partsMatch(alternative, parts))) fits = !negated;
    }
    return fits;
  };
}

/** A matcher for one pattern exactly as it is written. */
export function globMatcher(pattern: string): Matcher {
  const alternatives = compile(pattern);
  return (path) => {
    const parts = path.split("/");
    return alternatives.some((alternative) => partsMatch(alternative, parts));
  };
}

function compile(pattern: string): readonly (readonly string[])[] {
  return alternativesOf(pattern).map((alternative) => alternative.split("/"));
}

/** `a{b,c}d` → `abd`, `acd`. */
function alternativesOf(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    const current = open.pop() ?? "";
    const braces = done.length + open.length < MAX_ALTERNATIVES ? outerBraces(current) : undefined;
    if (braces === undefined) {
      done.push(current);
      continue;
    }
    const { start, end, choices } = braces;
    for (const choice of choices) open.push(current.slice(0, start) + choice + current.slice(end));
  }
  return done;
}

function outerBraces(pattern: string): { start: number; end: number; choices: readonly string[] } | undefined {
  let start = -1;
  let depth = 0;
  let from = 0;
  let choices: string[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const mark = pattern[at];
    if (mark === "{") {
      if (depth === 0) {
        start = at;
        from = at + 1;
        choices = [];
      }
      depth += 1;
    } else if (mark === "," && depth === 1) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
    } else if (mark === "}" && depth > 0) {
      depth -= 1;
      if (depth === 0 && choices.length > 0)
        return { start, end: at + 1, choices: [...choices, pattern.slice(from, at)] };
    }
  }
  return undefined;
}

/** Greedy with one place to come back to, as `**` matches any number of parts. */
function partsMatch(pattern: readonly string[], parts: readonly string[]): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < parts.length) {
    const wanted = pattern[p];
    if (wanted === "**") {
      star = p;
      resume = s;
      p += 1;
      // A closing `**` stands for what lies in the folder, not for the folder itself.
      if (p === pattern.length) return true;
    } else if (wanted !== undefined && partMatches(wanted, parts[s] ?? "")) {
      p += 1;
      s += 1;
    } else if (star !== -1) {
      resume += 1;
      s = resume;
      p = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === "**" && p < pattern.length - 1) p += 1;
  return p === pattern.length;
}

function partMatches(pattern: string, part: string): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < part.length) {
    const mark = pattern[p];
    if (mark === "*") {
      star = p;
      resume = s;
      p += 1;
      continue;
    }
    const length = mark === undefined ? 0 : unitMatches(pattern, p, part[s] ?? "");
    if (length > 0) {
      p += length;
      s += 1;
    } else if (star !== -1) {
      resume += 1;
      s = resume;
      p = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}

/** How many units of the pattern match one unit of the name; 0 when they do not match it. */
function unitMatches(pattern: string, at: number, unit: string): number {
  const mark = pattern[at];
  if (mark === "?") return 1;
  if (mark === "[") {
    const close = pattern.indexOf("]", at + 2);
    if (close !== -1) return classHas(pattern.slice(at + 1, close), unit) ? close - at + 1 : 0;
  }
  return mark === unit ? 1 : 0;
}

function classHas(body: string, unit: string): boolean {
  const negated = body.startsWith("!") || body.startsWith("^");
  let found = false;
  for (let at = negated ? 1 : 0; at < body.length; at += 1) {
    const from = body[at] ?? "";
    const to = body[at + 1] === "-" && at + 2 < body.length ? (body[at + 2] ?? "") : from;
    if (to !== from) at += 2;
    if (from <= unit && unit <= to) found = true;
  }
  return found !== negated;
}
