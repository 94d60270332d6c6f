import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutProblems } from "../../../server/src/engine/page/layout-problems.ts";
import type { LayoutSettings } from "../../../server/src/engine/page/layout-settings.ts";
import { layoutFor } from "../../../server/src/engine/page/layouts.ts";
import { typeArea } from "../../../server/src/engine/page/measures.ts";

const scripts = ["hans", "hant", "en"] as const;

describe("the layout of a document", () => {
  it.each([
    ["hans", "mainland", "official", "chinese"],
    ["hant", "mainland", "official", "chinese"],
    ["hant", "taiwan", "taiwan", "republic"],
    ["hans", "taiwan", "official", "chinese"],
    ["en", "mainland", "english", "english"],
  ] as const)("in %s with the terms of %s is %s", (script, terms, id, dates) => {
    expect(layoutFor(script, {}, terms)).toMatchObject({ id, dates });
    expect(layoutFor(script, { layout: "auto" }, terms)).toEqual(layoutFor(script, {}, terms));
  });

  it("is the one that the settings name", () => {
    expect(layoutFor("en", { layout: "official" })).toMatchObject({ id: "official", dates: "english" });
    expect(layoutFor("hant", { layout: "plain" }, "taiwan")).toMatchObject({ id: "plain", dates: "chinese" });
  });
});

it("the official page is that of GB/T 9704-2012", () => {
  const { paper, margins, lines, title, body, headings, pageNumber } = layoutFor("hans", {});
  expect(paper.widthMm - margins.leftMm - margins.rightMm).toBe(156);
  expect(paper.heightMm - margins.topMm - margins.bottomMm).toBe(225);
  expect(lines).toEqual({ kind: "grid", linesPerPage: 22, charactersPerLine: 28 });
  expect(
    [title, body, headings[1], headings[2], headings[3], headings[4]].map(({ font, sizePt }) => [font, sizePt]),
  ).toEqual([
    ["title", 22],
    ["body", 16],
    ["heading-1", 16],
    ["heading-2", 16],
    ["body", 16],
    ["body", 16],
  ]);
  expect(pageNumber).toMatchObject({ form: "dashes", place: "outside", belowMm: 7, style: { sizePt: 14 } });
});

describe("fonts", () => {
  const names = (...args: Parameters<typeof layoutFor>) =>
    Object.values(layoutFor(...args).fonts).flatMap(({ latin, families }) => [
      ...latin,
      ...families.map(({ family }) => family),
    ]);

  it.each(["official", "taiwan", "english", "plain"] as const)(
    "of Traditional text in %s are none that lack it",
    (layout) => {
      expect(names("hant", { layout }).filter((name) => /GB2312|B05S/.test(name))).toEqual([]);
    },
  );

  it.each(scripts)("end for every role with one that comes along: %s", (script) => {
    for (const { families } of Object.values(layoutFor(script, {}).fonts)) {
      expect(families.at(-1)).toEqual({ family: "LXGW WenKai", substitute: true });
      expect(families[0]?.substitute).toBeUndefined();
    }
  });

  it("begin with the official ones", () => {
    const { fonts } = layoutFor("hans", {});
    expect(Object.entries(fonts).map(([role, { families }]) => [role, families[0]?.family])).toEqual([
      ["body", "仿宋_GB2312"],
      ["title", "FZXiaoBiaoSong-B05S"],
      ["heading-1", "SimHei"],
      ["heading-2", "楷体_GB2312"],
      ["page-number", "SimSun"],
    ]);
    expect(fonts.body.latin[0]).toBe("Times New Roman");
    expect(fonts["page-number"].latin).toEqual([]);
    expect(layoutFor("hant", {}, "taiwan").fonts.body.families[0]).toEqual({ family: "DFKai-SB" });
  });

  it("of one's own come first, and what stands behind them is another design", () => {
    const { fonts } = layoutFor("hans", { fonts: { body: " KaiTi ", latin: "Arial", title: "" } });
    expect(fonts.body.families.slice(0, 2)).toEqual([{ family: "KaiTi" }, { family: "仿宋_GB2312", substitute: true }]);
    expect(fonts.body.latin.slice(0, 2)).toEqual(["Arial", "Times New Roman"]);
    expect(fonts["page-number"].latin).toEqual(["Arial"]);
    expect(fonts.title.families[0]?.family).toBe("FZXiaoBiaoSong-B05S");
    expect(layoutFor("hans", { fonts: { body: "FangSong" } }).fonts.body.families.map(({ family }) => family)).toEqual([
      "FangSong",
      "仿宋_GB2312",
      "STFangsong",
      "LXGW WenKai",
    ]);
  });

  it("of one's own are for the letters of an English document", () => {
    const { fonts } = layoutFor("en", { fonts: { body: "Georgia", latin: "Arial" } });
    expect([fonts.body.latin[0], fonts.title.latin[0]]).toEqual(["Georgia", "Arial"]);
    expect(fonts.body.families).toEqual(layoutFor("en", {}).fonts.body.families);
  });
});

