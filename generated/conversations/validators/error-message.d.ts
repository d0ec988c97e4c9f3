// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 764987d0111e). Change those and run `sockwright generate`.

import type { ErrorMessage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ErrorMessage`. */
export declare const errorMessage: Validator<ErrorMessage>;
