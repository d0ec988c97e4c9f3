// Written from asyncapi/campaigns.yaml (contract 9efd3c7be6ae). Change those and run `sockwright generate`.

/** What campaigns promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
