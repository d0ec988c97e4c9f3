// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract c3cbbc78d8f9). Change those and run `sockwright generate`.

import type { PostAlertsBody } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `PostAlertsBody`. */
export declare const postAlertsBody: Validator<PostAlertsBody>;
