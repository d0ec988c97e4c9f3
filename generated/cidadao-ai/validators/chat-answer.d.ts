// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract bca8b7aa5316). Change those and run `sockwright generate`.

import type { ChatAnswer } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ChatAnswer`. */
export declare const chatAnswer: Validator<ChatAnswer>;
