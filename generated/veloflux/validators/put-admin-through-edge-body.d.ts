// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 35323211954f). Change those and run `sockwright generate`.

import type { PutAdminThroughEdgeBody } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `PutAdminThroughEdgeBody`. */
export declare const putAdminThroughEdgeBody: Validator<PutAdminThroughEdgeBody>;
