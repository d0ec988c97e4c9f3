// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 2ba2384f3550). Change those and run `sockwright generate`.

import type { Session } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Session`. */
export declare const session: Validator<Session>;
