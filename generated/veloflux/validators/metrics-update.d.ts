// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract fc2fb5af28b0). Change those and run `sockwright generate`.

import type { MetricsUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `MetricsUpdate`. */
export declare const metricsUpdate: Validator<MetricsUpdate>;
