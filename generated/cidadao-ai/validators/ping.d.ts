// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 89d5d78f2186). Change those and run `sockwright generate`.

import type { Ping } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Ping`. */
export declare const ping: Validator<Ping>;
