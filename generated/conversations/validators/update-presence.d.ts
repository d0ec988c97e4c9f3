// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract b32fdaa7c09e). Change those and run `sockwright generate`.

import type { UpdatePresence } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UpdatePresence`. */
export declare const updatePresence: Validator<UpdatePresence>;
