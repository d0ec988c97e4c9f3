// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 09737b46743c). Change those and run `sockwright generate`.

import type { ApplicationMetrics } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ApplicationMetrics`. */
export declare const applicationMetrics: Validator<ApplicationMetrics>;
