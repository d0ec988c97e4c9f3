// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract b163baeebc56). Change those and run `sockwright generate`.

import type { BackendUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `BackendUpdate`. */
export declare const backendUpdate: Validator<BackendUpdate>;
