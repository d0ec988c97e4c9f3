// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract ca91a092155e). Change those and run `sockwright generate`.

import type { Registration } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `Registration`. */
export declare const registration: Validator<Registration>;
