// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

import * as msw from "../../mock-server/msw/index.ts";
import { contract as described } from "./contract.js";
import type * as types from "./types.ts";

/** What replaces the mock's own behaviour, by the key of an operation; what is left out, or gives `undefined`, stays with the mock. */
export interface Behaviour {
  readonly http?: {
    readonly createBackend?: msw.HttpHandler;
    readonly createTenant?: msw.HttpHandler;
    readonly createUser?: msw.HttpHandler;
    readonly deleteBackend?: msw.HttpHandler;
    readonly deleteTenant?: msw.HttpHandler;
    readonly getAdminHealth?: msw.HttpHandler;
    readonly getAdminMetrics?: msw.HttpHandler;
    readonly getAdminStats?: msw.HttpHandler;
    readonly getAiStatus?: msw.HttpHandler;
    readonly getAlertManagerHealth?: msw.HttpHandler;
    readonly getAlertManagerReadiness?: msw.HttpHandler;
    readonly getApiHealth?: msw.HttpHandler;
    readonly getBackend?: msw.HttpHandler;
    readonly getConfig?: msw.HttpHandler;
    readonly getDashboard?: msw.HttpHandler;
    readonly getHealth?: msw.HttpHandler;
    readonly getHomePage?: msw.HttpHandler;
    readonly getMetrics?: msw.HttpHandler;
    readonly getMetricsHealth?: msw.HttpHandler;
    readonly getPrometheusHealth?: msw.HttpHandler;
    readonly getPrometheusReadiness?: msw.HttpHandler;
    readonly getRealtimeMetrics?: msw.HttpHandler;
    readonly getStatus?: msw.HttpHandler;
    readonly getSystemInfo?: msw.HttpHandler;
    readonly getTargetsPage?: msw.HttpHandler;
    readonly getTenant?: msw.HttpHandler;
    readonly getUsage?: msw.HttpHandler;
    readonly getVersion?: msw.HttpHandler;
    readonly listAlerts?: msw.HttpHandler;
    readonly listBackends?: msw.HttpHandler;
    readonly listInvoices?: msw.HttpHandler;
    readonly listLogs?: msw.HttpHandler;
    readonly listModels?: msw.HttpHandler;
    readonly listPlans?: msw.HttpHandler;
    readonly listPredictions?: msw.HttpHandler;
    readonly listTenants?: msw.HttpHandler;
    readonly listUsers?: msw.HttpHandler;
    readonly login?: msw.HttpHandler;
    readonly logout?: msw.HttpHandler;
    readonly openChannelOnWrongPort?: msw.HttpHandler;
    readonly postAlerts?: msw.HttpHandler;
    readonly probeDashboard?: msw.HttpHandler;
    readonly probeHomePage?: msw.HttpHandler;
    readonly receiveAlerts?: msw.HttpHandler;
    readonly refreshToken?: msw.HttpHandler;
    readonly register?: msw.HttpHandler;
    readonly reloadConfig?: msw.HttpHandler;
    readonly scrapeMetrics?: msw.HttpHandler;
    readonly trainModel?: msw.HttpHandler;
    readonly updateBackend?: msw.HttpHandler;
    readonly updateConfig?: msw.HttpHandler;
    readonly updateTenant?: msw.HttpHandler;
    readonly upgradePlan?: msw.HttpHandler;
  };
  readonly emissions?: {
    readonly sendAiUpdate?: (proposed: types.AiUpdate, context: msw.EmissionHandlerContext) => types.AiUpdate | undefined;
    readonly sendBackendStatus?: (proposed: types.BackendStatus, context: msw.EmissionHandlerContext) => types.BackendStatus | undefined;
    readonly sendBillingUpdate?: (proposed: types.BillingUpdate, context: msw.EmissionHandlerContext) => types.BillingUpdate | undefined;
    readonly sendHealthUpdate?: (proposed: types.HealthUpdate, context: msw.EmissionHandlerContext) => types.HealthUpdate | undefined;
    readonly sendMetricsUpdate?: (proposed: types.MetricsUpdate, context: msw.EmissionHandlerContext) => types.MetricsUpdate | undefined;
    readonly sendSecurityEvent?: (proposed: types.SecurityEvent, context: msw.EmissionHandlerContext) => types.SecurityEvent | undefined;
    readonly sendStatusUpdate?: (proposed: types.StatusUpdate, context: msw.EmissionHandlerContext) => types.StatusUpdate | undefined;
  };
}

export interface MockOptions<Clock extends msw.Clock = msw.Clock> extends Omit<msw.MswOptions<Clock>, "handlers" | "only"> {
  readonly behaviour?: Behaviour;
}

/** Plays veloflux inside a page or a process of Node.js: with the same seed, as `sockwright mock` does. */
export function openMock<Clock extends msw.Clock>(options: MockOptions<Clock> & { readonly clock: Clock }): msw.MswMock<Clock>;
export function openMock(options?: MockOptions): msw.MswMock;
export function openMock({ behaviour = {}, ...options }: MockOptions = {}): msw.MswMock {
  const contract = described as msw.Contract;
  return msw.mswHandlers(contract, { ...options, handlers: { veloflux: behaviour as msw.Handlers } });
}

/** For `setupWorker(...handlers)` of `msw/browser`, or `setupServer(...handlers)` of `msw/node`. */
export const handlers: msw.MswMock["handlers"] = openMock().handlers;
