// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

import * as msw from "../../mock-server/msw/index.ts";
import { contract as described } from "./contract.js";
import type * as types from "./types.ts";

/** What replaces the mock's own behaviour, by the key of an operation; what is left out, or gives `undefined`, stays with the mock. */
export interface Behaviour {
  readonly replies?: {
    readonly ping?: (payload: types.Ping, context: msw.MessageHandlerContext) => types.Pong | undefined | Promise<types.Pong | undefined>;
    readonly requestDashboard?: (payload: types.Organization, context: msw.MessageHandlerContext) => types.Dashboard | undefined | Promise<types.Dashboard | undefined>;
  };
  readonly emissions?: {
    readonly notify?: (proposed: types.Notification, context: msw.EmissionHandlerContext) => types.Notification | undefined;
    readonly reportBotHealth?: (proposed: types.BotHealth, context: msw.EmissionHandlerContext) => types.BotHealth | undefined;
    readonly reportCampaignLog?: (proposed: types.CampaignLog, context: msw.EmissionHandlerContext) => types.CampaignLog | undefined;
    readonly reportCampaignStatus?: (proposed: types.CampaignStatus, context: msw.EmissionHandlerContext) => types.CampaignStatus | undefined;
    readonly reportExecution?: (proposed: types.ExecutionLog, context: msw.EmissionHandlerContext) => types.ExecutionLog | undefined;
  };
}

export interface MockOptions<Clock extends msw.Clock = msw.Clock> extends Omit<msw.MswOptions<Clock>, "handlers" | "only"> {
  readonly behaviour?: Behaviour;
}

/** Plays campaigns inside a page or a process of Node.js: with the same seed, as `sockwright mock` does. */
export function openMock<Clock extends msw.Clock>(options: MockOptions<Clock> & { readonly clock: Clock }): msw.MswMock<Clock>;
export function openMock(options?: MockOptions): msw.MswMock;
export function openMock({ behaviour = {}, ...options }: MockOptions = {}): msw.MswMock {
  const contract = described as msw.Contract;
  return msw.mswHandlers(contract, { ...options, handlers: { campaigns: behaviour as msw.Handlers } });
}

/** For `setupWorker(...handlers)` of `msw/browser`, or `setupServer(...handlers)` of `msw/node`. */
export const handlers: msw.MswMock["handlers"] = openMock().handlers;
