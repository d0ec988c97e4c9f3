// Written from asyncapi/campaigns.yaml (contract 093d8247d0f4). Change those and run `sockwright generate`.

import type { Notification } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Notification`. */
export declare const notification: Validator<Notification>;
