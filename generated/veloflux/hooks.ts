// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

import type { ConnectionLost, EventMap, Heard } from "../../codegen/runtime/index.ts";
import { type Channel, type Sharing, useChannel } from "../../codegen/runtime/react/index.ts";
import {
  type AiOptions,
  type AiTalk,
  type BackendsOptions,
  type BackendsTalk,
  type BillingOptions,
  type BillingTalk,
  type HealthOptions,
  type HealthTalk,
  type MetricsOptions,
  type MetricsTalk,
  type SecurityOptions,
  type SecurityTalk,
  type StatusOptions,
  type StatusTalk,
  openAi,
  openBackends,
  openBilling,
  openHealth,
  openMetrics,
  openSecurity,
  openStatus,
} from "./client.ts";

/** How to connect to `ai`, and what hears each message as it arrives. */
export interface UseAiOptions extends AiOptions, Sharing {
  readonly onAiUpdate?: ((event: EventMap<AiTalk>["ai_update"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<AiTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<AiTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<AiTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<AiTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<AiTalk>["$unknown"]) => void) | undefined;
}

const aiHandlers = {
  ai_update: "onAiUpdate",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * AI
 *
 * Predictions and models, on demand: when a training was asked for.
 */
export function useAi(options: UseAiOptions = {}): Channel<AiTalk> {
  return useChannel<AiTalk, UseAiOptions>({ open: openAi, options, handlers: aiHandlers });
}

/** What `useRealtimeAI` gives. */
export interface UseRealtimeAIResult {
  readonly isConnected: boolean;
  readonly lastMessage: Heard<AiTalk>["payload"] | undefined;
  readonly error: ConnectionLost | undefined;
}

const useRealtimeAIViews = {} as const;

/**
 * AI
 *
 * Predictions and models, on demand: when a training was asked for.
 */
export function useRealtimeAI(options: UseAiOptions = {}): UseRealtimeAIResult {
  const channel = useChannel<AiTalk, UseAiOptions>({
    open: openAi,
    options,
    handlers: aiHandlers,
    views: useRealtimeAIViews,
  });
  return {
    isConnected: channel.isConnected,
    lastMessage: channel.lastMessage?.payload,
    error: channel.error,
  };
}

/** How to connect to `backends`, and what hears each message as it arrives. */
export interface UseBackendsOptions extends BackendsOptions, Sharing {
  readonly onBackendStatus?: ((event: EventMap<BackendsTalk>["backend_status"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<BackendsTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<BackendsTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<BackendsTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<BackendsTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<BackendsTalk>["$unknown"]) => void) | undefined;
}

const backendsHandlers = {
  backend_status: "onBackendStatus",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Backends
 *
 * Health of every server behind the load balancer, every 10 seconds and whenever one changes.
 */
export function useBackends(options: UseBackendsOptions = {}): Channel<BackendsTalk> {
  return useChannel<BackendsTalk, UseBackendsOptions>({ open: openBackends, options, handlers: backendsHandlers });
}

/** What `useRealtimeBackends` gives. */
export interface UseRealtimeBackendsResult {
  readonly isConnected: boolean;
  readonly lastMessage: Heard<BackendsTalk>["payload"] | undefined;
  readonly error: ConnectionLost | undefined;
}

const useRealtimeBackendsViews = {} as const;

/**
 * Backends
 *
 * Health of every server behind the load balancer, every 10 seconds and whenever one changes.
 */
export function useRealtimeBackends(options: UseBackendsOptions = {}): UseRealtimeBackendsResult {
  const channel = useChannel<BackendsTalk, UseBackendsOptions>({
    open: openBackends,
    options,
    handlers: backendsHandlers,
    views: useRealtimeBackendsViews,
  });
  return {
    isConnected: channel.isConnected,
    lastMessage: channel.lastMessage?.payload,
    error: channel.error,
  };
}

/** How to connect to `billing`, and what hears each message as it arrives. */
export interface UseBillingOptions extends BillingOptions, Sharing {
  readonly onBillingUpdate?: ((event: EventMap<BillingTalk>["billing_update"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<BillingTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<BillingTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<BillingTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<BillingTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<BillingTalk>["$unknown"]) => void) | undefined;
}

const billingHandlers = {
  billing_update: "onBillingUpdate",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Billing
 *
 * Usage and invoices, every hour.
 */
export function useBilling(options: UseBillingOptions = {}): Channel<BillingTalk> {
  return useChannel<BillingTalk, UseBillingOptions>({ open: openBilling, options, handlers: billingHandlers });
}

/** How to connect to `health`, and what hears each message as it arrives. */
export interface UseHealthOptions extends HealthOptions, Sharing {
  readonly onHealthUpdate?: ((event: EventMap<HealthTalk>["health_update"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<HealthTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<HealthTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<HealthTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<HealthTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<HealthTalk>["$unknown"]) => void) | undefined;
}

const healthHandlers = {
  health_update: "onHealthUpdate",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Health
 *
 * Whether the system works, every 30 seconds.
 */
export function useHealth(options: UseHealthOptions = {}): Channel<HealthTalk> {
  return useChannel<HealthTalk, UseHealthOptions>({ open: openHealth, options, handlers: healthHandlers });
}

/** How to connect to `metrics`, and what hears each message as it arrives. */
export interface UseMetricsOptions extends MetricsOptions, Sharing {
  readonly onMetricsUpdate?: ((event: EventMap<MetricsTalk>["metrics_update"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<MetricsTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<MetricsTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<MetricsTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<MetricsTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<MetricsTalk>["$unknown"]) => void) | undefined;
}

const metricsHandlers = {
  metrics_update: "onMetricsUpdate",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Metrics
 *
 * Load of the application, every 5 seconds.
 */
export function useMetrics(options: UseMetricsOptions = {}): Channel<MetricsTalk> {
  return useChannel<MetricsTalk, UseMetricsOptions>({ open: openMetrics, options, handlers: metricsHandlers });
}

/** What `useRealtimeMetrics` gives. */
export interface UseRealtimeMetricsResult {
  readonly isConnected: boolean;
  readonly lastMessage: Heard<MetricsTalk>["payload"] | undefined;
  readonly error: ConnectionLost | undefined;
}

const useRealtimeMetricsViews = {} as const;

/**
 * Metrics
 *
 * Load of the application, every 5 seconds.
 */
export function useRealtimeMetrics(options: UseMetricsOptions = {}): UseRealtimeMetricsResult {
  const channel = useChannel<MetricsTalk, UseMetricsOptions>({
    open: openMetrics,
    options,
    handlers: metricsHandlers,
    views: useRealtimeMetricsViews,
  });
  return {
    isConnected: channel.isConnected,
    lastMessage: channel.lastMessage?.payload,
    error: channel.error,
  };
}

/** How to connect to `security`, and what hears each message as it arrives. */
export interface UseSecurityOptions extends SecurityOptions, Sharing {
  readonly onSecurityEvent?: ((event: EventMap<SecurityTalk>["security_event"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<SecurityTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<SecurityTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<SecurityTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<SecurityTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<SecurityTalk>["$unknown"]) => void) | undefined;
}

const securityHandlers = {
  security_event: "onSecurityEvent",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Security
 *
 * Alerts and the log of what concerns security, in real time.
 */
export function useSecurity(options: UseSecurityOptions = {}): Channel<SecurityTalk> {
  return useChannel<SecurityTalk, UseSecurityOptions>({ open: openSecurity, options, handlers: securityHandlers });
}

/** How to connect to `status`, and what hears each message as it arrives. */
export interface UseStatusOptions extends StatusOptions, Sharing {
  readonly onStatusUpdate?: ((event: EventMap<StatusTalk>["status_update"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<StatusTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<StatusTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<StatusTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<StatusTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<StatusTalk>["$unknown"]) => void) | undefined;
}

const statusHandlers = {
  status_update: "onStatusUpdate",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Status
 *
 * State of the whole application, every 15 seconds.
 */
export function useStatus(options: UseStatusOptions = {}): Channel<StatusTalk> {
  return useChannel<StatusTalk, UseStatusOptions>({ open: openStatus, options, handlers: statusHandlers });
}
