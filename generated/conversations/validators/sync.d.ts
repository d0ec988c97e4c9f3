// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 01962443a81f). Change those and run `sockwright generate`.

import type { Sync } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Sync`. */
export declare const sync: Validator<Sync>;
