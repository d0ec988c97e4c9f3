// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract d18def2182c0). Change those and run `sockwright generate`.

import type { PlanList } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `PlanList`. */
export declare const planList: Validator<PlanList>;
