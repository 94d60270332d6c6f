import { describe, expect, it } from "vitest";
import { scriptOf } from "../../../server/src/engine/text/script.ts";

describe("scriptOf", () => {
  it.each([
    ["工会组织职工开展活动", "hans"],
    ["工會組織職工開展活動", "hant"],
    ["臺", "hant"],
    ["羣眾工作與衞生", "hant"],
    ["工人先生", "hans"],
    ["The union met twice this year.", "en"],
    ["The union of 东湖 met twice this year and elected a new committee.", "en"],
    ["", "en"],
    ["API 接口说明", "hans"],
  ])("%j is %s", (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
