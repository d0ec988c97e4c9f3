// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract bfe1c8c7ff2e). Change those and run `sockwright generate`.

import type { NewTenant } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `NewTenant`. */
export declare const newTenant: Validator<NewTenant>;
