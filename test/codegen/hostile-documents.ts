import { condition } from "./shorthand.ts";

/** Everything that could end a text or a comment, and that compilers, bundlers or browsers could take for an order. */
export const poison: string = [
  "*/ globalThis.injected = 1; export const injected = 1; /*",
  "`${globalThis.injected = 1}`",
  "'; globalThis.injected = 1; '",
  '"; globalThis.injected = 1; "',
  "\\",
  "\r\n@deprecated @internal\n@jsxImportSource injected\n@jsx injected\n * @ts-nocheck\n// @ts-expect-error\n{@link injected}",
  "\u2028globalThis.injected = 1;\u2029globalThis.injected = 2;",
  "</script><script>globalThis.injected = 1</script><!-- -->",
  "#__PURE__ @__NO_SIDE_EFFECTS__ //# sourceMappingURL=injected.js",
  "\u202e\u0000${'injected'}",
].join("\n");

/** The poison at one place of a document, so that no two names are the same. */
const at = (place: string): string => `${place} ${poison}`;

const step = (name: string): string => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
const to = (...steps: readonly string[]): object => ({ $ref: `#/${steps.map(step).join("/")}` });

const info = (title: string): object => ({
  title: at(title),
  description: at("About"),
  version: at("1"),
  "x-system": "poisoned",
});

/** Schemas with the poison as key, title, description, constant, pattern and default. */
const schemas = {
  [at("Lot")]: {
    title: at("Title"),
    description: at("Description"),
    type: "object",
    required: ["kind", at("key"), at("constant"), at("nested")],
    properties: {
      kind: { const: at("kind"), description: at("Kind") },
      [at("key")]: { type: "string", enum: [at("one"), at("two")], title: at("Choice"), deprecated: true },
      [at("constant")]: { const: { [at("inner")]: [at("item")] } },
      [at("nested")]: {
        type: "object",
        description: at("Nested"),
        required: [at("deep")],
        properties: { [at("deep")]: { type: ["string", "null"], default: at("default"), description: at("Deep") } },
        patternProperties: { [`^${RegExp.escape(at("pattern"))}`]: { type: "integer" } },
        additionalProperties: false,
      },
      pattern: { type: "string", pattern: `^${RegExp.escape(at("pattern"))}$`, format: at("format") },
      pair: {
        type: "array",
        prefixItems: [{ const: at("first"), description: at("First") }, to("components", "schemas", at("Id"))],
      },
    },
    ...condition(
      { required: ["pattern"] },
      { properties: { [at("then")]: { type: "number", description: at("Then") } } },
    ),
    examples: [at("example")],
  },
  [at("Id")]: { type: "string", "x-brand": true, description: at("An id") },
};
const lot = to("components", "schemas", at("Lot"));

/** A document of sockets in which everything that has a name or a text has the poison. */
export function hostileSockets(protocol: "ws" | "socketio", port: number): object {
  const channel = at("channel");
  const messages = Object.fromEntries(
    ["said", "heard", "answer"].map((name) => [
      at(name),
      {
        name: at(`${name} event`),
        title: at("Message"),
        summary: at("Summary"),
        description: at("Message"),
        payload: lot,
        examples: [{ name: at("example"), summary: at("Example"), payload: { [at("wrong")]: at("value") } }],
      },
    ]),
  );
  const message = (name: string): object => to("channels", channel, "messages", at(name));
  return {
    asyncapi: "3.1.0",
    info: info(protocol),
    servers: {
      [at("server")]: { host: `localhost:${port}`, protocol, title: at("Server"), description: at("Server") },
    },
    channels: {
      [channel]: {
        address: protocol === "ws" ? "/floor/{place}" : "/floor",
        title: at("Channel"),
        description: at("Channel"),
        ...(protocol === "ws" && { parameters: { place: { description: at("Place"), enum: ["north", at("place")] } } }),
        messages,
        "x-hooks": { usePoison: { fields: { connected: "isConnected" } } },
      },
    },
    operations: {
      [at("say")]: {
        action: "receive",
        title: at("Say"),
        description: at("Say"),
        channel: to("channels", channel),
        messages: [message("said")],
        reply: { messages: [message("answer")] },
      },
      [at("hear")]: { action: "send", channel: to("channels", channel), messages: [message("heard")] },
    },
    components: { schemas },
  };
}

/** An API in which everything that has a name or a text has the poison. */
export function hostileApi(): object {
  const content = {
    "application/json": { schema: lot, examples: { [at("case")]: { summary: at("Case"), value: at("value") } } },
  };
  const answers = {
    "200": {
      description: at("Fine"),
      headers: { "X-Note": { description: at("Note"), schema: { const: at("note") } } },
      content,
    },
  };
  const request = (name: string): object => ({
    operationId: at(name),
    summary: at("Summary"),
    description: at("Description"),
    tags: [at("tag")],
    requestBody: { description: at("Body"), required: true, content },
    responses: answers,
  });
  return {
    openapi: "3.1.0",
    info: info("api"),
    tags: [{ name: at("tag"), description: at("Tag") }],
    servers: [{ url: "http://localhost:7903", description: at("Server") }],
    paths: {
      "/lots/{id}/`${globalThis.injected = 1}` '\"*\u2028": {
        summary: at("Path"),
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            description: at("Id"),
            schema: to("components", "schemas", at("Id")),
          },
          {
            name: "globalThis.injected = 1",
            in: "path",
            required: true,
            description: at("In a template"),
            schema: { type: "string" },
          },
          { name: at("query"), in: "query", description: at("Query"), schema: { enum: [at("a"), at("b")] } },
        ],
        post: {
          ...request("post"),
          callbacks: { [at("callback")]: { "{$request.body#/url}": { post: request("call back") } } },
        },
      },
    },
    webhooks: { [at("webhook")]: { post: request("webhook") } },
    components: {
      schemas,
      securitySchemes: { [at("scheme")]: { type: "http", scheme: "bearer", description: at("Scheme") } },
    },
  };
}
