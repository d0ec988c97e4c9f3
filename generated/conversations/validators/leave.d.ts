// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 475439f9a2bd). Change those and run `sockwright generate`.

import type { Leave } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Leave`. */
export declare const leave: Validator<Leave>;
