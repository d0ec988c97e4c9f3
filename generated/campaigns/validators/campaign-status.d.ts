// Written from asyncapi/campaigns.yaml (contract 86c01f5a8810). Change those and run `sockwright generate`.

import type { CampaignStatus } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `CampaignStatus`. */
export declare const campaignStatus: Validator<CampaignStatus>;
