import { propertiesOf, resolveSchema, resourcesOf } from "../../../contract/index.ts";
import { checkPayload, makePayload, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import { bodyMedia } from "./body-media.ts";
import type { HttpSubject } from "./http-subject.ts";

/**
 * The body of a new row with a key that no example has, where clients choose the key: an example in the schema is most likely taken. Any other
 * body as it is.
 */
export function withFreshKey(asking: Asking, subject: HttpSubject, value: unknown, chance: Asking["chance"]): unknown {
  const { contract } = asking;
  const resource = resourcesOf(contract).find(({ operations }) => operations.create === subject.operation.id);
  const media = bodyMedia(subject);
  const isRow = typeof value === "object" && value !== null && !Array.isArray(value);
  if (resource === undefined || media === undefined || !isRow || !Object.hasOwn(value, resource.key)) return value;
  const { schema } = resolveSchema(contract, propertiesOf(contract, media.schema).get(resource.key) ?? true);
  if (typeof schema !== "object") return value;
  const most = typeof schema["maxLength"] === "number" ? schema["maxLength"] : Infinity;
  const { examples: _examples, example: _example, default: _default, ...bare } = schema;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const made = makePayload(contract, bare, { chance: chance.fork(`key ${attempt}`), now: asking.clock.now() });
      // Words are few: where the schema leaves room, a number makes them many.
      const key =
        attempt === 0 && typeof made === "string"
          ? `${made.slice(0, Math.max(0, Math.min(16, most - 6)))}${chance.int(100_000, 999_999)}`
          : made;
      const fresh = { ...value, [resource.key]: key };
      if (checkPayload(contract, media.schema, fresh).length === 0) return fresh;
    } catch (error) {
      if (!(error instanceof UnsatisfiableSchema)) throw error;
    }
  }
  return value;
}
