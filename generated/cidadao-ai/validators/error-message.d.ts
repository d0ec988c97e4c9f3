// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 3df9e3cf5332). Change those and run `sockwright generate`.

import type { ErrorMessage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ErrorMessage`. */
export declare const errorMessage: Validator<ErrorMessage>;
