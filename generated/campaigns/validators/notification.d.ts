// Written from asyncapi/campaigns.yaml (contract 71ad6a20facc). Change those and run `sockwright generate`.

import type { Notification } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Notification`. */
export declare const notification: Validator<Notification>;
