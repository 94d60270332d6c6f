import type { TextEdit } from "../text/edit.ts";
import type { Fix } from "./rule.ts";

/**
 * A suggested fix whose edits are worked out when somebody asks for them: a report lists hundreds of findings, and
 * few are ever repaired. `edits` must give the same answer whenever it is called.
 */
export function suggested(titleId: string, args: readonly string[], edits: () => readonly TextEdit[]): Fix {
  return lazyFix("suggested", titleId, args, edits);
}

/** The same for a fix of either kind. */
export function lazyFix(
  kind: Fix["kind"],
  titleId: string,
  args: readonly string[],
  edits: () => readonly TextEdit[],
): Fix {
  let made: readonly TextEdit[] | undefined;
  return {
    titleId,
    args,
    kind,
    get edits() {
      made ??= edits();
      return made;
    },
  };
}
