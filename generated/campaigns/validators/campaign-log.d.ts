// Written from asyncapi/campaigns.yaml (contract 6fab45c432af). Change those and run `sockwright generate`.

import type { CampaignLog } from "../types.ts";
import type { Validator } from "./_validator.js";

/** Whether a value is a `CampaignLog`. */
export declare const campaignLog: Validator<CampaignLog>;
