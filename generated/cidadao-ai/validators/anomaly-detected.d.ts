// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract cf7604c330bf). Change those and run `sockwright generate`.

import type { AnomalyDetected } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AnomalyDetected`. */
export declare const anomalyDetected: Validator<AnomalyDetected>;
