import type { CatalogueEntry } from "./entry.ts";

export type PromiseId =
  | "example-does-not-match"
  | "default-does-not-match"
  | "schema-invalid"
  | "pattern-invalid"
  | "pattern-not-matched-safely"
  | "format-misspelt"
  | "schema-unsatisfiable"
  | "payload-not-made-up"
  | "messages-ambiguous"
  | "port-path-twice"
  | "port-covered-by-socketio"
  | "port-secure-and-plain"
  | "port-protocols-clash"
  | "perspective-doubtful"
  | "two-shapes"
  | "keyword-differs"
  | "kind-not-said";

/** Faults in what a document promises. */
export const promises: Readonly<Record<PromiseId, CatalogueEntry>> = {
  "example-does-not-match": {
    severity: "error",
    title: "An example does not match its schema",
    why: "Examples are what people copy and what mocks say. One that breaks its own schema shows that either is wrong.",
    mend: "Correct the example, or the schema if the example is what really travels.",
    example: 'schema: { type: integer }\nexample: "12"   # wrong',
  },
  "default-does-not-match": {
    severity: "error",
    title: "A default does not match its schema",
    why: "A value that is filled in must be one that would have been accepted.",
    mend: "Correct the `default` or the schema.",
    example: "type: integer\ndefault: ten   # wrong",
  },
  "schema-invalid": {
    severity: "error",
    title: "A schema is not valid JSON Schema",
    why: "A keyword with a value it cannot have checks nothing, or stops every check of the schema.",
    mend: "Correct the value; the message names the keyword.",
    example: "type: strng   # wrong\ntype: string  # right",
  },
  "pattern-invalid": {
    severity: "error",
    title: "A pattern is not a regular expression",
    why: "JSON Schema patterns are ECMA-262 expressions read with the `u` flag; others match differently in each tool or not at all.",
    mend: "Escape brackets and backslashes as ECMA-262 asks, and drop escapes that are not needed (`\\_`, `\\-` outside brackets).",
    example: 'pattern: "^[a-z"       # wrong\npattern: "^[a-z]+$"    # right',
  },
  "pattern-not-matched-safely": {
    severity: "warning",
    title: "A pattern is too costly to match long texts with",
    why: "A repetition inside a repetition can keep a matcher busy for years with one text. Such patterns go to a matcher that cannot explode, which knows no look-around and no back-references; where a pattern has both, texts of more than 16 characters are not matched, and count as wrong.",
    mend: "Write the pattern without look-around and back-references, or without the repetition inside the repetition; what a look-ahead asks for may be a second `pattern` in `allOf`.",
    example:
      'pattern: "^(?=.*\\d)([a-z]+-?)+$"                                # wrong\nallOf: [{ pattern: "\\d" }, { pattern: "^[a-z]+(-[a-z]+)*-?$" }]   # right',
  },
  "format-misspelt": {
    severity: "warning",
    title: "A format has almost the name of a known one",
    why: "Formats that a tool does not know are ignored by it, so a misspelt one checks nothing.",
    mend: "Write the name that the message asks for. Formats of your own are fine where they are not so near to a known one.",
    example: "format: datetime    # wrong\nformat: date-time   # right",
  },
  "schema-unsatisfiable": {
    severity: "error",
    title: "No value fits a schema",
    why: "A promise that nobody can keep: every request with it is refused, and no server can answer with it.",
    mend: "Correct the bounds, or list the values that are allowed.",
    example: "{ type: integer, minimum: 5, maximum: 4 }   # wrong\n{ type: integer, minimum: 4, maximum: 5 }",
  },
  "payload-not-made-up": {
    severity: "warning",
    title: "No value was found for a payload",
    why: "Nothing that was tried keeps all of its keywords, so that the mock has nothing to say. Either they contradict each other, or they are too intricate for guessing.",
    mend: "Correct the schema; if it is right, show a valid example, which is then taken.",
    example: "allOf: [{ enum: [open] }, { enum: [sold] }]      # wrong: they share no value",
  },
  "messages-ambiguous": {
    severity: "warning",
    title: "A frame of one message also fits another",
    why: "On a WebSocket nothing but the frame itself tells which message it is. Where two fit, a receiver has to guess.",
    mend: "Give each message a property with a `const` of its own (`type`), and require it.",
    example: "properties: { type: { const: bid } }\nrequired: [type]",
  },
  "port-path-twice": {
    severity: "error",
    title: "Two documents claim the same address of one port",
    why: "One request can be answered by one of them only.",
    mend: "Give one of them another port or path, or describe the address in one document.",
    example: "GET http://localhost:8000/health in both chat-api.yaml and lots-api.yaml",
  },
  "port-covered-by-socketio": {
    severity: "error",
    title: "A Socket.IO endpoint covers other addresses of its port",
    why: "Socket.IO answers every request whose path begins with its own, so what lies below is never reached.",
    mend: "Move one of them: `/socket.io/` is the usual path of Socket.IO.",
    example: "pathname: /api/      # wrong beside GET /api/lots\npathname: /socket.io/",
  },
  "port-secure-and-plain": {
    severity: "error",
    title: "One port is declared with and without TLS",
    why: "A port speaks one or the other.",
    mend: "Correct the scheme, or use two ports.",
    example: "- url: http://localhost:8443\n- url: https://localhost:8443",
  },
  "port-protocols-clash": {
    severity: "error",
    title: "One port is to speak two protocols",
    why: "HTTP, WebSocket and Socket.IO can share a TCP port; HTTP and Redis cannot: only one of the two servers can listen there.",
    mend: "Correct the port of one of them.",
    example: "cache: { host: localhost:7300, protocol: redis }   # wrong beside\n- url: http://localhost:7300",
  },
  "perspective-doubtful": {
    severity: "warning",
    title: "The document seems to be written from the other side",
    why: "Documents are read from the server's point of view: `send` is what the server says. Read the wrong way round, every message has the wrong sender.",
    mend: "Swap `send` and `receive`, or read the document with `perspective: client`.",
    example: "operations:\n  subscribe: { action: send, … }   # a client subscribes: `receive`",
  },
  "two-shapes": {
    severity: "warning",
    title: "One name stands for two different schemas of a system",
    why: "People, generated types and mocks take one name for one thing.",
    mend: "Refer to one shared schema from both places, or give them different names.",
    example: "chat.yaml: components.schemas.User has `id`\nchat-api.yaml: components.schemas.User has `user_id`",
  },
  "keyword-differs": {
    severity: "warning",
    title: "A keyword means something else in draft-07 than in 2020-12",
    why: "AsyncAPI tools read payloads as draft-07 and OpenAPI 3.1 tools as 2020-12. What differs is checked by one and not by the other.",
    mend: "Keep to what both share; the message names a spelling that they do. What needs 2020-12, such as the arguments of a Socket.IO event, says so: `payload: { schemaFormat: application/schema+json;version=2020-12, schema: … }`.",
    example: '$ref: "#/…/Bid"\nminProperties: 1   # draft-07 ignores what stands beside `$ref`: use allOf',
  },
  "kind-not-said": {
    severity: "info",
    title: "A schema speaks of objects or lists, and lets every other kind of value through",
    why: "To JSON Schema `properties` says something of objects only: a text fits it, and so do null and 7. Mocks and tests take it at its word. Generated types and validators take it for an object, as most people mean it.",
    mend: "Write `type: object`, or `type: array`.",
    example:
      "properties: { id: { type: string } }                  # a text fits, too\ntype: object\nproperties: { id: { type: string } }",
  },
};
