import fc from "fast-check";

/** A value of a document. */
export type Json = Record<string, unknown>;

/** Documents of one system, by file name without its ending. */
export type SmallDocuments = Readonly<Record<"live" | "floor" | "api", Json>>;

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.record({ type: fc.constant("string") }),
  fc.record({ type: fc.constant("string"), minLength: fc.constantFrom(1, 2), maxLength: fc.constantFrom(8, 9) }),
  fc.record({ type: fc.constant("string"), pattern: fc.constantFrom("^[a-z]+$", "^\\d") }),
  fc.record({ type: fc.constant("string"), format: fc.constantFrom("date-time", "uuid") }),
  fc.record({ type: fc.constantFrom("number", "integer"), minimum: fc.constantFrom(0, 1) }),
  fc.record({ type: fc.constantFrom("boolean", ["string", "null"]) }),
  fc.constantFrom<Json>(
    { const: "on" },
    { enum: ["open", "sold"] },
    { type: "string", enum: ["a", "b", "c"] },
    { $ref: "#/components/schemas/Thing" },
    { type: ["integer", "null"], multipleOf: 2 },
  ),
);

const { any: schema } = fc.letrec<{ any: Json; object: Json }>((tie) => ({
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom("id", "note", "b.c", "size?", "tag"), tie("any"), { maxKeys: 3 }),
      required: fc.subarray(["id", "note"]),
      rest: fc.constantFrom<Json>(
        {},
        {},
        { additionalProperties: false },
        { additionalProperties: { type: "number" } },
      ),
    })
    .map(({ properties, required, rest }) => ({ type: "object", properties, required, ...rest })),
  any: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    scalar,
    tie("object"),
    fc.record({ type: fc.constant("array"), items: tie("any") }),
    fc.tuple(tie("any"), tie("any")).map((prefixItems) => ({ type: "array", prefixItems, minItems: 2 })),
    fc.tuple(fc.constantFrom("anyOf", "oneOf"), tie("any"), tie("any")).map(([of, ...two]) => ({ [of]: two })),
    tie("object").map((part) => ({ allOf: [{ $ref: "#/components/schemas/Thing" }, part] })),
  ),
}));

const reference = (pointer: string): Json => ({ $ref: `#/${pointer}` });

function channelOperation(channel: string, action: "send" | "receive", key: string, rest: Json = {}): Json {
  return {
    action,
    channel: reference(`channels/${channel}`),
    messages: [reference(`channels/${channel}/messages/${key}`)],
    ...rest,
  };
}

/** A message that is told from others by its type. */
const typed = (type: string, schema: Json): Json => ({
  type: "object",
  required: ["type"],
  properties: { type: { const: type }, data: schema },
});

const json = (schema: Json): Json => ({ "application/json": { schema } });

/** A system with a WebSocket, a Socket.IO namespace and an HTTP API, into which these schemas are put. */
function documents([thing, said, heard, args, ack, body, answer, header]: readonly Json[]): SmallDocuments {
  const schemas = { Thing: { type: "object", properties: { name: { type: "string" } } }, Other: thing };
  const asyncapi = (title: string, rest: Json): Json => ({
    asyncapi: "3.0.0",
    info: { title, version: "1.0.0", "x-system": "small" },
    components: { schemas },
    ...rest,
  });
  return {
    live: {
      ...asyncapi("Live", {}),
      servers: {
        house: { host: "localhost:7401", protocol: "ws", pathname: "/live", security: [reference("components/securitySchemes/token")] },
        bus: { host: "localhost:6379", protocol: "redis" },
      },
      channels: {
        hall: {
          address: "/hall/{house}",
          servers: [reference("servers/house")],
          parameters: { house: { enum: ["london", "porto"] } },
          bindings: { ws: { query: { type: "object", required: ["token"], properties: { token: { type: "string" }, page: { type: "integer" } } } } },
          messages: {
            say: { payload: typed("say", said ?? {}) },
            hear: { payload: typed("hear", heard ?? {}), headers: { type: "object", properties: { at: { type: "string" } } } },
            told: { payload: typed("told", { $ref: "#/components/schemas/Other" }) },
            picture: { contentType: "application/octet-stream", payload: { type: "string", maxLength: 9 } },
          },
          "x-limits": { maxMessageBytes: 2048, messageRate: 20, per: "PT1S" },
          "x-reconnect": { initialMs: 500, factor: 2, maxMs: 8000 },
          "x-close-codes": { "1013": { summary: "Full", phase: "handshake", by: "server", reconnect: "backoff", when: "overload" } },
        },
      },
      operations: {
        say: channelOperation("hall", "receive", "say", { reply: { messages: [reference("channels/hall/messages/told")] } }),
        hear: channelOperation("hall", "send", "hear", { "x-emit": [{ on: "connect" }], "x-microcks-operation": { frequency: 5 } }),
        show: channelOperation("hall", "send", "picture"),
      },
      components: { schemas, securitySchemes: { token: { type: "httpApiKey", in: "query", name: "token" } } },
    },
    floor: asyncapi("Floor", {
      servers: {
        floor: { host: "localhost:7402", protocol: "socketio", protocolVersion: "5", pathname: "/socket.io/", "x-socketio": { transports: ["websocket", "polling"], pingInterval: "PT25S" } },
      },
      channels: {
        floor: {
          address: "/floor",
          servers: [reference("servers/floor")],
          messages: {
            bid: { name: "bid", payload: { type: "array", prefixItems: [{ type: "string" }, args ?? {}], items: false, minItems: 2 } },
            taken: { name: "taken", payload: ack },
            price: { name: "price", payload: { type: "number" } },
          },
        },
      },
      operations: {
        bid: channelOperation("floor", "receive", "bid", { reply: { messages: [reference("channels/floor/messages/taken")] } }),
        price: channelOperation("floor", "send", "price"),
      },
    }),
    api: {
      openapi: "3.1.0",
      info: { title: "Api", version: "1.0.0", "x-system": "small" },
      servers: [{ url: "http://localhost:7403/v1" }, { url: "https://api.example.com/v1" }],
      security: [{ bearer: [] }],
      paths: {
        "/lots/{id}": {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          get: {
            operationId: "readLot",
            parameters: [{ name: "page", in: "query", schema: { type: "integer", minimum: 1 } }, { name: "X-Trace", in: "header", schema: header }],
            responses: {
              "200": { description: "One.", headers: { "X-Rate": { schema: { type: "integer" } } }, content: json(answer ?? {}) },
              "404": { description: "None.", content: { "text/plain": { schema: { type: "string" } } } },
            },
          },
          put: {
            operationId: "writeLot",
            requestBody: { required: true, content: { ...json(body ?? {}), "application/x-www-form-urlencoded": { schema: { type: "object", properties: { a: { type: "string" } } } } } },
            responses: { "204": { description: "Kept." } },
          },
        },
      },
      components: { schemas, securitySchemes: { bearer: { type: "http", scheme: "bearer" }, key: { type: "apiKey", in: "header", name: "X-Key" } } },
    },
  }; // prettier-ignore
}

/** Documents whose schemas are made up. */
export const smallDocuments: fc.Arbitrary<SmallDocuments> = fc
  .array(schema, { minLength: 8, maxLength: 8 })
  .map((schemas) => documents(schemas));
