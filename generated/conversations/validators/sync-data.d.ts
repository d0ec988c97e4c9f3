// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 8c3de38da334). Change those and run `sockwright generate`.

import type { SyncData } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `SyncData`. */
export declare const syncData: Validator<SyncData>;
