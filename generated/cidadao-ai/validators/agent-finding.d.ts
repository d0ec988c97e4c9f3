// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract a9caa64d646b). Change those and run `sockwright generate`.

import type { AgentFinding } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `AgentFinding`. */
export declare const agentFinding: Validator<AgentFinding>;
