// Written from asyncapi/campaigns.yaml (contract 06e0ec35e5e1). Change those and run `sockwright generate`.

import type { Organization } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Organization`. */
export declare const organization: Validator<Organization>;
