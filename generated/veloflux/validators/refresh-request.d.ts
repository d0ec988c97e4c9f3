// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 20a193e3778c). Change those and run `sockwright generate`.

import type { RefreshRequest } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `RefreshRequest`. */
export declare const refreshRequest: Validator<RefreshRequest>;
