// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 3bf208baaf90). Change those and run `sockwright generate`.

import type { TrainingRequest } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `TrainingRequest`. */
export declare const trainingRequest: Validator<TrainingRequest>;
