// Written from asyncapi/campaigns.yaml (contract 0be5dcfe4d81). Change those and run `sockwright generate`.

import type { Pong } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Pong`. */
export declare const pong: Validator<Pong>;
