// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 3ecdb3d76543). Change those and run `sockwright generate`.

import type { InvestigationProgress } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `InvestigationProgress`. */
export declare const investigationProgress: Validator<InvestigationProgress>;
