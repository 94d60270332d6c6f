import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { textsIn } from "./texts.ts";

/** One word for a repair in each Chinese, so that a command, its button and the output can be told to be one thing. */
it.each([
  ["zh-cn", "修正"],
  ["zh-tw", "修復"],
])("texts in %s never say %s", async (language, other) => {
  const folder = `server/src/l10n/${language}`;
  const catalogues = await Promise.all(
    readdirSync(folder).map(async (file) => ({ ...(await import(/* @vite-ignore */ `../../${folder}/${file}`)) })),
  );
  const bundle: unknown = JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8"));
  const texts = textsIn([...catalogues, bundle]);
  expect(texts.filter((text) => text.includes(other))).toEqual([]);
  expect(texts.filter((text) => text.includes(language === "zh-cn" ? "修复" : "修正"))).not.toEqual([]);
});
