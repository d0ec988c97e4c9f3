// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract cfa8c6878a71). Change those and run `sockwright generate`.

import type { SendTyping } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SendTyping`. */
export declare const sendTyping: Validator<SendTyping>;
