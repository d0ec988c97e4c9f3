// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 4788c381690f). Change those and run `sockwright generate`.

import type { ReportReady } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ReportReady`. */
export declare const reportReady: Validator<ReportReady>;
