// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract cd9760349a2e). Change those and run `sockwright generate`.

import type { MessageRead } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `MessageRead`. */
export declare const messageRead: Validator<MessageRead>;
