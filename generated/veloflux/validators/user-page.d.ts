// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 7cd99b7e099d). Change those and run `sockwright generate`.

import type { UserPage } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `UserPage`. */
export declare const userPage: Validator<UserPage>;
