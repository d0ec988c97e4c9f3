// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 2ee93740a5ed). Change those and run `sockwright generate`.

import type { Connected } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Connected`. */
export declare const connected: Validator<Connected>;
