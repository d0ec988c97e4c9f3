// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract b578b9274e47). Change those and run `sockwright generate`.

import type { User } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `User`. */
export declare const user: Validator<User>;
