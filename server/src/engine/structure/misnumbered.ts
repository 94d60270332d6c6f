/** A number that does not follow the one before it. */
interface Misnumbered {
  /** Index among the values. */
  readonly at: number;
  readonly kind: "skipped" | "repeated" | "back";
  readonly expected: number;
}

/** A jump over more numbers than these is no slip, unless the next number goes on as if it had not been. */
const MAX_SKIPPED = 3;

/**
 * The numbers of a run that are out of order, as few as possible: a wrong number between two right ones is one, and so
 * are two that changed places. Nothing when most are out of order: such numbers mean something else.
 */
export function misnumbered(values: readonly number[]): readonly Misnumbered[] {
  // 十一、 twice, and nothing else: no run.
  if (values[0] !== 1 && !values.some((value, at) => value === (values[at - 1] ?? value) + 1) && !isShuffled(values))
    return [];
  const found: Misnumbered[] = [];
  let current = values[0] ?? 0;
  for (let at = 1; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const next = values[at + 1];
    const expected = current + 1;
    if (value === expected) {
      current = value;
      continue;
    }
    const kind = value > expected ? "skipped" : value === current ? "repeated" : "back";
    const isSlip = next === expected + 1;
    if (kind === "skipped" && value - expected > MAX_SKIPPED && !isSlip) return [];
    found.push({ at, kind, expected });
    if (isSlip) current = expected;
    else if (kind === "skipped" && value === expected + 1 && next === expected) {
      current = value;
      at += 1;
    } else if (kind === "skipped" || next === value + 1) current = value;
  }
  return found.length > 1 && found.length * 2 >= values.length ? [] : found;
}

/** 二 一 三: numbers that follow each other, each once. */
function isShuffled(values: readonly number[]): boolean {
  const first = Math.min(...values);
  return (
    values.length > 2 &&
    first <= 3 &&
    new Set(values).size === values.length &&
    values.every((value) => value < first + values.length)
  );
}
