import { expect, it } from "vitest";
import type { Format } from "../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { type CheckOptions, check } from "../../server/src/engine/rules/check.ts";
import type { Finding } from "../../server/src/engine/rules/rule.ts";

/** What a round answers that makes no case: the text that fell out for it has nothing to alter. */
export const NO_CASE = Symbol("no case");

/** What is found in a text. A rule that throws fails the test. */
export function findingsIn(text: string, options: CheckOptions, format: Format = "markdown"): readonly Finding[] {
  const { crashes, findings } = check(parseDocument(text, { format }), options);
  if (crashes.length > 0) throw new Error(`${JSON.stringify(crashes)} in ${JSON.stringify(text)}`);
  return findings;
}

/** Generated cases about the rules of one family: counted, and the first that go wrong are shown. */
export class Family {
  #count = 0;
  #open = 0;
  readonly #failures: unknown[] = [];

  /** One case, with what went wrong in it. */
  add(failure: unknown): void {
    this.#count += 1;
    this.#open += 1;
    if (failure !== undefined) this.#failures.push(failure);
  }

  /** One case that holds when both are the same list. */
  compare(text: string, found: readonly string[], wanted: readonly string[]): void {
    const isRight = found.length === wanted.length && found.every((one, index) => one === wanted[index]);
    this.add(isRight ? undefined : { text, found, wanted });
  }

  /** Runs `one` so many times and shows what it answers, which is why a case went wrong. */
  each(times: number, one: (round: number) => string | typeof NO_CASE | undefined): void {
    for (let round = 0; round < times; round += 1) {
      const answer = one(round);
      if (answer !== NO_CASE) this.add(answer);
    }
    this.settle();
  }

  /** Fails where a case went wrong since the last time. Answers how many cases there were. */
  settle(): number {
    const [failures, count] = [this.#failures.splice(0), this.#open];
    this.#open = 0;
    expect(failures.slice(0, 12), `${failures.length} of ${count} went wrong`).toEqual([]);
    return count;
  }

  /** The last test of a file: so many cases were made by those before it. */
  counts(cases: number): void {
    it(`makes ${cases} cases in all`, () => {
      expect(this.#count).toBe(cases);
      expect(cases).toBeGreaterThanOrEqual(2000);
    });
  }
}
