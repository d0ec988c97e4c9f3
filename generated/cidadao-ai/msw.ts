// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

import * as msw from "../../mock-server/msw/index.ts";
import { contract as described } from "./contract.js";
import type * as types from "./types.ts";

/** What replaces the mock's own behaviour, by the key of an operation; what is left out, or gives `undefined`, stays with the mock. */
export interface Behaviour {
  readonly replies?: {
    readonly pingChat?: (payload: types.Ping, context: msw.MessageHandlerContext) => types.Pong | undefined | Promise<types.Pong | undefined>;
    readonly pingInvestigation?: (payload: types.Ping, context: msw.MessageHandlerContext) => types.Pong | undefined | Promise<types.Pong | undefined>;
  };
  readonly emissions?: {
    readonly answerChat?: (proposed: types.ChatAnswer, context: msw.EmissionHandlerContext) => types.ChatAnswer | undefined;
    readonly confirmConnection?: (proposed: types.Connection, context: msw.EmissionHandlerContext) => types.Connection | undefined;
    readonly followInvestigation?: (proposed: types.AgentFinding | types.AnomalyDetected | types.InvestigationProgress | types.ReportReady, context: msw.EmissionHandlerContext) => types.AgentFinding | types.AnomalyDetected | types.InvestigationProgress | types.ReportReady | undefined;
    readonly reportChatError?: (proposed: types.ErrorMessage, context: msw.EmissionHandlerContext) => types.ErrorMessage | undefined;
    readonly reportInvestigationError?: (proposed: types.ErrorMessage, context: msw.EmissionHandlerContext) => types.ErrorMessage | undefined;
    readonly showAgentTyping?: (proposed: types.Typing, context: msw.EmissionHandlerContext) => types.Typing | undefined;
    readonly tellInvestigation?: (proposed: types.AgentFinding | types.AnomalyDetected | types.InvestigationProgress | types.ReportReady, context: msw.EmissionHandlerContext) => types.AgentFinding | types.AnomalyDetected | types.InvestigationProgress | types.ReportReady | undefined;
  };
}

export interface MockOptions<Clock extends msw.Clock = msw.Clock> extends Omit<msw.MswOptions<Clock>, "handlers" | "only"> {
  readonly behaviour?: Behaviour;
}

/** Plays cidadao-ai inside a page or a process of Node.js: with the same seed, as `sockwright mock` does. */
export function openMock<Clock extends msw.Clock>(options: MockOptions<Clock> & { readonly clock: Clock }): msw.MswMock<Clock>;
export function openMock(options?: MockOptions): msw.MswMock;
export function openMock({ behaviour = {}, ...options }: MockOptions = {}): msw.MswMock {
  const contract = described as msw.Contract;
  return msw.mswHandlers(contract, { ...options, handlers: { "cidadao-ai": behaviour as msw.Handlers } });
}

/** For `setupWorker(...handlers)` of `msw/browser`, or `setupServer(...handlers)` of `msw/node`. */
export const handlers: msw.MswMock["handlers"] = openMock().handlers;
