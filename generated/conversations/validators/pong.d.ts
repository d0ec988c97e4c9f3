// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract f5d27a4be877). Change those and run `sockwright generate`.

import type { Pong } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Pong`. */
export declare const pong: Validator<Pong>;
