import { editedSchema, schemaEdits } from "./schema-edits.ts";
import type { Json, SmallDocuments } from "./small-documents.ts";

/** One change of what documents promise. */
export interface Edit {
  readonly name: string;
  /**
   * Changes documents in place.
   *
   * @param at chooses among the places where it could be made
   * @param by chooses among what could stand there
   * @returns whether there was anything to change
   */
  apply(documents: SmallDocuments, at: number, by: number): boolean;
}

/** A step into a document, and what may stand there instead; `undefined` takes it away. */
function field(name: string, path: string, ...values: readonly unknown[]): Edit {
  const steps = path.split(" ");
  return {
    name,
    apply(documents, _at, by) {
      let holder: Json = documents;
      for (const step of steps.slice(0, -1)) {
        if (typeof holder[step] !== "object" || holder[step] === null) return false;
        holder = holder[step] as Json;
      }
      const last = steps.at(-1) ?? "";
      const value = values[by % values.length];
      if (JSON.stringify(holder[last]) === JSON.stringify(value)) return false;
      if (value === undefined) delete holder[last];
      else holder[last] = structuredClone(value);
      return true;
    },
  };
}

const hall = "live channels hall";
const floor = "floor channels floor";
const read = "api paths /lots/{id} get";
const write = "api paths /lots/{id} put";
const said = (channel: string, action: string, key: string): Json => ({
  action,
  channel: { $ref: `#/channels/${channel}` },
  messages: [{ $ref: `#/channels/${channel}/messages/${key}` }],
});
const page = { name: "page", in: "query", schema: { type: "integer", minimum: 1 } };
const text = { schema: { type: "string" } };

