// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 80c108a56368). Change those and run `sockwright generate`.

import type { Pong } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Pong`. */
export declare const pong: Validator<Pong>;
