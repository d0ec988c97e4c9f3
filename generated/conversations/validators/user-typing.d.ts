// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract bf23c07ae993). Change those and run `sockwright generate`.

import type { UserTyping } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UserTyping`. */
export declare const userTyping: Validator<UserTyping>;
