// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 6364c580e69f). Change those and run `sockwright generate`.

import type { Typing } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Typing`. */
export declare const typing: Validator<Typing>;
