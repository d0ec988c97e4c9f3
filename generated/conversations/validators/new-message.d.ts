// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 4f3f404acaac). Change those and run `sockwright generate`.

import type { NewMessage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `NewMessage`. */
export declare const newMessage: Validator<NewMessage>;
