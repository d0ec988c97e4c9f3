// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract bbc0c9f3717d). Change those and run `sockwright generate`.

import type { SecurityEvent } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SecurityEvent`. */
export declare const securityEvent: Validator<SecurityEvent>;
