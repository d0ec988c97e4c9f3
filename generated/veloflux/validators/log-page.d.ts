// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 73e30e198253). Change those and run `sockwright generate`.

import type { LogPage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `LogPage`. */
export declare const logPage: Validator<LogPage>;
