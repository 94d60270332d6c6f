import { lexRun } from "../figures/lex.ts";
import type { Block, Run } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { countScripts, type Region, type ScriptCounts, traditionalRegion } from "../text/script.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { perBlock } from "./per-block.ts";
import { defineRule, type Fix } from "./rule.ts";

export default defineRule({
  id: "no-mixed-script",
  scope: "document",
  severity: "information",
  messages: ["traditional", "simplified"],
  examples: [
    {
      name: "one script",
      text: "# 工会工作总结\n\n全年开展活动十二次，职工参与率稳步提高。\n",
    },
    {
      name: "a Traditional paragraph in a Simplified text",
      text: "# 工会工作总结\n\n全年开展活动十二次，职工参与率稳步提高。\n\n⟦工會還組織職工參加了市裡的技能競賽。⟧\n",
      problems: [["traditional"]],
      fixed: "# 工会工作总结\n\n全年开展活动十二次，职工参与率稳步提高。\n\n工会还组织职工参加了市里的技能竞赛。\n",
    },
    {
      name: "variants are no other script, nor is a name in a sentence",
      text: "# 工会工作总结\n\n全年开展活动十二次，组织职工学习《資治通鑑》，与臺北市总工会交流。\n\n羣众路线教育\n",
    },
    {
      name: "Traditional: a Simplified paragraph, written in Taiwan's characters",
      text: "# 工會工作總結\n\n理監事會按月召開，為會員爭取權益；勞資會議按季舉行，協商結果對會員公開。\n\n⟦各单位会员踊跃参加，{{会员人数:number 人}}完成了训练，详见 `说明.md`。⟧\n",
      problems: [["simplified"]],
      fixed:
        "# 工會工作總結\n\n理監事會按月召開，為會員爭取權益；勞資會議按季舉行，協商結果對會員公開。\n\n各單位會員踴躍參加，{{会员人数:number 人}}完成了訓練，詳見 `说明.md`。\n",
    },
    {
      name: "Traditional: in Hong Kong's characters",
      text: "# 工會工作總結\n\n羣眾工作與衞生檢查同時推進，説服力明顯增強。\n\n⟦各单位群众踊跃参加，卫生检查全部合格。⟧\n",
      problems: [["simplified"]],
      fixed:
        "# 工會工作總結\n\n羣眾工作與衞生檢查同時推進，説服力明顯增強。\n\n各單位羣眾踴躍參加，衞生檢查全部合格。\n",
    },
    {
      name: "Traditional: variants are no other script",
      text: "# 工會工作總結\n\n理監事會按月召開，為會員爭取權益。\n\n台北里長着手強化内控。\n",
    },
    { name: "English has one script", text: "# Annual union work summary\n\nWe visited 東湖 and 东湖.\n" },
  ],
  *check(facts) {
    const { doc, script } = facts;
    if (script === "en") return;
    const other = script === "hans" ? "hant" : "hans";
    for (const { start, block } of doc.blocks) {
      if (!scriptsIn(block)[other]) continue;
      for (const run of block.runs) {
        if (!isWritten(countScripts(run.text), other)) continue;
        const span = { start: start + run.start, end: start + run.start + run.text.length };
        yield {
          span,
          messageId: other === "hant" ? "traditional" : "simplified",
          args: [],
          fixes: facts.convert === undefined ? [] : [conversion(facts, run, span)],
        };
      }
    }
  },
});

/** Fewer characters of the other script may be a name. */
const LEAST = 4;
/** For one character of the document's own script there must be this many of the other. */
const SHARE = 10;

function isWritten({ hans, hant }: ScriptCounts, script: "hans" | "hant"): boolean {
  const [own, other] = script === "hans" ? [hans, hant] : [hant, hans];
  return own >= LEAST && own >= SHARE * other;
}

/** Whether enough characters of a script stand in a block for one of its runs to be written in it. */
type ScriptsIn = { readonly [script in "hans" | "hant"]: boolean };

const NEITHER: ScriptsIn = { hans: false, hant: false };
const HANS: ScriptsIn = { hans: true, hant: false };
const HANT: ScriptsIn = { hans: false, hant: true };
const BOTH: ScriptsIn = { hans: true, hant: true };

const scriptsIn = perBlock((block: Block): ScriptsIn => {
  const { hans, hant } = countScripts(block.text);
  if (hans < LEAST) return hant < LEAST ? NEITHER : HANT;
  return hant < LEAST ? HANS : BOTH;
});

/** Worked out anew whenever it is read, until the dictionaries are there. */
function conversion(facts: DocumentFacts, run: Run, span: Span): Fix {
  let made: readonly TextEdit[] = [];
  return {
    titleId: facts.script === "hans" ? "convert-to-simplified" : "convert-to-traditional",
    args: [],
    kind: "suggested",
    get edits() {
      if (made.length === 0) made = converted(facts, run, span);
      return made;
    },
  };
}

/** Code, links and blanks stay as they are. */
function converted({ doc, script, convert }: DocumentFacts, run: Run, span: Span): readonly TextEdit[] {
  const [from, to]: readonly [Region, Region] =
    script === "hans" ? [traditionalRegion(run.text), "zh-CN"] : ["zh-CN", traditionalRegion(doc.text)];
  const kept = [...run.gaps, ...lexRun(run).blanks].toSorted((a, b) => a.start - b.start);
  const edits: TextEdit[] = [];
  const add = (start: number, end: number): void => {
    const words = run.text.slice(start, end);
    const newText = convert?.(words, from, to);
    if (newText === undefined || newText === words) return;
    edits.push({ span: { start: span.start + start, end: span.start + end }, newText });
  };
  let at = 0;
  for (const { start, end } of kept) {
    if (start > at) add(at, start);
    at = Math.max(at, end);
  }
  add(at, run.text.length);
  return edits;
}
