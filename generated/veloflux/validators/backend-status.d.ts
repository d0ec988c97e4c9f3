// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract d3a1681452ab). Change those and run `sockwright generate`.

import type { BackendStatus } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `BackendStatus`. */
export declare const backendStatus: Validator<BackendStatus>;
