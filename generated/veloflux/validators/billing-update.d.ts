// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract a99abccbf709). Change those and run `sockwright generate`.

import type { BillingUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `BillingUpdate`. */
export declare const billingUpdate: Validator<BillingUpdate>;
