// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 64a0af688646). Change those and run `sockwright generate`.

import type { Problem } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Problem`. */
export declare const problem: Validator<Problem>;
