// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 6973d6e58a17). Change those and run `sockwright generate`.

import type { AdminStats } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AdminStats`. */
export declare const adminStats: Validator<AdminStats>;
