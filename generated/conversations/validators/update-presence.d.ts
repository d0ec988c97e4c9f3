// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 747d80260507). Change those and run `sockwright generate`.

import type { UpdatePresence } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UpdatePresence`. */
export declare const updatePresence: Validator<UpdatePresence>;
