// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract f0d97ef130f5). Change those and run `sockwright generate`.

import type { SecurityEvent } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SecurityEvent`. */
export declare const securityEvent: Validator<SecurityEvent>;
