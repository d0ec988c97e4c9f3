// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 285fc1db619c). Change those and run `sockwright generate`.

import type { Problem } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Problem`. */
export declare const problem: Validator<Problem>;
