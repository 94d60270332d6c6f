import { defineConfig } from "vitest/config";

// What ships bundles the production builds: the development ones of micromark assert, and throw, where those go on.
process.env["NODE_ENV"] = "production";

/**
 * Thousands of generated texts, sentences and hostile ones, and processes that are watched: part of `npm test`, and left out
 * of `npm run test:unit`.
 */
const LARGE = [
  "test/engine/rules/generated/*.test.ts",
  "test/**/hostile.test.ts",
  "test/engine/markdown/bounds.test.ts",
  "test/engine/rules/sentences.test.ts",
  "test/export/pdf/typesetter.test.ts",
  "test/import/any-round-trip.test.ts",
  "test/processes/*.test.ts",
];

/** What a page looks like, read back from PDF with Debian's tools: part of `npm test` only, too. */
const MEASURED = ["test/measured/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    globalSetup: "test/support/temporary-folder.ts",
    maxWorkers: "100%",
    // What was compiled for the last run is not compiled again.
    experimental: { fsModuleCache: true, fsModuleCachePath: "node_modules/.cache/vitest" },
    projects: [
      // Nothing under test keeps state between files, so they share their modules: half the time.
      {
        extends: true,
        test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...LARGE, ...MEASURED], isolate: false },
      },
      { extends: true, test: { name: "large", include: LARGE, isolate: false } },
      {
        extends: true,
        test: {
          name: "measured",
          include: MEASURED,
          globalSetup: "test/measured/support/tools.mjs",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
