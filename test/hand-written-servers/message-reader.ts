import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** What a client said. */
export type Heard =
  | { readonly kind: "message"; readonly message: Said }
  /** Of a known type, and not as it should be. */
  | { readonly kind: "invalid"; readonly type: string; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: "unknown" }
  | { readonly kind: "malformed" };

export type Said = { readonly type: string } & Readonly<Record<string, unknown>>;

type Schema = Readonly<Record<string, unknown>>;

/** A closed object with the type of a message and these fields. */
export const messageOf = (
  type: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Schema => ({
  type: "object",
  additionalProperties: false,
  required: ["type", ...required],
  properties: { type: { const: type }, ...properties },
});

/** Reads text frames as messages, by their `type`. */
export function messageReader(schemas: Readonly<Record<string, Schema>>): (text: string) => Heard {
  const ajv = new Ajv2020({ strict: false });
  const validators = new Map<unknown, ValidateFunction>(
    Object.entries(schemas).map(([type, schema]) => [type, ajv.compile(schema)]),
  );
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return { kind: "malformed" };
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { kind: "unknown" };
    const said = value as Readonly<Record<string, unknown>>;
    const validate = validators.get(said["type"]);
    if (validate === undefined) return { kind: "unknown" };
    return validate(value)
      ? { kind: "message", message: value as Said }
      : { kind: "invalid", type: String(said["type"]), value: said };
  };
}
