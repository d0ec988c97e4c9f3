// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract fec1f38b6dea). Change those and run `sockwright generate`.

import type { AdminMetrics } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AdminMetrics`. */
export declare const adminMetrics: Validator<AdminMetrics>;
