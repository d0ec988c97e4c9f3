// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 7ae27b60b12d). Change those and run `sockwright generate`.

import type { AiStatus } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AiStatus`. */
export declare const aiStatus: Validator<AiStatus>;
