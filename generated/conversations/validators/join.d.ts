// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract d38ae6b7d396). Change those and run `sockwright generate`.

import type { Join } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Join`. */
export declare const join: Validator<Join>;
