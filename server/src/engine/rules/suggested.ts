import type { TextEdit } from "../text/edit.ts";
import type { Fix } from "./rule.ts";

/**
 * A suggested fix whose edits are worked out when somebody asks for them: a report lists hundreds of findings, and
 * few are ever repaired. `edits` must give the same answer whenever it is called.
 */
export function suggested(titleId: string, args: readonly string[], edits: () => readonly TextEdit[]): Fix {
  let made: readonly TextEdit[] | undefined;
  return {
    titleId,
    args,
    kind: "suggested",
    get edits() {
      made ??= edits();
      return made;
    },
  };
}
