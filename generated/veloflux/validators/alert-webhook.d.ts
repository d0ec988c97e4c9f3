// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 697460a84c11). Change those and run `sockwright generate`.

import type { AlertWebhook } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AlertWebhook`. */
export declare const alertWebhook: Validator<AlertWebhook>;
