import { type Chance, seeded } from "../../contract/payload/index.ts";
import { exampleOf } from "./example.ts";
import { type MadeSchema, objectSchema } from "./schemas.ts";
import { pascal, resourceName, wordsFrom } from "./words.ts";

/**
 * An AsyncAPI 3.1 document of so many WebSocket channels with five messages each: what the server says at once and on changes, a
 * question with its answer, and the error that all share. Equal counts give equal documents.
 */
export function madeAsyncApi(channels: number): object {
  const chance = seeded(`asyncapi ${channels}`);
  const words = wordsFrom(chance);
  const schemas: Record<string, MadeSchema> = {};
  for (const name of ["Actor", "Money", "Place"]) {
    schemas[name] = objectSchema(chance.fork(name), name, 6, Object.keys(schemas));
  }
  const everyone = Object.keys(schemas);
  const made: Record<string, object> = {};
  const operations: Record<string, object> = {};
  for (let index = 0; index < channels; index += 1) {
    const key = `${resourceName(index)}-feed`;
    const name = pascal(resourceName(index));
    schemas[name] = objectSchema(chance.fork(name), name, chance.int(8, 16), everyone);
    const payload: MadeSchema = { $ref: `#/components/schemas/${name}` };
    const said = (type: string, properties: object, required: readonly string[]): object => ({
      name: type,
      summary: words.sentence(4, 9),
      payload: {
        type: "object",
        properties: { type: { const: type }, ...properties },
        required: ["type", ...required],
      },
      ...(required.includes("data")
        ? { examples: [{ payload: { type, ...exampleData(chance, payload, schemas, properties) } }] }
        : {}),
    });
    made[key] = {
      address: `/feeds/${resourceName(index)}`,
      title: words.sentence(3, 6),
      messages: {
        snapshot: said("snapshot", { data: { type: "array", items: payload } }, ["data"]),
        changed: said("changed", { data: payload, sequence: { type: "integer", minimum: 0 } }, ["data", "sequence"]),
        find: said("find", { request: { type: "string" }, [`${words.trait()}_${words.noun()}`]: { type: "string" } }, [
          "request",
        ]),
        found: said("found", { request: { type: "string" }, data: payload }, ["request", "data"]),
        error: { $ref: "#/components/messages/error" },
      },
    };
    const message = (of: string): object => ({ $ref: `#/channels/${key}/messages/${of}` });
    const channel = { $ref: `#/channels/${key}` };
    operations[`send${name}`] = { action: "send", channel, messages: ["snapshot", "changed", "error"].map(message) };
    operations[`find${name}`] = {
      action: "receive",
      channel,
      messages: [message("find")],
      reply: { channel, messages: [message("found")] },
    };
  }
  return {
    asyncapi: "3.1.0",
    info: { title: "Made feeds", version: "1.0.0", description: words.sentence(20, 40) },
    servers: { local: { host: "localhost:4700", protocol: "ws" } },
    channels: made,
    operations,
    components: { schemas, messages: { error } },
  };
}

const error = {
  name: "error",
  payload: {
    type: "object",
    properties: { type: { const: "error" }, code: { type: "string" }, message: { type: "string" } },
    required: ["type", "code"],
  },
};

/** What each message has beside its `type`. */
function exampleData(
  chance: Chance,
  payload: MadeSchema,
  schemas: Readonly<Record<string, MadeSchema>>,
  properties: object,
): object {
  const value = exampleOf(chance, payload, schemas);
  const isList = "data" in properties && "items" in (properties.data as object);
  return {
    ...("request" in properties ? { request: "r-1" } : {}),
    ...("sequence" in properties ? { sequence: 7 } : {}),
    data: isList ? [value] : value,
  };
}
