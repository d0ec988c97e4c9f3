// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

import * as msw from "../../mock-server/msw/index.ts";
import { contract as described } from "./contract.js";
import type * as types from "./types.ts";

/** What replaces the mock's own behaviour, by the key of an operation; what is left out, or gives `undefined`, stays with the mock. */
export interface Behaviour {
  readonly replies?: {
    readonly ping?: (payload: types.Ping, context: msw.MessageHandlerContext) => types.Pong | undefined | Promise<types.Pong | undefined>;
    readonly sendMessage?: (payload: types.SendMessage, context: msw.MessageHandlerContext) => types.MessageSent | undefined | Promise<types.MessageSent | undefined>;
    readonly sync?: (payload: types.Sync, context: msw.MessageHandlerContext) => types.SyncData | undefined | Promise<types.SyncData | undefined>;
  };
  readonly emissions?: {
    readonly deliverMessage?: (proposed: types.NewMessage, context: msw.EmissionHandlerContext) => types.NewMessage | undefined;
    readonly reportError?: (proposed: types.ErrorMessage, context: msw.EmissionHandlerContext) => types.ErrorMessage | undefined;
    readonly showPresence?: (proposed: types.UserPresence, context: msw.EmissionHandlerContext) => types.UserPresence | undefined;
    readonly showRead?: (proposed: types.MessageRead, context: msw.EmissionHandlerContext) => types.MessageRead | undefined;
    readonly showTyping?: (proposed: types.UserTyping, context: msw.EmissionHandlerContext) => types.UserTyping | undefined;
    readonly welcome?: (proposed: types.Connected, context: msw.EmissionHandlerContext) => types.Connected | undefined;
  };
}

export interface MockOptions<Clock extends msw.Clock = msw.Clock> extends Omit<msw.MswOptions<Clock>, "handlers" | "only"> {
  readonly behaviour?: Behaviour;
}

/** Plays conversations inside a page or a process of Node.js: with the same seed, as `sockwright mock` does. */
export function openMock<Clock extends msw.Clock>(options: MockOptions<Clock> & { readonly clock: Clock }): msw.MswMock<Clock>;
export function openMock(options?: MockOptions): msw.MswMock;
export function openMock({ behaviour = {}, ...options }: MockOptions = {}): msw.MswMock {
  const contract = described as msw.Contract;
  return msw.mswHandlers(contract, { ...options, handlers: { conversations: behaviour as msw.Handlers } });
}

/** For `setupWorker(...handlers)` of `msw/browser`, or `setupServer(...handlers)` of `msw/node`. */
export const handlers: msw.MswMock["handlers"] = openMock().handlers;
