import { allOutlines } from "../config/plan.ts";
import type { Outline, Titles } from "../engine/outline/outline.ts";
import { resolvePath } from "../files/path.ts";
import type { Locale } from "../l10n/locale.ts";
import type { OptionValues } from "./arguments.ts";
import { type CONFIG_OPTIONS, Configuration, complaints, configChoice } from "./configuration.ts";
import type { Io } from "./io.ts";

export interface KnownOutlines {
  /** The user's own first. */
  readonly outlines: readonly Outline[];
  /** Whether something is wrong in the configuration; it has been said on stderr. */
  readonly failed: boolean;
}

/** The outlines that can be named in the working folder. */
export async function knownOutlines(
  io: Io,
  options: OptionValues<typeof CONFIG_OPTIONS>,
  locale: Locale,
): Promise<KnownOutlines> {
  const cwd = resolvePath("/", io.cwd);
  const configuration = new Configuration(io.files, configChoice(options, cwd));
  const outlines = allOutlines(await configuration.of(cwd));
  for (const line of complaints(configuration.problems, cwd, locale)) io.stderr.write(`${line}\n`);
  return { outlines, failed: configuration.problems.length > 0 };
}

/** A title in the script of a locale. */
export function titleIn({ hans, hant, en }: Titles, locale: Locale): string {
  return locale === "zh-cn" ? hans : locale === "zh-tw" ? hant : en;
}
