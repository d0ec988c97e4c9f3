// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract e6c3037fe74c). Change those and run `sockwright generate`.

import type { HealthUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `HealthUpdate`. */
export declare const healthUpdate: Validator<HealthUpdate>;
