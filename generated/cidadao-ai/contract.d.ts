// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract e5da52fe556e). Change those and run `sockwright generate`.

/** What cidadao-ai promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
