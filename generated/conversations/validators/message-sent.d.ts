// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 4b93bda6d2bb). Change those and run `sockwright generate`.

import type { MessageSent } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `MessageSent`. */
export declare const messageSent: Validator<MessageSent>;
