// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 08a0f613498d). Change those and run `sockwright generate`.

import type { Model } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Model`. */
export declare const model: Validator<Model>;
