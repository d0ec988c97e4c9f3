// Written from asyncapi/campaigns.yaml (contract 777d86c0761a). Change those and run `sockwright generate`.

/** What campaigns promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
