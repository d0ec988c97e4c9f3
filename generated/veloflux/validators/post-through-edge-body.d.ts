// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 3206580acb0a). Change those and run `sockwright generate`.

import type { PostThroughEdgeBody } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `PostThroughEdgeBody`. */
export declare const postThroughEdgeBody: Validator<PostThroughEdgeBody>;
