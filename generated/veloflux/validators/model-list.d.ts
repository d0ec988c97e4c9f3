// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 408d7b956882). Change those and run `sockwright generate`.

import type { ModelList } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ModelList`. */
export declare const modelList: Validator<ModelList>;
