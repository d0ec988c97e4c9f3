// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract fba1104778b6). Change those and run `sockwright generate`.

import type { StatusUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `StatusUpdate`. */
export declare const statusUpdate: Validator<StatusUpdate>;
