// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract e6b650234dda). Change those and run `sockwright generate`.

import type { AgentFinding } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AgentFinding`. */
export declare const agentFinding: Validator<AgentFinding>;
