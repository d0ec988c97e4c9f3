// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 3def08664c61). Change those and run `sockwright generate`.

import type { Ping } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Ping`. */
export declare const ping: Validator<Ping>;
