// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract d368073abf96). Change those and run `sockwright generate`.

import type { SyncData } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SyncData`. */
export declare const syncData: Validator<SyncData>;
