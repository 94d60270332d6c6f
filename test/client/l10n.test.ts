import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mainlandTerms, mainlandTermsIn } from "../support/taiwan-terms.ts";

const SOURCES = "client/src";
const used = new Set(sources().flatMap(messagesIn));

it("finds the messages of the sources", () => {
  expect(used).toContain("1 blank");
  expect(used.size).toBeGreaterThan(50);
});

it("finds every call with a plain string", () => {
  const calls = sources().flatMap((text) => [...text.matchAll(/\bl10n\.t\(/g)]);
  expect(sources().flatMap(messagesIn)).toHaveLength(calls.length);
});

describe.each(["zh-cn", "zh-tw"])("%s", (language) => {
  const bundle: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8"),
  );

  it("translates every message and no other", () => {
    expect(Object.keys(bundle).sort()).toEqual([...used].sort());
  });

  it("keeps the arguments", () => {
    const changed = Object.entries(bundle).filter(([message, text]) => argumentsOf(message) !== argumentsOf(text));
    expect(changed).toEqual([]);
  });

  it("leaves nothing empty or in English", () => {
    expect(Object.entries(bundle).filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

it("says in Taiwan what Taiwan says", () => {
  const bundle: Readonly<Record<string, string>> = JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8"));
  const found = Object.entries(bundle).flatMap(([message, text]) =>
    mainlandTermsIn(text).map((term) => [message, term]),
  );
  expect(found).toEqual([]);
});

it("knows the words that are not Taiwan's", () => {
  expect(mainlandTerms.length).toBeGreaterThan(30);
  for (const [mainland, taiwan] of mainlandTerms) {
    expect(mainlandTermsIn(`請先${mainland}。`)).toContain(mainland);
    expect(mainlandTermsIn(taiwan)).toEqual([]);
  }
  expect(mainlandTermsIn("編輯器的處理程序")).toEqual([]);
  expect(mainlandTermsIn("游標移至这里")).toEqual(["这"]);
});

function sources(): readonly string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`${SOURCES}/${name}`, "utf8"));
}

function messagesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) => JSON.parse(quoted ?? '""'));
}

function argumentsOf(text: string): string {
  return [...text.matchAll(/\{\d\}/g)]
    .map(([argument]) => argument)
    .sort()
    .join();
}
