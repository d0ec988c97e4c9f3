// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract f3cb5662ba60). Change those and run `sockwright generate`.

import type { AnomalyDetected } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AnomalyDetected`. */
export declare const anomalyDetected: Validator<AnomalyDetected>;
