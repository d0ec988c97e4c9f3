// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 71fc1deccbee). Change those and run `sockwright generate`.

/** What conversations promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
