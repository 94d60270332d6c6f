import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { roundTrip, seen } from "./round-trip.ts";

const EVERYTHING = `# 长明区实验学校工会2024年工作总结

区总工会：

一年来，校工会**扎实**做好各项工作，现有员工 人，*月*日，*重点*推进，2\\*3，\`a*b\`，~~作废~~。

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
| 走访[^1] | 1,860 | 含<br>退休 |

详情见[网页](https://example.org/a?b=1&c=2#d)。

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
