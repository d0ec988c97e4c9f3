import {
  type Contract,
  isMarked,
  type JsonSchema,
  propertiesOf as findProperties,
  requiredOf as findRequired,
  resolveSchema as follow,
} from "../../contract/index.ts";

type Schemas = Pick<Contract, "schemas">;

/** What `look` finds for a schema of a contract, found once: every message and every response asks again. */
function once<Found>(
  look: (contract: Schemas, schema: JsonSchema) => Found,
): (contract: Schemas, schema: JsonSchema) => Found {
  const contracts = new WeakMap<object, WeakMap<object, Found>>();
  return (contract, schema) => {
    if (typeof schema !== "object") return look(contract, schema);
    let known = contracts.get(contract.schemas);
    if (known === undefined) contracts.set(contract.schemas, (known = new WeakMap()));
    let found = known.get(schema);
    if (found === undefined) known.set(schema, (found = look(contract, schema)));
    return found;
  };
}

/** `resolveSchema` of the contract, each schema followed once. */
export const resolveSchema: typeof follow = once(follow);

/** `propertiesOf` of the contract, each schema walked once. */
export const propertiesOf: typeof findProperties = once(findProperties);

/** `requiredOf` of the contract, each schema walked once. */
export const requiredOf: typeof findRequired = once(findRequired);

/** The names of an object schema's properties that are write-only, looked for once. */
export const writeOnlyOf: (contract: Schemas, schema: JsonSchema) => ReadonlySet<string> = once(
  (contract, schema) =>
    new Set(
      [...findProperties(contract, schema)].flatMap(([name, property]) =>
        isMarked(contract, property, "writeOnly") ? [name] : [],
      ),
    ),
);
