// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 658c0edb66f2). Change those and run `sockwright generate`.

import type { Pong } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Pong`. */
export declare const pong: Validator<Pong>;
