// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

/** What conversations promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
