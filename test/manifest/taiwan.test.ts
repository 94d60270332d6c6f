import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mainlandTermsIn } from "../support/taiwan-terms.ts";
import { textsIn } from "./texts.ts";

const FOLDER = "server/src/l10n/zh-tw";

const catalogues = await Promise.all(
  readdirSync(FOLDER).map(
    async (file) => [file, textsIn({ ...(await import(/* @vite-ignore */ `../../${FOLDER}/${file}`)) })] as const,
  ),
);

it("finds the catalogues", () => {
  expect(catalogues.flatMap(([, texts]) => texts).length).toBeGreaterThan(200);
});

it.each([
  ...catalogues,
  ["package.nls.zh-tw.json", textsIn(JSON.parse(readFileSync("package.nls.zh-tw.json", "utf8")))] as const,
])("%s speaks as Taiwan does", (_, texts) => {
  expect(texts.flatMap((text) => mainlandTermsIn(text).map((term) => `${term}: ${text}`))).toEqual([]);
});
