import type { Config, FileValues } from "./config.ts";
import type { ConfigProblem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import { resolveConfig, type Vocabulary } from "./resolve.ts";
import { settingsIn, shapeOf } from "./schema.ts";

/**
 * Reads an editor's settings, as the plain data it hands over. Total: what does not fit is left out and reported, and
 * keys that only the editor knows are passed over.
 *
 * @param folder what globs are relative to
 */
export function readSettings(
  raw: unknown,
  folder: string,
  { ruleIds, outlines }: Vocabulary,
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  // Whatever is JSON is YAML: one reader, one schema, the same messages.
  const text = JSON.stringify(withoutAbsent(raw)) ?? "null";
  const { value, spans, problems } = readYaml(text, shapeOf("settings"), { ruleIds, unknownKeys: "near-misses" });
  const path = folder.endsWith("/") ? `${folder}settings` : `${folder}/settings`;
  const resolved = resolveConfig([{ path, text, values: value as FileValues, spans, problems }], outlines);
  return { config: resolved.config, problems: [...problems, ...resolved.problems] };
}

/** Editors send every setting they know; one without a value says `null`, an empty list or an empty text. */
function withoutAbsent(raw: unknown): unknown {
  if (!isRecord(raw)) return null;
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => !isAbsent(value))
      // The settings of a group come together in one object.
      .map(([name, value]) => [name, GROUPS.has(name) && isRecord(value) ? withoutAbsent(value) : value]),
  );
}

const GROUPS: ReadonlySet<string> = new Set(settingsIn("settings").flatMap(({ group }) => group ?? []));

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}
