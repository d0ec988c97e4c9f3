// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 0a4b42a70bbf). Change those and run `sockwright generate`.

import type { BackendList } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `BackendList`. */
export declare const backendList: Validator<BackendList>;
