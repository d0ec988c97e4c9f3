// Written from asyncapi/campaigns.yaml (contract e17f9a9001b5). Change those and run `sockwright generate`.

import type { BotHealth } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `BotHealth`. */
export declare const botHealth: Validator<BotHealth>;
