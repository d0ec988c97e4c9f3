// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 22cfcb037f9d). Change those and run `sockwright generate`.

import type { NewBackend } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `NewBackend`. */
export declare const newBackend: Validator<NewBackend>;
