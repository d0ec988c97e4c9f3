// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

/** What veloflux promises, as plain data: a `Contract` of sockwright. */
export declare const contract: unknown;
