import type { Parameter } from "../contract/index.ts";

/** One object that holds parameters by name, as a schema. */
export function parametersSchema(parameters: readonly Parameter[]): { readonly [keyword: string]: unknown } {
  return {
    type: "object",
    properties: Object.fromEntries(
      parameters.map(({ name, schema, description }) => [
        name,
        typeof schema === "boolean" || description === "" ? schema : { ...schema, description },
      ]),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}
