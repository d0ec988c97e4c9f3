import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

type Schema = Readonly<Record<string, unknown>>;

/** An event as it came in, its acknowledgement apart. */
export interface Event {
  readonly args: readonly unknown[];
  /** Says nothing when the client asked for no acknowledgement. */
  readonly acknowledge: (...args: readonly unknown[]) => void;
}

export const closed = (required: readonly string[], properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});

export const craneId: Schema = { type: "string", pattern: "^C[1-9]$" };

/** The arguments of events by their name: reads those that fit, and says why it does not read the others. */
export function eventReader(
  schemas: Readonly<Record<string, readonly Schema[]>>,
): (name: string, given: readonly unknown[]) => Event | "INVALID" | "UNKNOWN_EVENT" {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const validators = new Map(
    Object.entries(schemas).map(([name, args]) => [
      name,
      ajv.compile({ type: "array", prefixItems: args, items: false, minItems: args.length }),
    ]),
  );
  return (name, given) => {
    const validate = validators.get(name);
    if (validate === undefined) return "UNKNOWN_EVENT";
    const last = given.at(-1);
    const acknowledge = typeof last === "function" ? (last as Event["acknowledge"]) : undefined;
    const args = acknowledge === undefined ? given : given.slice(0, -1);
    return validate(args) ? { args, acknowledge: acknowledge ?? (() => undefined) } : "INVALID";
  };
}
