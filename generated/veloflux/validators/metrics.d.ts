// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 1f7d827a631f). Change those and run `sockwright generate`.

import type { Metrics } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Metrics`. */
export declare const metrics: Validator<Metrics>;
