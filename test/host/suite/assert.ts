/** Assertions for suites that also run in a worker, where there is no `node:assert`. */

/** Fails unless the claim is true. */
export function ok(claim: unknown, message: string): asserts claim {
  if (!claim) throw new Error(message);
}

/** Fails unless both are the same plain data, compared as JSON. */
export function equal<T>(actual: T, expected: T, message = "not as expected"): void {
  const [is, should] = [shown(actual), shown(expected)];
  if (is !== should) throw new Error(`${message}\n  actual:   ${is}\n  expected: ${should}`);
}

/** Fails unless the text matches. */
export function match(actual: string, pattern: RegExp, message = "no match"): void {
  if (!pattern.test(actual)) throw new Error(`${message}\n  actual:  ${shown(actual)}\n  pattern: ${pattern}`);
}

/** Plain data as one line, for messages. */
export function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
