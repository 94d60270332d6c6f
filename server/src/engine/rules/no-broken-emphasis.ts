import type { Block, Run } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import { STARRED, signsIn } from "../text/signs.ts";
import { brokenStrongs, suspectStrongs } from "./edits/emphasis.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";
import { runAt } from "./run-at.ts";
import { shiftProblem } from "./shift-problem.ts";

export default defineRule({
  id: "no-broken-emphasis",
  scope: "run",
  severity: "warning",
  messages: ["broken"],
  examples: [
    { name: "emphasis that is shown", text: "**一是真抓**。她**真**好，“**安康杯**”竞赛。**注意：** 报名。\n" },
    {
      name: "a mark inside the closing stars",
      text: "⟦**一是抓学习，**⟧全员参加；⟦**二是抓落实：**⟧逐项检查。\n",
      problems: [
        ["broken", "**一是抓学习，**"],
        ["broken", "**二是抓落实：**"],
      ],
      fixed: "**一是抓学习**，全员参加；**二是抓落实**：逐项检查。\n",
    },
    {
      name: "quotation marks inside the stars",
      text: "开展⟦**“安康杯”**⟧竞赛。\n",
      problems: [["broken", "**“安康杯”**"]],
      fixed: "开展“**安康杯**”竞赛。\n",
    },
    {
      name: "a form that moves nothing",
      text: "提案答复率⟦**98%**⟧以上，学习⟦**关于“三八”**⟧的通知。\n",
      problems: [
        ["broken", "**98%**"],
        ["broken", "**关于“三八”**"],
      ],
      fixed: "提案答复率<strong>98%</strong>以上，学习<strong>关于“三八”</strong>的通知。\n",
    },
    { name: "masks, code and plain text", text: "慰问**同志，**师傅也在，`**真，**她`，2**3。\n" },
    { name: "plain text knows no emphasis", text: "**真，**她好。\n", format: "plain" },
    {
      name: "Traditional, mainland",
      text: "⟦**關心職工，**⟧工會走訪30戶。\n",
      problems: [["broken", "**關心職工，**"]],
      fixed: "**關心職工**，工會走訪30戶。\n",
    },
    {
      name: "Traditional, Taiwan",
      text: "本會辦理⟦**「勞工教育」**⟧課程。\n",
      problems: [["broken", "**「勞工教育」**"]],
      fixed: "本會辦理「**勞工教育**」課程。\n",
    },
    { name: "Traditional, Taiwan: emphasis that is shown", text: "本會辦理「**勞工教育**」課程。\n" },
    { name: "English puts spaces around it", text: "**First,** we met.\n" },
  ],
  check: ({ run }) =>
    (signsIn(run.text) & STARRED) === 0
      ? NOTHING
      : suspectStrongs(run).map((span) => ({ span, messageId: "broken", args: [] })),
  *settle(problems, { doc }) {
    if (doc.format === "plain") return;
    let done: Run | undefined;
    for (const { span } of problems) {
      const place = runAt(doc, span.start);
      const placed = place && doc.blocks[place.block];
      if (place === undefined || placed === undefined || place.run === done) continue;
      done = place.run;
      for (const problem of brokenIn(placed.block, place.run)) yield shiftProblem(problem, placed.start);
    }
  },
});

const NOTHING: readonly Problem[] = [];
const LONGEST = 40;

/** What parsing showed, by run: each repair is tried out. */
const known = new Keep<Run, readonly Problem[]>();

/** The problems of a run, counted from the start of its block. */
function brokenIn(block: Block, run: Run): readonly Problem[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const problems = brokenStrongs(block, run).map(({ start, end, edits }) => {
    const text = run.text.slice(start, end);
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const fix: Fix = { titleId: "mend-emphasis", args: [], kind: "safe", edits };
    return shiftProblem({ span: { start, end }, messageId: "broken", args: [shown], fixes: [fix] }, run.start);
  });
  known.set(run, problems);
  return problems;
}
