// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 794276925ea5). Change those and run `sockwright generate`.

import type { AiUpdate } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AiUpdate`. */
export declare const aiUpdate: Validator<AiUpdate>;
