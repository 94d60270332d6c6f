import { expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import { chooseOutline } from "../../../server/src/engine/outline/choose.ts";
import type { Meta } from "../../../server/src/engine/outline/meta.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";

const chosen = (text: string, meta: Meta = {}, own: readonly Outline[] = outlines) =>
  chooseOutline(parseDocument(text), meta, own).id;

it("takes the outline that the front matter names", () => {
  expect(chosen("# 工会工作总结\n", { outline: "weekly" })).toBe("weekly");
  expect(chosen("# 工会工作总结\n", { outline: "weekly" }, [])).toBe("weekly");
  expect(chosen("# 工会工作总结\n", { outline: "no-such" })).toBe("union-annual");
});

it("takes Taiwan's for Taiwan's words, whatever the script", () => {
  const tw = "# 大成公司企業工會113年度會務報告\n\n## 壹、理監事會召開情形\n\n略。\n\n## 貳、勞資會議\n\n略。\n";
  expect(chosen(tw)).toBe("union-tw");
  expect(chosen("# 工会工作报告\n\n## 理监事会\n\n## 劳资会议\n")).toBe("union-tw");
  expect(chosen(tw, {}, [])).toBe("union-tw");
});

it("takes the default for a mainland paper in Traditional characters", () => {
  expect(chosen("# 河口醫院工會2019年度工作總結\n\n## 會員代表大會\n\n略。\n\n## 組織建設\n\n略。\n")).toBe(
    "union-annual",
  );
  expect(chosen("")).toBe("union-annual");
});

it("lets a user replace a built-in outline", () => {
  const [first] = outlines;
  const own: Outline = {
    id: "union-annual",
    titles: { hans: "本厂", hant: "本廠", en: "Ours" },
    sections: first?.sections ?? [],
  };
  expect(chooseOutline(parseDocument("# 工会工作总结\n"), {}, [own])).toBe(own);
});
