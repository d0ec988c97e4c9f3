// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract ee464e0ef86c). Change those and run `sockwright generate`.

import type { NewUser } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `NewUser`. */
export declare const newUser: Validator<NewUser>;
