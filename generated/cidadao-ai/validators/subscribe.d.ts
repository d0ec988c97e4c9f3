// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d020a8266251). Change those and run `sockwright generate`.

import type { Subscribe } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Subscribe`. */
export declare const subscribe: Validator<Subscribe>;
