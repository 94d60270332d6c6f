import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

/**
 * The folder with some bundles, such as `server.cjs`, made as the product's build makes them. Called outside of any
 * test, so that it is there for all tests of a file and gone afterwards.
 */
export function built(...names: readonly string[]): string {
  const outdir = mkdtempSync(join(tmpdir(), "structured-summary-build-"));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const only = names.flatMap((name) => ["--only", name]);
  const args = ["server/tools/build.mjs", "--production", "--outdir", outdir, ...only];
  const cwd = resolve(import.meta.dirname, "../..");
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${names.join(", ")} cannot be built: ${stderr}`);
  return outdir;
}
