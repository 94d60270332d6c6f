/** Lines of context around a change. */
const CONTEXT = 3;
/** Beyond this many differing lines a minimal diff is not looked for. */
const MAX_DIFFERENCES = 1000;

/** One line of the comparison; `both` stands in both texts. */
interface DiffLine {
  readonly side: "both" | "old" | "new";
  /** With its line end. */
  readonly text: string;
}

/** A unified diff as `git apply` takes it; empty when the texts are equal. `path` is written after `a/` and `b/`. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = compareLines(splitLines(before), splitLines(after));
  const hunks = hunksOf(lines);
  return hunks.length === 0 ? "" : `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compareLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const both = (text: string): DiffLine => ({ side: "both", text });
  return [
    ...before.slice(0, head).map(both),
    ...shortestEdit(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(both),
  ];
}

/** Myers, An O(ND) Difference Algorithm, 1986, figure 2. */
function shortestEdit(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(before.length + after.length, MAX_DIFFERENCES); d += 1) {
    trace.push(furthest);
    const next = new Map(furthest);
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      next.set(k, x);
      if (x >= before.length && x - k >= after.length) return backtrack(trace, before, after);
    }
    furthest = next;
  }
  return [
    ...before.map((text): DiffLine => ({ side: "old", text })),
    ...after.map((text): DiffLine => ({ side: "new", text })),
  ];
}

function goesDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const furthest = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const fromK = goesDown(furthest, k, d) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (furthest.get(fromK) ?? 0);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      lines.push({ side: "both", text: before[x] ?? "" });
    }
    if (d === 0) break;
    if (x > fromX) lines.push({ side: "old", text: before[--x] ?? "" });
    else if (y > fromY) lines.push({ side: "new", text: after[--y] ?? "" });
  }
  return lines.reverse();
}

const SIGNS = { both: " ", old: "-", new: "+" } as const;

function hunksOf(lines: readonly DiffLine[]): readonly string[] {
  const changed = lines.flatMap(({ side }, index) => (side === "both" ? [] : [index]));
  const hunks: string[] = [];
  let at = 0;
  while (at < changed.length) {
    const first = changed[at] ?? 0;
    let last = first;
    while (at < changed.length && (changed[at] ?? 0) - last <= CONTEXT * 2) {
      last = changed[at] ?? last;
      at += 1;
    }
    hunks.push(hunk(lines, Math.max(0, first - CONTEXT), Math.min(lines.length, last + CONTEXT + 1)));
  }
  return hunks;
}

function hunk(lines: readonly DiffLine[], from: number, to: number): string {
  const count = (part: readonly DiffLine[], other: "old" | "new"): number =>
    part.filter(({ side }) => side !== other).length;
  const before = lines.slice(0, from);
  const shown = lines.slice(from, to);
  const range = (other: "old" | "new"): string => {
    const length = count(shown, other);
    // A range without lines names the line before it.
    return `${count(before, other) + (length === 0 ? 0 : 1)},${length}`;
  };
  const body = shown.map(
    ({ side, text }) => SIGNS[side] + (text.endsWith("\n") ? text : `${text}\n\\ No newline at end of file\n`),
  );
  return `@@ -${range("new")} +${range("old")} @@\n${body.join("")}`;
}
