// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 4e77b64ad8ca). Change those and run `sockwright generate`.

import type { AnomalyDetected } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AnomalyDetected`. */
export declare const anomalyDetected: Validator<AnomalyDetected>;
