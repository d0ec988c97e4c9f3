// Written from asyncapi/campaigns.yaml (contract 786fb8ebc200). Change those and run `sockwright generate`.

import type { Dashboard } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Dashboard`. */
export declare const dashboard: Validator<Dashboard>;
