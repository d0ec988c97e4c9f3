import type { CatalogueEntry } from "./entry.ts";

export type StructureId =
  | "wrong-shape"
  | "structure-invalid"
  | "asyncapi-rule"
  | "rules-not-run"
  | "server-url-invalid"
  | "variable-undeclared"
  | "unknown-server"
  | "unknown-channel"
  | "unknown-operation"
  | "unknown-security-scheme"
  | "message-not-of-channel"
  | "message-unused"
  | "reply-elsewhere"
  | "operation-without-messages"
  | "channel-without-server"
  | "only-remote"
  | "protocol-not-spoken"
  | "protocol-misspelt"
  | "address-with-query"
  | "parameter-undeclared"
  | "parameter-unused"
  | "path-parameter-optional"
  | "operation-id-twice"
  | "schema-format-not-read";

/** Faults in how a document is put together. */
export const structure: Readonly<Record<StructureId, CatalogueEntry>> = {
  "wrong-shape": {
    severity: "error",
    title: "An entry has not the form its format asks for",
    why: "A list where a mapping belongs, or a required field that is missing, cannot be understood in any way.",
    mend: "Write what the message names; the specification of the format shows the whole object.",
    example:
      'operations:\n  placeBid: send                                     # wrong\n  placeBid: { action: send, channel: { $ref: "#/channels/lot" } }   # right',
  },
  "structure-invalid": {
    severity: "error",
    title: "The document does not follow its specification",
    why: "Every reader of the document, not only this one, relies on the fields that AsyncAPI and OpenAPI define. Unknown fields are usually misspelt ones.",
    mend: "Follow the suggestion of the message; a field of your own begins with `x-`.",
    example: "operationID: placeBid   # wrong\noperationId: placeBid   # right",
  },
  "asyncapi-rule": {
    severity: "error",
    title: "A rule of the AsyncAPI specification is broken",
    why: "These are the specification's own rules, as the AsyncAPI project's parser checks them.",
    mend: "Read the rule's name and message; the specification explains each.",
    example: 'servers:\n  dev: { host: "ws://localhost", protocol: ws }   # wrong: host without scheme',
  },
  "rules-not-run": {
    severity: "info",
    title: "A document is too large for an outside check",
    why: "The AsyncAPI project's parser needs many seconds for documents with hundreds of messages, and Redocly's linter cannot follow thousands of schemas that refer to each other in one chain. Everything else has been checked.",
    mend: "Nothing needs to be done; `npx @asyncapi/cli validate` runs the parser's rules on their own.",
    example: "channels: { … }   # more than 300 operations and messages",
  },
  "server-url-invalid": {
    severity: "error",
    title: "A server's URL cannot be read",
    why: "Host, port and base path of every endpoint come from it.",
    mend: "Write an absolute URL, or a path that is relative to where the document is served.",
    example: "servers:\n  - url: http://localhost:port   # wrong\n  - url: http://localhost:9090   # right",
  },
  "variable-undeclared": {
    severity: "error",
    title: "A server uses a variable it does not declare",
    why: "`{name}` in a URL is replaced by the variable's default, and there is none.",
    mend: "Declare it under the server's `variables`, with a `default`.",
    example: "url: http://{region}.example.com\nvariables: { region: { default: eu } }",
  },
  "unknown-server": {
    severity: "error",
    title: "A channel names a server that the document does not have",
    why: "The channel could not be reached there.",
    mend: "Refer to `#/servers/<name>` of the same document.",
    example: 'servers: [{ $ref: "#/servers/dev" }]',
  },
  "unknown-channel": {
    severity: "error",
    title: "An operation names no channel of the document",
    why: "An operation is something that happens on a channel; without one nobody can take part in it.",
    mend: "Refer to `#/channels/<name>` of the same document.",
    example: 'channel: { $ref: "#/channels/lot" }',
  },
  "unknown-operation": {
    severity: "error",
    title: "Something names an operation that does not exist",
    why: "Heartbeats, triggers and links act through an operation; with a wrong name they would silently do nothing.",
    mend: "Use the key under `operations` (AsyncAPI) or the `operationId` (OpenAPI).",
    example: "x-heartbeat: { interval: PT30S, initiator: client, operation: sendPing }",
  },
  "unknown-security-scheme": {
    severity: "error",
    title: "A security requirement names a scheme that is not declared",
    why: "Nobody can tell which credential is meant.",
    mend: "Add the scheme under `components.securitySchemes`, or correct its name.",
    example: "security: [{ bearer: [] }]\ncomponents: { securitySchemes: { bearer: { type: http, scheme: bearer } } }",
  },
  "message-not-of-channel": {
    severity: "error",
    title: "An operation carries a message that its channel does not have",
    why: "AsyncAPI 3 lets an operation choose among the messages of its channel. A reference into `components` goes past the channel.",
    mend: "Add the message to the channel and refer to that entry.",
    example:
      'messages: [{ $ref: "#/components/messages/bid" }]         # wrong\nmessages: [{ $ref: "#/channels/lot/messages/bid" }]       # right',
  },
  "message-unused": {
    severity: "warning",
    title: "A message of a channel is never said",
    why: "Who may say a message is what operations tell: without one, nobody sends it and nothing plays or tests it.",
    mend: "Name it under the `messages` of an operation or reply, or remove it.",
    example:
      'channels:\n  lot: { messages: { bid: …, closed: … } }\noperations:\n  placeBid: { action: receive, messages: [{ $ref: "#/channels/lot/messages/bid" }] }   # and `closed`?',
  },
  "reply-elsewhere": {
    severity: "warning",
    title: "A reply is to go to another address than the connection of the request",
    why: "Mocks, clients and the suite exchange a reply on the connection that the request came on. `address.location` and another `channel` of a reply are not followed.",
    mend: "Remove them where the reply comes back on the same connection; else let an operation of the other channel say the message.",
    example:
      'reply: { address: { location: "$message.payload#/replyTo" } }   # not followed\nreply: { messages: [{ $ref: "#/channels/lot/messages/closed" }] }   # right',
  },
  "operation-without-messages": {
    severity: "warning",
    title: "An operation carries no message",
    why: "Nothing can be said by it, so nothing can be mocked or tested.",
    mend: "Give its channel messages, or name some under the operation's `messages`.",
    example: "operations:\n  placeBid: { action: receive, channel: …, messages: [] }   # wrong",
  },
  "channel-without-server": {
    severity: "warning",
    title: "A channel stands on no server",
    why: "There is no host and port to reach it at, so it is left out of mocks and tests.",
    mend: "Add a server to the document, or name one under the channel's `servers`.",
    example: "servers:\n  development: { host: localhost:9090, protocol: ws }",
  },
  "only-remote": {
    severity: "warning",
    title: "Something stands on a remote server only, beside a local one",
    why: "Where a document has a server of this machine, mocks and tests take its place, and servers elsewhere, such as production, are described only. What stands on those alone is neither mocked nor tested; generated clients go to the remote server.",
    mend: "Name a server of this machine, too, under the `servers` of the channel, path or operation, or leave `servers` out there. Where it is only to be called, nothing needs to be done.",
    example:
      "servers:\n  development: { host: localhost:9090, protocol: ws }\n  production: { host: live.example.com, protocol: wss }\nchannels:\n  prices: { servers: [{ $ref: '#/servers/production' }] }   # neither mocked nor tested",
  },
  "protocol-not-spoken": {
    severity: "info",
    title: "A channel's protocol is described only",
    why: "WebSocket and Socket.IO channels and OpenAPI paths are played; brokers and databases are only shown.",
    mend: "Nothing needs to be done.",
    example: "servers:\n  cache: { host: localhost:6379, protocol: redis }",
  },
  "protocol-misspelt": {
    severity: "warning",
    title: "A server's protocol has almost the name of a known one",
    why: "The protocol decides who can speak with the server. One that no tool knows is described and never played.",
    mend: "Write the name that the message asks for: `ws`, `wss`, `socketio`, without colon or slashes.",
    example: "protocol: websockets   # wrong\nprotocol: ws           # right",
  },
  "address-with-query": {
    severity: "warning",
    title: "A channel's address holds a query",
    why: "AsyncAPI forbids query and fragment in an address, and routing would not match them.",
    mend: "List query parameters under `bindings.ws.query`.",
    example: "address: /ws?token={token}   # wrong\naddress: /ws                 # right",
  },
  "parameter-undeclared": {
    severity: "error",
    title: "An address uses a parameter that is not declared",
    why: "Nobody can tell what may stand in its place. In OpenAPI each method declares it, or the path does for all of them.",
    mend: "Declare it under `parameters`.",
    example: "address: /lots/{id}\nparameters: { id: { description: Number of the lot } }",
  },
  "parameter-unused": {
    severity: "warning",
    title: "A declared path parameter does not occur in the address",
    why: "It is usually misspelt in one of the two places.",
    mend: "Write it into the address or remove it.",
    example: "address: /lots/{lot}\nparameters: { id: {} }   # wrong",
  },
  "path-parameter-optional": {
    severity: "error",
    title: "A path parameter is not required",
    why: "A path without one of its parts is another path, so OpenAPI asks for `required: true` on every path parameter.",
    mend: "Add `required: true`.",
    example: "- { name: id, in: path }                   # wrong\n- { name: id, in: path, required: true }   # right",
  },
  "operation-id-twice": {
    severity: "error",
    title: "Two operations have the same name",
    why: "Generated code, links and reports tell operations apart by their name.",
    mend: "Give each an `operationId` of its own.",
    example: "get: { operationId: lots }\npost: { operationId: lots }   # wrong",
  },
  "schema-format-not-read": {
    severity: "warning",
    title: "A payload is described in a schema language that cannot be read",
    why: "Avro, Protobuf and others are not interpreted: the payload is taken as anything, and no frame of it is checked.",
    mend: "Describe it in JSON Schema as well where it matters.",
    example: "payload:\n  schemaFormat: application/vnd.apache.avro;version=1.9.0\n  schema: …",
  },
};
