// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 5aa3101bc59d). Change those and run `sockwright generate`.

import type { ReloadResult } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `ReloadResult`. */
export declare const reloadResult: Validator<ReloadResult>;
