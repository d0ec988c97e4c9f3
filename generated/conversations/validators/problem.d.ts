// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 0af5fdb4f08b). Change those and run `sockwright generate`.

import type { Problem } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Problem`. */
export declare const problem: Validator<Problem>;
