// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract a01f23279cda). Change those and run `sockwright generate`.

import type { SendMessage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SendMessage`. */
export declare const sendMessage: Validator<SendMessage>;
