// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 2eb93a88162e). Change those and run `sockwright generate`.

import type { PutThroughEdgeBody } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `PutThroughEdgeBody`. */
export declare const putThroughEdgeBody: Validator<PutThroughEdgeBody>;
