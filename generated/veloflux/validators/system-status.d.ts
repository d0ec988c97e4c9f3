// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 4c1ebd634940). Change those and run `sockwright generate`.

import type { SystemStatus } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SystemStatus`. */
export declare const systemStatus: Validator<SystemStatus>;
