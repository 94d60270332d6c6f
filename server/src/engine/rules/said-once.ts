import type { Finding, Fix, Rule } from "./rule.ts";
import { lazyFix } from "./suggested.ts";

/**
 * The findings of a document that holds several summaries, with what is said once in a document said for all of them: at
 * the first place, with the numbers of places added up and the repairs joined. `findings` are in the order of the text.
 */
export function saidOnce(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const once = new Set(
    rules.flatMap(({ id, once: messages = [] }) => messages.map((messageId) => `${id} ${messageId}`)),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.ruleId} ${finding.messageId}`;
    if (!once.has(key)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(`${finding.ruleId} ${finding.messageId}`);
    if (group === undefined || group.length === 1) return [finding];
    return group[0] === finding ? [joined(finding, group)] : [];
  });
}

function joined(first: Finding, all: readonly Finding[]): Finding {
  return {
    ...first,
    args: withCount(first.args, all),
    fixes: first.fixes.map((fix) => joinedFix(fix, all)),
  };
}

/** The repair of all of them, where each has it and counts what it repairs. */
function joinedFix(fix: Fix, all: readonly Finding[]): Fix {
  const same = all.flatMap(({ fixes }) => fixes.find(({ titleId }) => titleId === fix.titleId) ?? []);
  if (same.length < all.length || countIn(fix.args) === undefined) return fix;
  return lazyFix(fix.kind, fix.titleId, withCount(fix.args, same), () => same.flatMap(({ edits }) => edits));
}

function withCount(args: readonly string[], all: readonly { readonly args: readonly string[] }[]): readonly string[] {
  if (countIn(args) === undefined) return args;
  const count = all.reduce((sum, one) => sum + (countIn(one.args) ?? 0), 0);
  return [...args.slice(0, -1), String(count)];
}

function countIn(args: readonly string[]): number | undefined {
  const last = args.at(-1) ?? "";
  return /^[0-9]+$/.test(last) ? Number(last) : undefined;
}
