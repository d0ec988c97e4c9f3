// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 19ab69487967). Change those and run `sockwright generate`.

import type { MessageRead } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `MessageRead`. */
export declare const messageRead: Validator<MessageRead>;
