// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract e6e55fc02cbd). Change those and run `sockwright generate`.

import type { ListAlerts200 } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ListAlerts200`. */
export declare const listAlerts200: Validator<ListAlerts200>;
