import type { Finding, Fix, Rule } from "./rule.ts";
import { lazyFix } from "./suggested.ts";

/**
 * The findings of a document that holds several summaries, with what is said once in a document said for all of them: at
 * the first place, with the numbers of places added up and the repairs joined. `findings` are in the order of the text.
 */
export function saidOnce(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const titles = new Map<string, string>(
    rules.flatMap(({ id, once = {} }) =>
      Object.entries(once).map(([messageId, titleId]) => [`${id} ${messageId}`, titleId] as const),
    ),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (titles.has(key) && groups.get(key)?.push(finding) === undefined) groups.set(key, [finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(keyOf(finding));
    if (group === undefined || group.length === 1) return [finding];
    return group[0] === finding ? [joined(finding, group, titles.get(keyOf(finding)) ?? "")] : [];
  });
}

function keyOf({ ruleId, messageId }: Finding): string {
  return `${ruleId} ${messageId}`;
}

function joined(first: Finding, all: readonly Finding[], titleId: string): Finding {
  const args = countIn(first) === undefined ? first.args : [...first.args.slice(0, -1), String(total(all))];
  // The first repair of each is that of all its places.
  const repairs = all.flatMap(({ fixes: [fix] }) => fix ?? []);
  const [repair] = repairs;
  if (repair === undefined || repairs.length < all.length) return { ...first, args };
  return { ...first, args, fixes: [joinedFix(repair, repairs, titleId), ...first.fixes.slice(1)] };
}

function joinedFix({ kind }: Fix, repairs: readonly Fix[], titleId: string): Fix {
  return lazyFix(kind, titleId, [String(total(repairs))], () => repairs.flatMap(({ edits }) => edits));
}

interface Counted {
  readonly args: readonly string[];
}

/** A repair that names no number is one of one place. */
function total(all: readonly Counted[]): number {
  return all.reduce((sum, one) => sum + (countIn(one) ?? 1), 0);
}

function countIn({ args }: Counted): number | undefined {
  const last = args.at(-1) ?? "";
  return /^[0-9]+$/.test(last) ? Number(last) : undefined;
}
