// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 4d513ea69712). Change those and run `sockwright generate`.

import type { InvoicePage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `InvoicePage`. */
export declare const invoicePage: Validator<InvoicePage>;
