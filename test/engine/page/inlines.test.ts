import { describe, expect, it } from "vitest";
import { pageLines, pageModel } from "../../support/page-lines.ts";

/** A paragraph's inlines; a long sentence before it keeps it from being a title. */
function inlines(text: string): string {
  const lines = pageLines(`一年来，工会开展了工作，取得了成绩，受到了好评。\n\n${text}`);
  return lines.slice(1).join(" ¶ ").replace(/^p: /, "");
}

describe("inlines", () => {
  it.each<[string, string, string]>([
    ["strong and emphasis", "**重要**和*强调*。", "<b>重要</b>和<i>强调</i>。"],
    ["both at once", "***都是***。", "<b><i>都是</i></b>。"],
    ["one in the other", "**甲*乙*丙**。", "<b>甲</b><b><i>乙</i></b><b>丙</b>。"],
    ["equal ones in each other", "*a (*b*) c*.", "<i>a (b) c</i>."],
    ["strikethrough", "~~作废~~有效。", "<s>作废</s>有效。"],
    ["code", "`a  b` 与 `` ` ``。", "<code>a  b</code> 与 <code>`</code>。"],
    [
      "a link",
      "见[网*站*](https://a.cn/x_(y) '题')。",
      "见<a https://a.cn/x_(y)>网</a><a https://a.cn/x_(y)><i>站</i></a>。",
    ],
    [
      "links side by side",
      "[甲](http://a.cn)[乙](<mailto:a@b.cn>)丙。",
      "<a http://a.cn>甲</a><a mailto:a@b.cn>乙</a>丙。",
    ],
    ["a link that leads elsewhere", "[甲](javascript:x)[乙](b.md)。", "甲乙。"],
    [
      "reference links",
      '见[甲][r]、[R]和[r][]。\n\n[r]: <http://a.cn/b c> "题"',
      "见<a http://a.cn/b%20c>甲</a>、<a http://a.cn/b%20c>R</a>和<a http://a.cn/b%20c>r</a>。",
    ],
    [
      "bare addresses",
      "见 www.a.cn 或 a@b.cn 或 <http://c.cn>。",
      "见 <a http://www.a.cn>www.a.cn</a> 或 <a mailto:a@b.cn>a@b.cn</a> 或 <a http://c.cn>http://c.cn</a>。",
    ],
    ["an address that Chinese follows", "见https://a.cn/b，现有。", "见<a https://a.cn/b>https://a.cn/b</a>，现有。"],
    ["pictures in a line", "图![甲\\]&amp;](a.png)和![乙][p]。\n\n[p]: b.png", "图![甲]&](a.png)和![乙](b.png)。"],
    ["escapes and references", "\\*不是\\* &amp;&copy;&#20013;。", "*不是* &©中。"],
    ["tags that say how it looks", "H<sub>2</sub>O<br>换行<!-- 注 -->。", "H2O⏎换行。"],
    ["other tags", "见<script>x</script>。", "见<script>x</script>。"],
    ["hard breaks", "甲  \n乙\\\n丙。", "甲⏎乙⏎丙。"],
    ["soft wraps", "甲\n乙\nword\nword\n丙", "甲乙word word丙"],
    ["a soft wrap in emphasis", "a **b\nc** d", "a <b>b c</b> d"],
    ["no indentation", "　　甲。", "甲。"],
  ])("are made of %s", (_, text, expected) => {
    expect(inlines(text)).toBe(expected);
    expect(inlines(text.replaceAll("\n", "\r\n"))).toBe(expected);
    expect(inlines(text.replaceAll("\n", "\r"))).toBe(expected);
  });

  it.each<[string, string]>([
    ["于2023年*月*日召开。", "于2023年⟦*月*日⟧召开。"],
    ["共有会员*人，党员*人。", "共有会员⟦*⟧人，党员⟦*⟧人。"],
    ["3~~5月和7~~9月。", "3~~5月和7~~9月。"],
    ["3~5月，20__年。", "3~5月，⟦20__⟧年。"],
    ["现有员工 人，XX年。", "现有员工⟦ 人⟧，⟦XX⟧年。"],
    ["获{{奖项}}。", "获⟦{{奖项}}⟧。"],
    ["订阅《  报》。", "订阅⟦《  报》⟧。"],
    ["**现有员工 人**。", "<b>现有员工</b>⟦<b> 人</b>⟧。"],
  ])("lose no mask and mark what is missing: %s", (text, expected) => {
    expect(inlines(text)).toBe(expected);
  });

  it("keep the breaks of a paragraph that is too dense to be parsed", () => {
    const dense = "[".repeat(600);
    for (const lineEnd of ["\n", "\r\n", "\r"]) {
      expect(inlines(`${dense}甲  ${lineEnd}乙${lineEnd}丙`)).toBe(`${dense}甲⏎乙丙`);
    }
  });

  it("lose spaces at the end of a line, however they are written", () => {
    expect(inlines("甲&#32;&nbsp;\n乙 &nbsp;")).toBe("甲乙");
    expect(inlines("**甲** \n乙")).toBe("<b>甲</b>乙");
  });

  it("number footnotes by their first reference, and leave out what nothing refers to", () => {
    const page = pageModel(
      "后[^b]前[^a]再[^b]。\n\n[^a]: 甲*强*，见[^c]。\n\n    第二段。\n\n[^b]: 乙。\n[^c]: 丙。\n[^d]: 丁。",
    );
    const text = JSON.stringify(page.footnotes);
    expect(page.footnotes).toHaveLength(3);
    expect(page.footnotes.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2, 1]);
    expect(text.indexOf("乙")).toBeLessThan(text.indexOf("甲"));
    expect(text).not.toContain("丁");
    expect(JSON.stringify(page.blocks)).not.toMatch(/第二段|乙/);
  });
});
