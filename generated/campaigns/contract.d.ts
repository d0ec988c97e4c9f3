// Written from asyncapi/campaigns.yaml (contract 31194d9f0cd8). Change those and run `sockwright generate`.

/** What campaigns promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
