// Written from asyncapi/campaigns.yaml (contract d295a3cb9263). Change those and run `sockwright generate`.

import type { ExecutionLog } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ExecutionLog`. */
export declare const executionLog: Validator<ExecutionLog>;
