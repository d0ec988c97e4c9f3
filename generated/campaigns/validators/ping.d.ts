// Written from asyncapi/campaigns.yaml (contract 7f4d791032fb). Change those and run `sockwright generate`.

import type { Ping } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Ping`. */
export declare const ping: Validator<Ping>;
