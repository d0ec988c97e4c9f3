// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 094671cf2349). Change those and run `sockwright generate`.

import type { SendChat } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SendChat`. */
export declare const sendChat: Validator<SendChat>;
