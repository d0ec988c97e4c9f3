// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 0b3dacc488ff). Change those and run `sockwright generate`.

import type { AlertReceipt } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AlertReceipt`. */
export declare const alertReceipt: Validator<AlertReceipt>;
