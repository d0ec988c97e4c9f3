// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 0607f9617a82). Change those and run `sockwright generate`.

import type { UserTyping } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UserTyping`. */
export declare const userTyping: Validator<UserTyping>;
