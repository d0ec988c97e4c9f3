// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract ae71a64b4b91). Change those and run `sockwright generate`.

import type { PredictionList } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `PredictionList`. */
export declare const predictionList: Validator<PredictionList>;
