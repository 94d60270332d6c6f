import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../server/src/engine/text/fold.ts";
import { anyString } from "../../support/any-string.ts";

describe("fold", () => {
  it.each([
    ["機構與團體協約", "机构与团体协约"],
    ["臺灣的裏面與裡面，着衞生，説温度", "台湾的里面与里面，着卫生，说温度"],
    ["２０ＸＸ年（５０％）：＿＊～", "20XX年(50%):_*~"],
    ["什么、著名、乾坤", "什么、著名、干坤"],
  ])("%s → %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps sentence punctuation", () => {
    expect(fold("，。、；！？《》“”")).toBe("，。、；！？《》“”");
  });

  it("gives a string of the same length, and the same once more", () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("agrees with itself across its chunks", () => {
    const text = "工會A".repeat(9000);
    expect(fold(text)).toBe("工会A".repeat(9000));
  });
});
