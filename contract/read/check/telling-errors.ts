import type { ErrorObject } from "ajv/dist/2020.js";

/** Of several faults of one value, the one that says what it may be. */
export function tellingErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const groups = Map.groupBy(errors, ({ instancePath, params }) =>
    JSON.stringify([instancePath, params["additionalProperty"], params["missingProperty"]]),
  );
  return [...groups.values()].flatMap((group) => group.toSorted((one, other) => rank(one) - rank(other))[0] ?? []);
}

function rank({ keyword }: ErrorObject): number {
  if (keyword === "enum") return 0;
  if (keyword === "anyOf" || keyword === "oneOf" || keyword === "if") return 3;
  return keyword === "type" ? 2 : 1;
}
