// Written from asyncapi/campaigns.yaml (contract 830f24e1e447). Change those and run `sockwright generate`.

import type { CampaignStatus } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `CampaignStatus`. */
export declare const campaignStatus: Validator<CampaignStatus>;
