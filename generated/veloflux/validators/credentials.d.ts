// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract e8d4407f4ddb). Change those and run `sockwright generate`.

import type { Credentials } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Credentials`. */
export declare const credentials: Validator<Credentials>;
