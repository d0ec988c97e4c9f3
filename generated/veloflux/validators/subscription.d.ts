// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 45756159c3be). Change those and run `sockwright generate`.

import type { Subscription } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Subscription`. */
export declare const subscription: Validator<Subscription>;
