import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly run?: string;
  readonly shell?: string;
}

const { jobs }: { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = parse(
  readFileSync(".github/workflows/ci.yml", "utf8"),
);

it("no step hides that a command before a pipe failed", () => {
  const piped = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ run }) => /[^|]\|[^|]/.test(run ?? "")));
  expect(piped).not.toEqual([]);
  // Only where a shell is named does GitHub run it with `pipefail`.
  expect(piped.filter(({ shell }) => shell !== "bash")).toEqual([]);
});
