// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 8b66456aeca2). Change those and run `sockwright generate`.

import type { SystemInfo } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SystemInfo`. */
export declare const systemInfo: Validator<SystemInfo>;
