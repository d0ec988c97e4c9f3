/** A contract from another domain than the bundled ones: an API of an auction, with a word to change and a port. */
export function auctionApi(word = "gavel", port = 4711): string {
  return `openapi: 3.1.0
info: { title: Auction, version: 1.0.0, x-system: auction }
servers: [{ url: "http://localhost:${port}" }]
paths:
  /word:
    get:
      operationId: getWord
      security: []
      responses:
        "200":
          description: A word.
          content:
            application/json:
              schema: { type: object, required: [word], properties: { word: { type: string } } }
              example: { word: ${word} }
  /lots:
    get:
      operationId: listLots
      security: [{ bearer: [] }]
      responses:
        "200":
          description: All lots.
          content:
            application/json:
              schema: { type: array, items: { type: string } }
              example: [a chair]
        "401": { description: No token. }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, bearerFormat: JWT }
`;
}

/** The channel of the same auction: a bid is answered. */
export function auctionRealtime(port = 4711): string {
  return `asyncapi: 3.1.0
info: { title: Auction floor, version: 1.0.0, x-system: auction }
servers:
  development: { host: "localhost:${port}", protocol: ws }
channels:
  floor:
    address: /floor
    messages:
      bid: { $ref: "#/components/messages/bid" }
      accepted: { $ref: "#/components/messages/accepted" }
operations:
  placeBid:
    action: receive
    channel: { $ref: "#/channels/floor" }
    messages: [{ $ref: "#/channels/floor/messages/bid" }]
    reply:
      channel: { $ref: "#/channels/floor" }
      messages: [{ $ref: "#/channels/floor/messages/accepted" }]
components:
  messages:
    bid:
      payload:
        type: object
        required: [type, amount]
        properties: { type: { const: bid }, amount: { type: number } }
    accepted:
      payload:
        type: object
        required: [type, lot]
        properties: { type: { const: accepted }, lot: { type: string } }
      examples: [{ name: chair, payload: { type: accepted, lot: chair } }]
`;
}
