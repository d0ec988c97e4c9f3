// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

/** What cidadao-ai promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
