// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

/** What campaigns promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
