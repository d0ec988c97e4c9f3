// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract c7b6f9bc72d1). Change those and run `sockwright generate`.

import type { Tenant } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Tenant`. */
export declare const tenant: Validator<Tenant>;
