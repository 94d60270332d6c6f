import type { HeadingLevel, Inline, PageModel } from "../../../server/src/engine/page/page.ts";
import { type LooseBlock, pageOf, paragraph, text } from "../../support/pages.ts";

const LONG =
  "在公司党委和上级工会的正确领导下，本单位工会坚持以习近平新时代中国特色社会主义思想为指导，认真学习贯彻党的二十大精神，" +
  "围绕中心、服务大局，切实履行“维护、建设、参与、教育”四项职能。全年召开职工代表大会2次，审议议案15件，征集提案68条" +
  "（其中劳动保护类23条），办结率达98.5%；慰问困难职工126人次，发放慰问金25.8万元……";

export function heading(level: HeadingLevel, number: string, words: string): LooseBlock {
  return { kind: "heading", level, number, inlines: [text(words)] };
}

/** Three pages with what a usual report has. */
export const REPORT: PageModel = pageOf(
  [
    {
      kind: "title",
      newPage: false,
      inlines: [text("某某有限责任公司工会委员会"), { kind: "break" }, text("2024年工作总结")],
    },
    { kind: "addressee", inlines: [text("市总工会：")] },
    paragraph(LONG),
    heading(1, "一、", "强化思想引领，坚定正确方向"),
    paragraph(LONG),
    heading(2, "（一）", "加强理论武装"),
    {
      kind: "paragraph",
      runIn: { level: 3, inlines: [text("1.抓学习。")] },
      inlines: [text(LONG)],
      quotes: 0,
      lists: 0,
    },
    heading(3, "2.", "抓阵地"),
    paragraph(`现有员工*月*日以前20__年~${LONG}#set $x$ @ref \\ <label> // 注释 [x] {{姓名}}`),
    heading(4, "（1）", "职工书屋"),
    paragraph(LONG),
    heading(1, "二、", "维护职工权益"),
    paragraph(LONG),
    {
      kind: "attachments-note",
      names: [[text("2024年度经费收支情况表")], [text("先进集体名单")]],
    },
    {
      kind: "closing",
      signatures: [[text("某某有限责任公司工会委员会")]],
      date: [text("2024年12月15日")],
      seal: false,
    },
    { kind: "chair", inlines: [text("主席（签字）：")] },
  ],
  { properties: { title: "某某有限责任公司工会委员会2024年工作总结", organization: "某某有限责任公司工会委员会" } },
);

/** All text of a page in reading order, without white space. */
export function proseOf({ blocks }: PageModel): string {
  const of = (list: readonly Inline[] = []) =>
    list.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "heading":
          return block.number + of(block.inlines);
        case "paragraph":
          return of(block.runIn?.inlines) + of(block.inlines);
        case "item":
          return block.marker + of(block.inlines);
        case "table":
          return block.rows.map(({ cells }) => cells.map(of).join("")).join("");
        case "verbatim":
          return block.text;
        case "attachments-note":
          return `附件：${block.names.map((name, index) => `${block.names.length > 1 ? `${index + 1}.` : ""}${of(name)}`).join("")}`;
        case "closing":
          return block.signatures.map(of).join("") + of(block.date);
        case "attachment":
          return block.label + of(block.inlines);
        case "missing-section":
          return block.title;
        case "picture":
        case "rule":
          return "";
        default:
          return of(block.inlines);
      }
    })
    .join("")
    .replaceAll(/\s/g, "");
}
