// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 837bdf558e51). Change those and run `sockwright generate`.

import type { Problem } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Problem`. */
export declare const problem: Validator<Problem>;
