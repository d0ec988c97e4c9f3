// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 20ed0f0f21ac). Change those and run `sockwright generate`.

import type { Backend } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Backend`. */
export declare const backend: Validator<Backend>;
