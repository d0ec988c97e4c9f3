// Written from asyncapi/campaigns.yaml (contract a9952ea8c883). Change those and run `sockwright generate`.

import type { ExecutionLog } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ExecutionLog`. */
export declare const executionLog: Validator<ExecutionLog>;
