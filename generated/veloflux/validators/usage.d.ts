// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 705da305b94a). Change those and run `sockwright generate`.

import type { Usage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Usage`. */
export declare const usage: Validator<Usage>;