describe("settings", () => {
  it("of a size take along what is as large as the body", () => {
    const { body, headings, tables, title } = layoutFor("hans", { sizes: { body: 14, heading2: 15 } });
    expect([body, headings[1], headings[2], headings[3], tables, title].map(({ sizePt }) => sizePt)).toEqual([
      14, 14, 15, 14, 12, 22,
    ]);
  });

  it.each<[LayoutSettings, number, number]>([
    [{}, 22, 28],
    [{ sizes: { body: 18 } }, 22, 25],
    [{ sizes: { body: 14 } }, 22, 32],
    [{ sizes: { body: 30 } }, 17, 15],
    [{ margins: { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 } }, 24, 28],
    [{ lines: 20, characters: 26 }, 20, 26],
    [{ lines: 500, characters: 1 }, 22, 28],
    [{ lines: 20, lineSpacing: 3 }, 20, 28],
  ])("%j leave %i lines of %i characters", (settings, linesPerPage, charactersPerLine) => {
    expect(layoutFor("hans", settings).lines).toEqual({ kind: "grid", linesPerPage, charactersPerLine });
  });

  it("of the distance of lines take the grid away, and of their number put one in", () => {
    expect(layoutFor("hans", { lineSpacing: 1.25 }).lines).toEqual({ kind: "multiple", factor: 1.25 });
    expect(layoutFor("hans", { layout: "plain", lines: 30 }).lines).toEqual({
      kind: "grid",
      linesPerPage: 30,
      charactersPerLine: 38,
    });
  });

  it("of margins that leave no page count for nothing, those across from each other together", () => {
    const { margins } = layoutFor("hans", { margins: { top: 240, bottom: 10, left: 20 } });
    expect(margins).toEqual({ topMm: 37, bottomMm: 35, leftMm: 20, rightMm: 26 });
  });

  it("keep the page number on the paper", () => {
    expect(layoutFor("hans", { margins: { bottom: 10 } }).pageNumber.belowMm).toBe(5);
  });
});

const mm = fc.double({ min: 0, max: 250, noNaN: true });
const size = fc.double({ min: 5, max: 72, noNaN: true });
const count = fc.integer({ min: 1, max: 100 });
const settings: fc.Arbitrary<LayoutSettings> = fc.record(
  {
    layout: fc.constantFrom("official", "taiwan", "english", "plain", "auto"),
    sizes: fc.record({ body: size, title: size, heading1: size }, { requiredKeys: [] }),
    margins: fc.record({ top: mm, bottom: mm, left: mm, right: mm }, { requiredKeys: [] }),
    lines: count,
    characters: count,
    lineSpacing: fc.double({ min: 0.8, max: 4, noNaN: true }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<LayoutSettings>;

it("whatever the settings say, lines do not overlap and stand on the paper", () => {
  fc.assert(
    fc.property(settings, fc.constantFrom(...scripts), (one, script) => {
      const layout = layoutFor(script, one);
      const { widthPt, heightPt } = typeArea(layout);
      expect(Math.min(widthPt, heightPt)).toBeGreaterThan(141);
      expect(layout.pageNumber.belowMm).toBeLessThanOrEqual(layout.margins.bottomMm);
      if (layout.lines.kind === "multiple") return;
      const { linesPerPage, charactersPerLine } = layout.lines;
      expect(heightPt / linesPerPage).toBeGreaterThanOrEqual(layout.body.sizePt - 1e-9);
      expect(widthPt / charactersPerLine).toBeGreaterThanOrEqual(layout.body.sizePt * 0.9 - 1e-9);
    }),
  );
});

it("what is no problem is in force", () => {
  fc.assert(
    fc.property(settings, (one) => {
      const id = one.layout === undefined || one.layout === "auto" ? "official" : one.layout;
      const named = { ...one, layout: id };
      const wrong = layoutProblems(named).map(({ path }) => path.join("/"));
      const { margins, lines } = layoutFor("hans", named);
      if (wrong.every((key) => !key.startsWith("margins"))) {
        for (const edge of ["top", "bottom", "left", "right"] as const) {
          const wanted = named.margins?.[edge];
          if (wanted !== undefined) expect(margins[`${edge}Mm`]).toBe(wanted);
        }
      }
      if (named.lines !== undefined && !wrong.includes("lines")) {
        expect(lines).toMatchObject({ kind: "grid", linesPerPage: named.lines });
      }
      if (named.characters !== undefined && !wrong.includes("characters")) {
        expect(lines).toMatchObject({ kind: "grid", charactersPerLine: named.characters });
      }
    }),
  );
});
