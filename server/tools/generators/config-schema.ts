import { type GroupName, settingsIn } from "../../src/config/schema.ts";
import { ID_PATTERN, type ObjectShape, type Shape } from "../../src/config/shape.ts";
import { outlines } from "../../src/engine/outline/catalogue/index.ts";
import { rules } from "../../src/engine/rules/registry.generated.ts";
import { config as texts } from "../../src/l10n/en/config.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The content of `server/schemas/config.schema.json`: the JSON Schema of `.structured-summary.yaml`. */
export function configSchema(): string {
  const definitions: Record<string, Schema> = {};
  const properties: Record<string, Schema> = {};
  const groups = new Map<GroupName, Record<string, Schema>>();
  for (const { group, key, name, shape } of settingsIn("file")) {
    const property = { ...schemaOf(shape, definitions), description: texts.settings[name] };
    if (group === undefined) properties[key] = property;
    else {
      const fields = groups.get(group) ?? {};
      fields[key] = property;
      groups.set(group, fields);
      properties[group] = {
        type: ["object", "null"],
        additionalProperties: false,
        properties: fields,
        description: texts.groups[group],
      };
    }
  }
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Structured Summary configuration",
    description: "The file .structured-summary.yaml",
    ...withNull({ type: "object" }),
    additionalProperties: false,
    properties: {
      ...properties,
      outline: { ...properties["outline"], examples: outlines.map(({ id }) => id) },
    },
    definitions,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** A key without a value counts as absent wherever it stands. */
function withNull(schema: Schema): Schema {
  return typeof schema["type"] === "string"
    ? { ...schema, type: [schema["type"], "null"] }
    : { anyOf: [schema, { type: "null" }] };
}

function schemaOf(shape: Shape, definitions: Record<string, Schema>): Schema {
  switch (shape.kind) {
    case "text":
      return shape.choices === undefined
        ? withNull({ anyOf: SCALARS })
        : { enum: [...shape.choices, null, ...(shape.choices.includes("off") ? [false] : [])] };
    case "id":
      return { type: ["string", "null"], pattern: ID_PATTERN.source };
    case "boolean":
      return { type: ["boolean", "null"] };
    case "integer":
      return { type: ["integer", "null"], minimum: shape.minimum, maximum: shape.maximum };
    case "number": {
      const { minimum, maximum, names } = shape;
      const number = { type: ["number", "null"], minimum, maximum };
      return names === undefined ? number : { anyOf: [number, { enum: Object.keys(names) }] };
    }
    case "figure":
      return { type: ["number", "string", "null"] };
    case "list": {
      const items = schemaOf(shape.of, definitions);
      const list = { type: ["array", "null"], items };
      return shape.orOne === true ? { anyOf: [list, items] } : list;
    }
    case "map":
      return mapSchema(shape, definitions);
    case "object":
      return objectSchema(shape, definitions);
    case "lazy": {
      if (definitions[shape.name] === undefined) {
        definitions[shape.name] = {};
        definitions[shape.name] = objectSchema(shape.shape(), definitions);
      }
      return { $ref: `#/definitions/${shape.name}` };
    }
  }
}

/** Any scalar is a text. */
const SCALARS: readonly Schema[] = [{ type: "string" }, { type: "number" }, { type: "boolean" }];

function mapSchema(
  { keys, of, orListBy }: Extract<Shape, { kind: "map" }>,
  definitions: Record<string, Schema>,
): Schema {
  const value = schemaOf(of, definitions);
  const map: Schema = {
    type: ["object", "null"],
    ...(keys === "rule"
      ? { properties: Object.fromEntries(rules.map(({ id }) => [id, value])), additionalProperties: false }
      : { additionalProperties: value, ...(keys === "id" ? { propertyNames: { pattern: ID_PATTERN.source } } : {}) }),
  };
  if (orListBy === undefined || of.kind !== "object") return map;
  const item = objectSchema(
    { ...of, fields: { [orListBy]: { kind: "id" }, ...of.fields }, required: [orListBy] },
    definitions,
  );
  return { anyOf: [map, { type: "array", items: item }] };
}

function objectSchema({ fields, required, orText }: ObjectShape, definitions: Record<string, Schema>): Schema {
  const object: Schema = {
    type: ["object", "null"],
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, schemaOf(shape, definitions)])),
    ...(required === undefined ? {} : { required }),
  };
  return orText === undefined ? object : { anyOf: [object, ...SCALARS] };
}
