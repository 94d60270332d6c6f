import { applyEdits, type TextEdit } from "../engine/text/edit.ts";
import { indexLines, positionAt } from "../engine/text/line-index.ts";
import { readConfigFile } from "./resolve.ts";

/**
 * The edit of a configuration file that turns a rule off; of an empty text for a file that does not exist yet.
 * `undefined` where the file is broken or written in a way that a small edit cannot extend.
 */
export function turnRuleOff(text: string, ruleId: string): TextEdit | undefined {
  const before = readConfigFile("", text, [ruleId]);
  const edit = editFor(text, ruleId, before.spans);
  const after = readConfigFile("", applyEdits(text, [edit]), [ruleId]);
  const isClean = !after.problems.some(({ messageId }) => messageId === "yaml-syntax" || messageId === "duplicate-key");
  return isClean && after.values.rules?.[ruleId] === "off" ? edit : undefined;
}

type Spans = ReturnType<typeof readConfigFile>["spans"];

function editFor(text: string, ruleId: string, spans: Spans): TextEdit {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const own = spans.get(`rules/${ruleId}`);
  if (own !== undefined) {
    const [, lead = "", value = ""] = /^(["']?[ \t]*:[ \t]*)([^\s#,}]*)/.exec(text.slice(own.end)) ?? [];
    const start = own.end + lead.length;
    return { span: { start, end: start + value.length }, newText: lead.endsWith(":") ? " off" : "off" };
  }
  const rules = spans.get("rules");
  if (rules === undefined) {
    const break_ = text === "" || /[\r\n]$/.test(text) ? "" : lineEnd;
    return insertion(text.length, `${break_}rules:${lineEnd}  ${ruleId}: off${lineEnd}`);
  }
  const flow = /^["']?[ \t]*:[ \t]*\{/.exec(text.slice(rules.end))?.[0];
  if (flow !== undefined) {
    const at = rules.end + flow.length;
    return insertion(at, ` ${ruleId}: off${/^\s*\}/.test(text.slice(at)) ? " " : ","}`);
  }
  const lines = indexLines(text);
  const first = [...spans].find(([path]) => path.startsWith("rules/"))?.[1];
  const indent = first === undefined ? 2 : positionAt(lines, first.start).column0;
  const at = lines.starts[positionAt(lines, rules.end).line0 + 1] ?? text.length;
  const entry = `${" ".repeat(indent)}${ruleId}: off${lineEnd}`;
  return insertion(at, at === text.length && !/[\r\n]$/.test(text) ? `${lineEnd}${entry}` : entry);
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
