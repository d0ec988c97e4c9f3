// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract dbf09c1ac418). Change those and run `sockwright generate`.

import type { MarkAsRead } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `MarkAsRead`. */
export declare const markAsRead: Validator<MarkAsRead>;
