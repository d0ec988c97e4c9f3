// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 6654388882a6). Change those and run `sockwright generate`.

import type { UserPresence } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UserPresence`. */
export declare const userPresence: Validator<UserPresence>;
