// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract db817627f317). Change those and run `sockwright generate`.

import type { Version } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Version`. */
export declare const version: Validator<Version>;
