// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract adb8000d1f94). Change those and run `sockwright generate`.

import type { ChatAnswer } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ChatAnswer`. */
export declare const chatAnswer: Validator<ChatAnswer>;
