// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 7040972ec1ba). Change those and run `sockwright generate`.

import type { Subscribe } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Subscribe`. */
export declare const subscribe: Validator<Subscribe>;
