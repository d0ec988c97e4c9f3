// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 979326456f59). Change those and run `sockwright generate`.

import type { Leave } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Leave`. */
export declare const leave: Validator<Leave>;
