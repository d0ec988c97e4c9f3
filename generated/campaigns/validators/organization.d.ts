// Written from asyncapi/campaigns.yaml (contract e91383d71e0a). Change those and run `sockwright generate`.

import type { Organization } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Organization`. */
export declare const organization: Validator<Organization>;
