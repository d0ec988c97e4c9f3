// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 18e24d87cd51). Change those and run `sockwright generate`.

import type { TenantPage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `TenantPage`. */
export declare const tenantPage: Validator<TenantPage>;
