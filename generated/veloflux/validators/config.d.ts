// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 7def13fa514c). Change those and run `sockwright generate`.

import type { Config } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Config`. */
export declare const config: Validator<Config>;
