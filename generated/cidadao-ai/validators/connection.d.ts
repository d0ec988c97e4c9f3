// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 7da30583d487). Change those and run `sockwright generate`.

import type { Connection } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Connection`. */
export declare const connection: Validator<Connection>;
