import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Vitest's global set-up: one folder for what all tests write, in `TMPDIR` of every worker; it is gone afterwards. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "structured-summary-tests-"));
  // Windows reads the other two.
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
