import { type SettingName, settingsIn } from "../../src/config/schema.ts";
import { ID_PATTERN, type MapShape, type NumberShape, type ObjectShape, type Shape } from "../../src/config/shape.ts";
import { outlines } from "../../src/engine/outline/catalogue/index.ts";
import { rules } from "../../src/engine/rules/registry.generated.ts";
import { choiceKey, ruleKey, settingKey, traceKey } from "./manifest-texts.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The section of an editor's settings that holds ours. */
const SECTION = "structuredSummary";

/** What is in force where the settings say nothing, where that is not simply nothing. */
const DEFAULTS: Readonly<Partial<Record<SettingName, unknown>>> = { maxFindings: 1000, "export.layout": "auto" };

/** `contributes.configuration` of the manifest: every setting that an editor may hold, as JSON Schema. */
export function settingsSchema(): Schema {
  const properties = settingsIn("settings").map(({ name, shape }, order): readonly [string, Schema] => [
    `${SECTION}.${name}`,
    {
      markdownDescription: `%${settingKey(name)}%`,
      ...schemaOf(shape),
      ...orNull(name, shape),
      ...(name === "outline" ? { pattern: `^$|${ID_PATTERN.source}`, examples: outlines.map(({ id }) => id) } : {}),
      default: DEFAULTS[name] ?? emptyOf(shape),
      // A workspace of several folders may hold summaries of several kinds.
      scope: "resource",
      order,
    },
  ]);
  return {
    title: "Structured Summary",
    properties: { ...Object.fromEntries(properties), ...trace(properties.length) },
  };
}

/** Read by the editor's own language client. */
function trace(order: number): Schema {
  const levels = ["off", "messages", "verbose"] as const;
  return {
    [`${SECTION}.trace.server`]: {
      markdownDescription: `%${traceKey()}%`,
      type: "string",
      enum: levels,
      enumDescriptions: levels.map((level) => `%${traceKey(level)}%`),
      default: "off",
      scope: "window",
      order,
    },
  };
}

/** Where nothing is in force until somebody writes it, nothing must be a value: no number and no answer stands for it. */
function orNull(name: SettingName, shape: Shape): Schema {
  return DEFAULTS[name] === undefined && emptyOf(shape) === null ? { type: [schemaOf(shape)["type"], "null"] } : {};
}

/** A value that the reader of the settings takes for none. */
function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case "text":
    case "id":
      return "";
    case "list":
      return [];
    case "map":
    case "object":
      return {};
    case "boolean":
    case "integer":
    case "number":
      return null;
    case "figure":
    case "lazy":
      throw new Error(`a setting of the kind ${shape.kind} needs a default`);
  }
}

/**
 * `null` and bare texts in place of lists, which the configuration file takes, would cost the settings page its fields.
 *
 * @param isInLazy whether the shape stands in one that contains itself: a schema of settings cannot refer to itself, so
 * what lies deeper is left to the reader of the settings
 */
function schemaOf(shape: Shape, isInLazy = false): Schema {
  switch (shape.kind) {
    case "text":
      return shape.choices === undefined
        ? { type: "string" }
        : {
            type: "string",
            enum: shape.choices,
            ...(shape.meaning === undefined ? {} : { enumDescriptions: descriptions(shape.meaning, shape.choices) }),
          };
    case "id":
      return { type: "string", pattern: ID_PATTERN.source };
    case "boolean":
      return { type: "boolean" };
    case "integer":
      return { type: "integer", minimum: shape.minimum, maximum: shape.maximum };
    case "number":
      return numberSchema(shape);
    case "figure":
      return { type: ["number", "string"] };
    case "list":
      return { type: "array", items: schemaOf(shape.of, isInLazy) };
    case "map":
      return mapSchema(shape, isInLazy);
    case "object":
      return objectSchema(shape, isInLazy);
    case "lazy":
      return isInLazy ? { type: "object" } : objectSchema(shape.shape(), true);
  }
}

function descriptions(meaning: string, choices: readonly string[]): readonly string[] {
  return choices.map((choice) => `%${choiceKey(meaning, choice)}%`);
}

function numberSchema({ minimum, maximum, names }: NumberShape): Schema {
  const number = { type: "number", minimum, maximum };
  return names === undefined ? number : { anyOf: [number, { enum: Object.keys(names) }] };
}

function mapSchema({ keys, of }: MapShape, isInLazy: boolean): Schema {
  const value = schemaOf(of, isInLazy);
  if (keys === "rule") {
    const properties = rules.map(({ id }) => [id, { description: `%${ruleKey(id)}%`, ...value }]);
    return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
  }
  const names = keys === "id" ? { propertyNames: { pattern: ID_PATTERN.source } } : {};
  return { type: "object", ...names, additionalProperties: value };
}

function objectSchema({ fields, required, orText }: ObjectShape, isInLazy: boolean): Schema {
  const object = {
    type: "object",
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field, isInLazy)])),
    ...(required === undefined ? {} : { required }),
    additionalProperties: false,
  };
  return orText === undefined ? object : { anyOf: [object, { type: "string" }] };
}
