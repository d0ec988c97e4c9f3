// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 7b9208554f3b). Change those and run `sockwright generate`.

import type { NewMessage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `NewMessage`. */
export declare const newMessage: Validator<NewMessage>;
