import { isHanAt } from "../figures/characters.ts";
import type { LexedRun } from "../figures/lexed-run.ts";
import type { Run } from "../markdown/document.ts";
import { HIDDEN, hasSign, PRIVATE, signsIn } from "../text/signs.ts";
import { keepsBlanks } from "./keeps-blanks.ts";
import { defineRule, type Problem } from "./rule.ts";

export default defineRule({
  id: "no-hidden-characters",
  scope: "run",
  severity: "warning",
  messages: ["hidden", "private"],
  examples: [
    { name: "only characters that can be seen", text: "全年走访职工86人次，工会👨‍👩‍👧活动❤️受欢迎。\n" },
    {
      name: "characters without width, and marks of direction",
      text: "走访⟦\u200B⟧职工86人次，⟦\u202D⟧电话13800000000⟦\u202C⟧。\n",
      problems: [
        ["hidden", "U+200B"],
        ["hidden", "U+202D"],
        ["hidden", "U+202C"],
      ],
      fixed: "走访职工86人次，电话13800000000。\n",
    },
    {
      name: "a bullet of a word processor's own font, and a character that only one font shows",
      text: "⟦\uF0B7⟧走访职工，慰问张⟦\uE47A⟧同志。\n",
      problems: [
        ["private", "U+F0B7"],
        ["private", "U+E47A"],
      ],
      fixed: "走访职工，慰问张\uE47A同志。\n",
    },
    { name: "scripts that need them", text: "می‌خواهم \u200Fשלום\u200E क्‍ष\n" },
    {
      name: "Traditional, mainland",
      text: "慰問⟦\u200B\uFEFF⟧職工家庭12戶。\n",
      problems: [["hidden", "U+200B U+FEFF"]],
      fixed: "慰問職工家庭12戶。\n",
    },
    { name: "Traditional, mainland: nothing hidden", text: "慰問職工家庭12戶。\n" },
    {
      name: "Traditional, Taiwan",
      text: "本會⟦\u2060⟧理事會開會。\n",
      problems: [["hidden", "U+2060"]],
      fixed: "本會理事會開會。\n",
    },
    {
      name: "English",
      text: "We met⟦\u200B⟧ in May.\n",
      problems: [["hidden", "U+200B"]],
      fixed: "We met in May.\n",
    },
    { name: "English: nothing hidden", text: "We met in May.\n" },
  ],
  check: (run) => ((signsIn(run.run.text) & (HIDDEN | PRIVATE)) === 0 ? NOTHING : problemsIn(run)),
});

const NOTHING: readonly Problem[] = [];

function* problemsIn({ run, prose }: LexedRun): Generator<Problem> {
  const { text } = run;
  if (NEEDS_THEM.test(text)) return;
  let isSafe: boolean | undefined;
  const shown = (seen: string): Run => ({ kind: run.kind, start: 0, text: seen, gaps: [] });
  for (const { 0: found, index: start } of text.matchAll(HIDDEN_RUN)) {
    const end = start + found.length;
    if (isPartOfEmoji(text, start, found) || isStart(run, found) || isByte(text, start, found)) continue;
    const isPrivate = hasSign(found.charCodeAt(0), PRIVATE);
    isSafe ??= keepsBlanks(shown(prose), shown(prose.replaceAll(HIDDEN_RUN, "")));
    const span = { start, end };
    const problem = { span, messageId: isPrivate ? "private" : "hidden", args: [namesOf(found)] };
    const bullet = isPrivate ? bulletLength(text, start) : 0;
    // A private character may be the only form a name has; a bullet before the text is none.
    if (isPrivate && bullet === 0) {
      yield problem;
      continue;
    }
    const kind = isSafe && isPlain(text, start - 1) && isPlain(text, end) ? "safe" : "suggested";
    const edits = [{ span: { start, end: isPrivate ? bullet : end }, newText: "" }];
    yield { ...problem, fixes: [{ titleId: isPrivate ? "remove-bullet" : "remove-hidden", args: [], kind, edits }] };
  }
}

const HIDDEN_RUN =
  /[\u0001-\u0008\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+|[\ue000-\uf8ff]/g;
/** Hebrew, Arabic and the scripts of India and South-East Asia are written with marks that have no width. */
const NEEDS_THEM = /[\u0590-\u061b\u061d-\u08ff\u0900-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Word's symbol fonts put their bullets at U+F020 to U+F0FF. The length with the space behind; 0 for any other place. */
function bulletLength(text: string, at: number): number {
  if (at !== 0) return 0;
  const end = /^[\uf020-\uf0ff][ \t\u3000]{0,8}/.exec(text)?.[0].length ?? 0;
  return end > 0 && isHanAt(text, end) ? end : 0;
}

/** Joins the parts of an emoji, or two that each are one. */
function isPartOfEmoji(text: string, at: number, found: string): boolean {
  if (found !== "\u200d") return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return isEmojiUnit(before) && isEmojiUnit(after);
}

function isEmojiUnit(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xdfff) || unit === 0xfe0f || (unit >= 0x2190 && unit <= 0x2bff);
}

/** A soft hyphen behind a sign of Latin-1 is a byte of another encoding: ä¸\u00ad for 中. */
function isByte(text: string, at: number, found: string): boolean {
  return found === "\u00ad" && /[\u0080-\u00bf]/.test(text[at - 1] ?? "");
}

/** A byte order mark at the start of a file is none of the text; a block does not know where it stands. */
function isStart({ start, text }: { readonly start: number; readonly text: string }, found: string): boolean {
  return found === "\ufeff" && start === 0 && text.startsWith("\ufeff");
}

/** Whether taking away what stands beside the character at `at` cannot turn it into markup. */
function isPlain(text: string, at: number): boolean {
  const char = text[at] ?? "";
  return at >= 0 ? !/[!-/:-@[-`{-~\n\r]/.test(char) : true;
}

function namesOf(text: string): string {
  return Array.from(
    text.slice(0, 4),
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join(" ");
}
