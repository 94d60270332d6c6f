import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Placeholder,
  placeholderAt,
  readPlaceholder,
  writePlaceholder,
} from "../../../server/src/engine/figures/placeholder.ts";

const label = fc
  .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."职工人数 ab1（）·") })
  .map((text) => text.trim())
  .filter((text) => text !== "");
const type = fc.oneof(
  fc.constant({ kind: "text" } as const),
  fc.constant({ kind: "date" } as const),
  fc.record({ kind: fc.constant("number" as const), unit: fc.constantFrom("", "人", "万元", "人次") }),
);
const placeholder: fc.Arbitrary<Placeholder> = fc.oneof(
  fc.record({ label, type }),
  fc.record({ label, type, previous: fc.constantFrom("860", "3.5万", "2023年") }),
);

describe("placeholder", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(placeholder, (one) => {
        const text = writePlaceholder(one);
        expect(placeholderAt(`共${text}人`, 1)).toEqual({ placeholder: one, end: text.length + 1 });
      }),
    );
  });

  it.each(["{{}}", "{{a{b}}", "{{:number}}", "{{a:colour}}", "{{a|b|c}}", "{{a\nb}}", "{a}", `{{${"长".repeat(41)}}}`])(
    "%j is none",
    (text) => {
      expect(placeholderAt(text, 0)).toBeUndefined();
    },
  );

  it("takes full-width braces and colons", () => {
    expect(placeholderAt("｛｛人數：number 人｝｝", 0)?.placeholder).toEqual({
      label: "人數",
      type: { kind: "number", unit: "人" },
    });
  });

  it("has no label longer than 40 characters", () => {
    expect(readPlaceholder("长".repeat(40))?.label).toHaveLength(40);
  });
});
