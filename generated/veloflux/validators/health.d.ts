// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract b13322ee883c). Change those and run `sockwright generate`.

import type { Health } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Health`. */
export declare const health: Validator<Health>;
