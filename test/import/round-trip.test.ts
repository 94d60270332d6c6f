import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import type { Inline } from "../../server/src/engine/page/page.ts";
import { writeDocx } from "../../server/src/export/docx/docx.ts";
import { pageOf } from "../../server/src/export/page-of.ts";
import { tryImport } from "./imported.ts";

const SETTINGS = { meta: {}, outline: { id: "union-annual" }, settings: {} };

/** What a reader sees of the blocks of a page: places and marks of blanks left out, texts of one look joined. */
function seen(text: string, format: "markdown" | "plain"): readonly unknown[] {
  const { page } = pageOf(parseDocument(text, { format }), SETTINGS);
  return JSON.parse(JSON.stringify(page.blocks), (key, value) => {
    if (key === "source" || key === "blank") return undefined;
    // Word sets a column to the left that says nothing.
    if (value === "left") return "none";
    return Array.isArray(value) && value.some((item) => item?.kind === "text") ? joined(value) : value;
  });
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const inline of inlines) {
    const last = whole.at(-1);
    const isSame =
      last?.kind === "text" &&
      inline.kind === "text" &&
      JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...inline, text: "" });
    if (isSame) whole[whole.length - 1] = { ...last, text: last.text + inline.text };
    else whole.push(inline);
  }
  return whole;
}

const EVERYTHING = `# 长明区实验学校工会2024年工作总结

区总工会：

一年来，校工会**扎实**做好各项工作，现有员工 人，*月*日，2\\*3，\`a*b\`，~~作废~~。

## 一、基本情况

### （一）组织建设

1.健全组织。会员860人[^1]，入会率XX%。

#### 1.制度

##### （1）章程

1. 慰问职工36人次。
   - 其中女职工12人次；
   - 其中退休职工3人次。

   又一段说明，不是新的一项。

2. 走访企业12家。

- [x] 已完成
- [ ] 未完成

> 引用的话。

| 项目 | 人数 | 备注 |
| :-- | --: | --- |
| 慰问 | 12 |  |
| 走访 | 1,860 | 含<br>退休 |

详情见[网页](https://example.org/a?b=1&c=2)。

\`\`\`
<table>
  * a
\`\`\`

---

附件：1.职工名单

2.经费决算表

长明区实验学校工会委员会

2024年12月5日

主席（签字）：

附件1

职工名单

张三、李四。

附件2

经费决算表

收入3~5万元。

[^1]: 截至2024年11月底。

    含劳务派遣人员。
`;

async function roundTrip(text: string, format: "markdown" | "plain"): Promise<readonly unknown[]> {
  const { page, layout } = pageOf(parseDocument(text, { format }), SETTINGS);
  const result = await tryImport(await writeDocx({ page, layout, pictures: new Map(), marksBlanks: false }));
  if ("failure" in result) throw new Error(result.failure);
  return seen(result.markdown, "markdown");
}

it("import(export(x)) is equal in structure, whatever a summary can hold", async () => {
  const blocks = seen(EVERYTHING, "markdown");
  const kinds = new Set(blocks.map((block) => (block as { readonly kind: string }).kind));
  expect(kinds.size).toBeGreaterThan(11);
  expect(await roundTrip(EVERYTHING, "markdown")).toEqual(blocks);
});

it.each(["union-company.md", "union-depot.md", "union-school.txt"])("import(export(%s)) too", async (name) => {
  const text = readFileSync(`test/fixtures/samples/${name}`, "utf8");
  const format = name.endsWith(".txt") ? "plain" : "markdown";
  const blocks = seen(text, format);
  expect(blocks.length).toBeGreaterThan(10);
  expect(await roundTrip(text, format)).toEqual(blocks);
});
