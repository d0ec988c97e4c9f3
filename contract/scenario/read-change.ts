import { judgePart } from "./judge-value.ts";
import type { ActionReader } from "./read-step.ts";
import { shown } from "./given.ts";

/** `change`: a stored row gets other values, comes into being, or goes. */
export const readChange: ActionReader = (given, names, faults) => {
  const resource = names.resource(given);
  const set = given.mapping("set");
  const remove = given.raw("remove");
  const key = given.raw("key");
  if (typeof key !== "string" && typeof key !== "number") {
    given.wrong(given.has("key") ? "key" : undefined, `"key" is ${shown(key)}: expected that of a row`);
    return undefined;
  }
  if (remove !== undefined && remove !== true) given.wrong("remove", `"remove" is ${shown(remove)}: expected true`);
  if (given.has("set") === given.has("remove"))
    given.wrong(undefined, `a row is changed by "set" or taken away by "remove": expected one of them`);
  if (resource === undefined || (set === undefined && remove !== true)) return undefined;
  if (set !== undefined) {
    const schema = { $ref: `#/schemas/${encodeURIComponent(resource.schema)}` };
    const examples = resource.seeds.map((value) => ({ value }));
    faults.push(...judgePart(names.contract, { schema, examples }, set, [...given.path, "set"]));
  }
  return { kind: "change", resource: resource.schema, key, ...(set !== undefined && { set }) };
};
