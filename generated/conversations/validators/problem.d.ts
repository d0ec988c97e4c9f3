// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1424f7e07619). Change those and run `sockwright generate`.

import type { Problem } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Problem`. */
export declare const problem: Validator<Problem>;
