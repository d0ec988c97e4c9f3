// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 562ecea60319). Change those and run `sockwright generate`.

import type { UpgradeRequest } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UpgradeRequest`. */
export declare const upgradeRequest: Validator<UpgradeRequest>;
