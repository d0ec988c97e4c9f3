import { isMarked, type JsonSchema } from "../../contract/index.ts";
import { makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { propertiesOf, requiredOf, resolveSchema } from "./look-ups.ts";
import type { World } from "./world.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * A value that a client sent with what only the server decides inside it: where the schema requires a `readOnly` property, it is as it was
 * before, else made up, whatever was sent.
 *
 * @param label tells what is made up for one row from what is for another
 */
export function decidedInside(
  world: World,
  schema: JsonSchema,
  sent: unknown,
  before: unknown,
  label: string,
): unknown {
  const { contract } = world;
  const { schema: resolved } = resolveSchema(contract, schema);
  if (typeof resolved !== "object" || typeof sent !== "object" || sent === null) return sent;
  if (Array.isArray(sent)) {
    const items = resolved["items"] as JsonSchema | undefined;
    if (items === undefined || Array.isArray(items)) return sent;
    return sent.map((item: unknown, index) => decidedInside(world, items, item, undefined, `${label}/${index}`));
  }
  const known = propertiesOf(contract, resolved);
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(sent)) {
    const property = known.get(name);
    values.set(
      name,
      property === undefined ? value : decidedInside(world, property, value, own(before, name), `${label}/${name}`),
    );
  }
  for (const name of requiredOf(contract, resolved)) {
    const property = known.get(name);
    if (property === undefined || !isMarked(contract, property, "readOnly")) continue;
    const decided = own(before, name) ?? madeUp(world, property, `${label}/${name}`);
    if (decided !== undefined) values.set(name, decided);
  }
  return Object.fromEntries(values);
}

const own = (values: unknown, name: string): unknown =>
  typeof values === "object" && values !== null && Object.hasOwn(values, name) ? (values as Values)[name] : undefined;

function madeUp({ contract, clock, chance }: World, property: JsonSchema, label: string): unknown {
  try {
    return makePayload(contract, property, { chance: chance.fork(label), now: clock.now(), side: "response" });
  } catch (error) {
    // Without it the row does not fit, which is then said.
    if (error instanceof UnsatisfiableSchema) return undefined;
    throw error;
  }
}