/** What can change of documents besides their schemas. */
const fields: readonly Edit[] = [
  field("host of a server", "live servers house host", "127.0.0.1:7401", "[::1]:7401"),
  field("port of a server", "live servers house host", "localhost:7409"),
  field("path of a server", "live servers house pathname", "/now", undefined),
  field("protocol of a server", "live servers house protocol", "wss"),
  field("host of infrastructure", "live servers bus host", "localhost:6380", "redis.local:6379"),
  field("protocol of infrastructure", "live servers bus protocol", "amqp"),
  field("infrastructure", "live servers bus", undefined),
  field("another server", "live servers far", { host: "live.example.com", protocol: "wss" }),
  field("limits of a server", "live servers house x-limits", { maxConnections: 3 }, { idleTimeout: "PT1M" }),
  field("credentials of a channel", "live servers house security", undefined),
  field("place of a credential", "live components securitySchemes token", {
    type: "httpApiKey",
    in: "header",
    name: "X-Token",
  }),
  field("name of a credential", "live components securitySchemes token name", "key"),
  field("address", `${hall} address`, "/room/{house}", "/hall/{house}/now"),
  field("values of a parameter", `${hall} parameters house enum`, ["london"], ["london", "porto", "rome"]),
  field("query of the handshake", `${hall} bindings ws query properties page`, undefined, { type: "string" }),
  field("what the query must have", `${hall} bindings ws query required`, ["token", "page"], undefined),
  field("headers of the handshake", `${hall} bindings ws headers`, {
    type: "object",
    properties: { "X-Device": { type: "string" } },
  }),
  field("subprotocols", `${hall} bindings ws headers`, {
    type: "object",
    properties: { "Sec-WebSocket-Protocol": { type: "string", enum: ["v1", "v2"] } },
  }),
  field("limits", `${hall} x-limits`, undefined, { maxMessageBytes: 4096 }, { maxConnections: 2, idleTimeout: "PT1M" }),
  field("rate", `${hall} x-limits messageRate`, 21, undefined),
  field("reconnection", `${hall} x-reconnect`, undefined, { initialMs: 500, factor: 3, maxMs: 8000 }),
  field("queue", `${hall} x-reconnect queue`, 10),
  field("close codes", `${hall} x-close-codes`, undefined, { "4001": { summary: "Other" } }),
  field("who closes", `${hall} x-close-codes 1013 by`, "either", "client"),
  field("phase of a close code", `${hall} x-close-codes 1013 phase`, "open"),
  field("after a close code", `${hall} x-close-codes 1013 reconnect`, "never", "now"),
  field("content type of a message", `${hall} messages say contentType`, "application/octet-stream", "text/plain"),
  field("content type of bytes", `${hall} messages picture contentType`, "image/png", undefined),
  field("headers of a message", `${hall} messages hear headers`, undefined, { type: "object", required: ["at"] }),
  field("new headers of a message", `${hall} messages say headers`, { type: "object" }),
  field("name of a message", `${hall} messages hear name`, "heard"),
  field("correlation", `${hall} messages say correlationId`, { location: "$message.payload#/data" }),
  field("room", "live operations hear x-room", "$message.payload#/type"),
  field("subscription", "live operations say x-subscription", { key: "$message.payload#/type", effect: "add" }),
  field("schedule", "live operations hear x-microcks-operation", undefined, { frequency: 6 }),
  field("who hears", "live operations hear x-emit", undefined, [{ on: "connect", to: "everyone" }], [{ on: "error" }]),
  field("jitter", "live operations hear x-emit", [{ on: "connect", every: "PT3S", jitter: "PT1S" }]),
  field("direction", "live operations hear action", "receive"),
  field("direction of bytes", "live operations show action", "receive"),
  field("a message less", "live operations hear", undefined),
  field("another message", "live operations tell", said("hall", "send", "told"), said("hall", "receive", "told")),
  field("reply", "live operations say reply", undefined, {
    messages: [{ $ref: "#/channels/hall/messages/hear" }],
  }),
  field("heartbeat", `${hall} x-heartbeat`, { interval: "PT30S", initiator: "client", operation: "say", missed: 2 }),
  field("hooks", `${hall} x-hooks`, {
    useRoom: { arguments: ["house"], fields: { isConnected: "isConnected" } },
  }),
  field("namespace", `${floor} address`, "/room", "/"),
  field("path of Socket.IO", "floor servers floor pathname", "/ws/"),
  field("version of Socket.IO", "floor servers floor protocolVersion", "4"),
  field("transports", "floor servers floor x-socketio transports", ["websocket"]),
  field("pings", "floor servers floor x-socketio pingInterval", "PT20S", undefined),
  field("event", `${floor} messages bid name`, "offer"),
  field("acknowledgement", "floor operations bid reply", undefined),
  field("way of an answer", "floor operations bid reply x-socketio", { delivery: "message" }),
  field("time to answer", "floor operations bid reply x-socketio", { timeout: "PT3S" }),
  field("what the server asks", "floor operations price reply", {
    messages: [{ $ref: "#/channels/floor/messages/taken" }],
  }),
  field("single argument", `${floor} messages bid payload`, { type: "string" }),
  field("more arguments", `${floor} messages bid payload items`, undefined, { type: "boolean" }),
  field("fewer arguments", `${floor} messages bid payload minItems`, 1, undefined),
  field("URL of the API", "api servers 0 url", "http://localhost:7404/v1", "http://127.0.0.1:7403/v1"),
  field("path of the API", "api servers 0 url", "http://localhost:7403/v2", "http://localhost:7403"),
  field("scheme of the API", "api servers 0 url", "https://localhost:7403/v1"),
  field("host elsewhere", "api servers 1 url", "https://api.example.org/v1", "https://api.example.com/v2"),
  field("servers of an operation", `${read} servers`, [{ url: "http://localhost:7405" }]),
  field("security of all", "api security", undefined, [{ key: [] }], [{ bearer: [] }, {}]),
  field("security of an operation", `${read} security`, [], [{ key: [] }]),
  field("deprecation", `${read} deprecated`, true),
  field("an operation less", write, undefined),
  field("a parameter more", `${read} parameters 2`, { name: "size", in: "query", schema: { type: "integer" } }),
  field("a cookie more", `${read} parameters 2`, { name: "seen", in: "cookie", schema: { type: "string" } }),
  field("a parameter less", `${read} parameters`, [page]),
  field("a required parameter", `${read} parameters 0 required`, true),
  field("style of a parameter", `${read} parameters 0 style`, "pipeDelimited", "spaceDelimited"),
  field("explosion of a parameter", `${read} parameters 0 explode`, false),
  field("content of a parameter", `${read} parameters 0`, {
    name: "page",
    in: "query",
    content: { "application/json": { schema: { type: "integer" } } },
  }),
  field("place of a parameter", `${read} parameters 0 in`, "header"),
  field("an answer more", `${read} responses 410`, { description: "Gone." }),
  field("an answer less", `${read} responses 404`, undefined),
  field("a header more", `${read} responses 200 headers X-More`, text),
  field("a header less", `${read} responses 200 headers X-Rate`, undefined),
  field("schema of a header", `${read} responses 200 headers X-Rate schema`, { type: "number" }, { const: 5 }),
  field("a required header", `${read} responses 200 headers X-Rate required`, true),
  field("explosion of a header", `${read} responses 200 headers X-Rate explode`, true),
  field("content of a header", `${read} responses 200 headers X-Rate`, { content: { "application/json": text } }),
  field("content of an answer", `${read} responses 404 content`, undefined, { "text/csv": text }),
  field("another content of an answer", `${read} responses 200 content text/csv`, text),
  field("schema of a text", `${read} responses 404 content text/plain schema maxLength`, 5),
  field("a link", `${read} responses 200 links`, { write: { operationId: "writeLot", parameters: { id: "1" } } }),
  field("an optional body", `${write} requestBody required`, undefined),
  field("no body", `${write} requestBody`, undefined),
  field("content of a body", `${write} requestBody content application/x-www-form-urlencoded`, undefined),
  field("a form with files", `${write} requestBody content multipart/form-data`, {
    schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
  }),
  field("bytes as a body", `${write} requestBody content application/octet-stream`, text),
  field("a new path", "api paths /lots", {
    get: { operationId: "listLots", responses: { "204": { description: "No." } } },
  }),
  field("a webhook", "api webhooks", {
    sold: { post: { operationId: "sold", responses: { "204": { description: "No." } } } },
  }),
  field("a callback", `${write} callbacks`, {
    kept: { "{$request.body#/url}": { post: { responses: { "204": { description: "No." } } } } },
  }),
  field("a hand-over", "api paths /lots/{id} x-proxy", { target: "http://localhost:7401" }),
];

/** Changes of schemas, wherever in the documents one stands. */
const schemas: readonly Edit[] = schemaEdits.map(({ name, edit }) => ({
  name,
  apply: (documents, at, by) => editedSchema(documents, edit, at, by),
}));

/** All of them; each may come out of a random choice. */
export const edits: readonly Edit[] = [...fields, ...schemas];

/** Changes that no program could notice. */
export const silentEdits: readonly Edit[] = [
  field("description of a system", "api info description", "Words."),
  field("version of a document", "live info version", "1.0.1"),
  field("title of an operation", "live operations hear title", "Hear"),
  field("summary of an operation", `${read} summary`, "Read."),
  field("tags", `${read} tags`, ["lots"]),
  field("description of a schema", "api components schemas Thing description", "Words."),
  field("title of a schema", "live components schemas Thing title", "Words"),
  field("example of a schema", "live components schemas Thing examples", [{ name: "a" }]),
  field("example of a message", `${floor} messages price examples`, [{ name: "one", payload: 1 }]),
  field("description of an answer", `${read} responses 200 description`, "Words."),
  field("description of a parameter", `${read} parameters 0 description`, "Words."),
  field("a schema that nothing refers to", "api components schemas Thing x-note", "Words."),
];
