// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 991512125d5a). Change those and run `sockwright generate`.

import type { TenantUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `TenantUpdate`. */
export declare const tenantUpdate: Validator<TenantUpdate>;
