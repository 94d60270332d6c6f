import type { JsonFile, JsonFinding, JsonReport, JsonSection } from "../../src/cli/reporters/json-report.ts";

type Schema = Readonly<Record<string, unknown>>;

/** One schema for each key of the type, so that the contract and its schema cannot part. */
type Properties<T> = { readonly [K in keyof Required<T>]: Schema };

const text: Schema = { type: "string" };
const count: Schema = { type: "integer", minimum: 0 };
const position: Schema = { type: "integer", minimum: 1 };
const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema["type"], "null"] });
const listOf = (items: Schema): Schema => ({ type: "array", items });

/** `optional` are the keys that an object may lack. */
function object<T>(properties: Properties<T>, optional: readonly (keyof T)[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.some((other) => other === key));
  return { type: "object", additionalProperties: false, required, properties };
}

const finding = object<JsonFinding>(
  {
    rule: { ...text, description: "Id of the rule." },
    severity: { enum: ["error", "warning", "information"] },
    message: { ...text, description: "In the language of the run." },
    section: { ...orNull(text), description: "Outline section that contains it, or that a structure rule speaks of." },
    excerpt: { ...text, description: "The words around it." },
    line: { ...position, description: "From 1." },
    column: { ...position, description: "From 1, in UTF-16 code units." },
    endLine: position,
    endColumn: position,
    start: { ...count, description: "From 0 at the start of the file, in UTF-16 code units." },
    end: count,
    paragraph: {
      ...position,
      description:
        "Of a Word file only: the paragraph as Word counts them, from 1. Lines, columns and offsets of such a file are those of the Markdown it would be imported as.",
    },
    fix: { enum: ["none", "safe", "suggested"] },
  },
  ["paragraph"],
);

const section = object<JsonSection>({
  id: { ...orNull(text), description: "Outline section that the heading fills; null when it fills none." },
  title: text,
  line: position,
  endLine: position,
  level: { ...position, description: "Depth among the sections, from 1." },
});

const file = object<JsonFile>({
  path: { ...text, description: "Relative to the working folder, with /." },
  format: { enum: ["markdown", "plain"] },
  title: {
    ...orNull(text),
    description: "Of several summaries in the file: of the first one, as organization and year.",
  },
  organization: orNull(text),
  year: { type: ["integer", "null"] },
  outline: {
    ...text,
    description:
      "Id of the outline it was checked against. Of several summaries in the file, each checked by itself: that of the first one.",
  },
  length: { ...count, description: "In characters as Word counts them." },
  missing: {
    ...listOf(text),
    description:
      "Required outline sections that nothing fills. Of several summaries in the file: those that any of them lacks; the findings of require-section say which.",
  },
  counts: object<JsonFile["counts"]>({ error: count, warning: count, information: count, blanks: count }),
  sections: {
    ...listOf({ $ref: "#/definitions/section" }),
    description: "Of all summaries in the file, in source order.",
  },
  findings: { ...listOf({ $ref: "#/definitions/finding" }), description: "By start, then rule." },
});

/** The content of `server/schemas/report.schema.json`: the JSON Schema of `check --format json`. */
export function reportSchema(): string {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Structured Summary report",
    ...object<JsonReport>({
      version: { const: 1 },
      skipped: { ...count, description: "Markdown and text files that are no work summaries." },
      notChecked: {
        ...listOf(object<JsonReport["notChecked"][number]>({ path: text, reason: text })),
        description: "Files that could not be checked, and why.",
      },
      files: { ...listOf({ $ref: "#/definitions/file" }), description: "The summaries, by path." },
    }),
    definitions: { file, section, finding },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
