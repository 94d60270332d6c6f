import type { Keyword, Outline, OutlineSection } from "./outline.ts";

/** What is wrong with an outline. `path` leads to the key from the outline itself (`["sections", 0, "id"]`). */
export interface OutlineProblem {
  readonly path: readonly (string | number)[];
  readonly messageId: OutlineMessage;
  readonly args: readonly string[];
}

/**
 * - `outline-bad-id` (id): not kebab-case
 * - `outline-duplicate-id` (id): another section has it
 * - `outline-no-sections`: nothing to fill
 * - `outline-no-words` (id): neither a title nor a keyword, so that no heading can fill it
 * - `outline-empty-keyword`: a keyword without a letter or digit
 * - `outline-bad-weight` (weight): not a number above 0
 */
export type OutlineMessage =
  | "outline-bad-id"
  | "outline-duplicate-id"
  | "outline-no-sections"
  | "outline-no-words"
  | "outline-empty-keyword"
  | "outline-bad-weight";

type Path = readonly (string | number)[];

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const hasLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What would keep an outline of the right types from working; empty for a good one. */
export function outlineProblems(outline: Outline): readonly OutlineProblem[] {
  const problems: OutlineProblem[] = [];
  const seen = new Set<string>();
  const report = (path: Path, messageId: OutlineMessage, ...args: readonly string[]) =>
    problems.push({ path, messageId, args });
  if (!ID.test(outline.id)) report(["id"], "outline-bad-id", outline.id);
  if (outline.sections.length === 0) report(["sections"], "outline-no-sections");
  const visit = (list: readonly OutlineSection[], path: Path) => {
    for (const [index, section] of list.entries()) {
      const at = [...path, index];
      if (!ID.test(section.id)) report([...at, "id"], "outline-bad-id", section.id);
      else if (seen.has(section.id)) report([...at, "id"], "outline-duplicate-id", section.id);
      seen.add(section.id);
      const { hans, hant, en } = section.titles;
      if (!hasLetter(`${hans}${hant}${en}`) && section.keywords.length === 0) {
        report([...at, "titles"], "outline-no-words", section.id);
      }
      for (const [place, keyword] of section.keywords.entries()) {
        for (const problem of keywordProblems(keyword))
          report([...at, "keywords", place, problem.key], problem.id, ...problem.args);
      }
      visit(section.sections ?? [], [...at, "sections"]);
    }
  };
  visit(outline.sections, ["sections"]);
  return problems;
}

function keywordProblems({ text, weight }: Keyword): { key: string; id: OutlineMessage; args: string[] }[] {
  const problems: { key: string; id: OutlineMessage; args: string[] }[] = [];
  if (!hasLetter(text)) problems.push({ key: "text", id: "outline-empty-keyword", args: [] });
  if (!(weight > 0 && weight < Infinity))
    problems.push({ key: "weight", id: "outline-bad-weight", args: [String(weight)] });
  return problems;
}
