import { describe, expect, it } from "vitest";
import { chooseBlank, type Direction } from "../../client/src/choose-blank.ts";
import { onLine } from "../support/client-ports.ts";

const first = onLine(1, 4, 6);
const gap = onLine(2, 3);
const last = onLine(5, 0, 8);
/** As a rule may report them: in any order, one place twice. */
const blanks = [last, first, gap, first];

/** The way from a selection through the blanks, each step written as its line, `!` for a step around the end. */
function way(from: ReturnType<typeof onLine>, direction: Direction, steps: number, through = blanks): string {
  let selection = from;
  return Array.from({ length: steps }, () => {
    const choice = chooseBlank(through, selection, direction);
    if (choice === undefined) return "-";
    selection = choice.range;
    return `${choice.isWrapped ? "!" : ""}${selection.start.line}:${selection.start.character}`;
  }).join(" ");
}

describe("next", () => {
  it("goes through all blanks in order and around the end", () => {
    expect(way(onLine(0, 0), "next", 5)).toBe("1:4 2:3 5:0 !1:4 2:3");
  });

  it("takes the blank that starts at the cursor", () => {
    expect(way(onLine(1, 4), "next", 1)).toBe("1:4");
  });

  it("leaves the blank that the cursor stands in, and a gap that it was put into", () => {
    expect(way(onLine(1, 5), "next", 1)).toBe("2:3");
    expect(way(gap, "next", 1)).toBe("5:0");
  });

  it("goes on behind a longer selection", () => {
    expect(way({ start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, "next", 1)).toBe("2:3");
  });
});

describe("previous", () => {
  it("goes back through all blanks and around the start", () => {
    expect(way(onLine(9, 0), "previous", 5)).toBe("5:0 2:3 1:4 !5:0 2:3");
  });

  it("takes the blank that ends at the cursor", () => {
    expect(way(onLine(5, 8), "previous", 1)).toBe("5:0");
    expect(way(onLine(5, 7), "previous", 1)).toBe("2:3");
  });
});

it("reaches blanks that overlap, either way", () => {
  const outer = onLine(1, 0, 9);
  const inner = onLine(1, 2, 4);
  const behind = onLine(1, 12, 13);
  expect(way(onLine(0, 0), "next", 4, [inner, behind, outer])).toBe("1:0 1:2 1:12 !1:0");
  expect(way(behind, "previous", 3, [inner, behind, outer])).toBe("1:2 1:0 !1:12");
});

it("comes back to the only blank, and to none where there is none", () => {
  expect(way(first, "next", 2, [first])).toBe("!1:4 !1:4");
  expect(way(first, "previous", 1, [])).toBe("-");
});
