// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 3beac83e36d7). Change those and run `sockwright generate`.

import type { Typing } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Typing`. */
export declare const typing: Validator<Typing>;
