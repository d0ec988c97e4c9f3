// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

import {
  type Client,
  type RestClient,
  type RestOptions,
  type RestSpec,
  type WebSocketOptions,
  type WebSocketSpec,
  openWebSocket,
  restClient,
} from "../../codegen/runtime/index.ts";
import type {
  AiReplies,
  AiServerMessages,
  BackendsReplies,
  BackendsServerMessages,
  BillingReplies,
  BillingServerMessages,
  HealthReplies,
  HealthServerMessages,
  MetricsReplies,
  MetricsServerMessages,
  Operations,
  SecurityReplies,
  SecurityServerMessages,
  StatusReplies,
  StatusServerMessages,
} from "./messages.ts";
import type {
  AiQuery,
  BackendsQuery,
  BillingQuery,
  HealthQuery,
  MetricsQuery,
  SecurityQuery,
  StatusQuery,
} from "./types.ts";

/** What is said on `/api/ws/ai`. */
export interface AiTalk {
  server: AiServerMessages;
  client: {};
  requests: AiReplies;
}

const aiSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/ai",
  server: {
    ai_update: {
      is: { type: "ai_update" },
      check: () => import("./validators/ai-update.js").then((module) => module.aiUpdate),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `ai`. */
export interface AiOptions extends WebSocketOptions {
  readonly query?: AiQuery;
}

/**
 * AI
 *
 * Predictions and models, on demand: when a training was asked for.
 */
export function openAi(options: AiOptions = {}): Client<AiTalk> {
  return openWebSocket<AiTalk>(aiSpec, options);
}

/** What is said on `/api/ws/backends`. */
export interface BackendsTalk {
  server: BackendsServerMessages;
  client: {};
  requests: BackendsReplies;
}

const backendsSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/backends",
  server: {
    backend_status: {
      is: { type: "backend_status" },
      check: () => import("./validators/backend-status.js").then((module) => module.backendStatus),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `backends`. */
export interface BackendsOptions extends WebSocketOptions {
  readonly query?: BackendsQuery;
}

/**
 * Backends
 *
 * Health of every server behind the load balancer, every 10 seconds and whenever one changes.
 */
export function openBackends(options: BackendsOptions = {}): Client<BackendsTalk> {
  return openWebSocket<BackendsTalk>(backendsSpec, options);
}

/** What is said on `/api/ws/billing`. */
export interface BillingTalk {
  server: BillingServerMessages;
  client: {};
  requests: BillingReplies;
}

const billingSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/billing",
  server: {
    billing_update: {
      is: { type: "billing_update" },
      check: () => import("./validators/billing-update.js").then((module) => module.billingUpdate),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `billing`. */
export interface BillingOptions extends WebSocketOptions {
  readonly query?: BillingQuery;
}

/**
 * Billing
 *
 * Usage and invoices, every hour.
 */
export function openBilling(options: BillingOptions = {}): Client<BillingTalk> {
  return openWebSocket<BillingTalk>(billingSpec, options);
}

/** What is said on `/api/ws/health`. */
export interface HealthTalk {
  server: HealthServerMessages;
  client: {};
  requests: HealthReplies;
}

const healthSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/health",
  server: {
    health_update: {
      is: { type: "health_update" },
      check: () => import("./validators/health-update.js").then((module) => module.healthUpdate),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `health`. */
export interface HealthOptions extends WebSocketOptions {
  readonly query?: HealthQuery;
}

/**
 * Health
 *
 * Whether the system works, every 30 seconds.
 */
export function openHealth(options: HealthOptions = {}): Client<HealthTalk> {
  return openWebSocket<HealthTalk>(healthSpec, options);
}

/** What is said on `/api/ws/metrics`. */
export interface MetricsTalk {
  server: MetricsServerMessages;
  client: {};
  requests: MetricsReplies;
}

const metricsSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/metrics",
  server: {
    metrics_update: {
      is: { type: "metrics_update" },
      check: () => import("./validators/metrics-update.js").then((module) => module.metricsUpdate),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `metrics`. */
export interface MetricsOptions extends WebSocketOptions {
  readonly query?: MetricsQuery;
}

/**
 * Metrics
 *
 * Load of the application, every 5 seconds.
 */
export function openMetrics(options: MetricsOptions = {}): Client<MetricsTalk> {
  return openWebSocket<MetricsTalk>(metricsSpec, options);
}

/** What is said on `/api/ws/security`. */
export interface SecurityTalk {
  server: SecurityServerMessages;
  client: {};
  requests: SecurityReplies;
}

const securitySpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/security",
  server: {
    security_event: {
      is: { type: "security_event" },
      check: () => import("./validators/security-event.js").then((module) => module.securityEvent),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `security`. */
export interface SecurityOptions extends WebSocketOptions {
  readonly query?: SecurityQuery;
}

/**
 * Security
 *
 * Alerts and the log of what concerns security, in real time.
 */
export function openSecurity(options: SecurityOptions = {}): Client<SecurityTalk> {
  return openWebSocket<SecurityTalk>(securitySpec, options);
}

/** What is said on `/api/ws/status`. */
export interface StatusTalk {
  server: StatusServerMessages;
  client: {};
  requests: StatusReplies;
}

const statusSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:9090/api/ws",
  path: "/status",
  server: {
    status_update: {
      is: { type: "status_update" },
      check: () => import("./validators/status-update.js").then((module) => module.statusUpdate),
    },
  },
  client: {},
  closeCodes: { "1000": "never", "1008": "never", "1009": "never" },
};

/** How to connect to `status`. */
export interface StatusOptions extends WebSocketOptions {
  readonly query?: StatusQuery;
}

/**
 * Status
 *
 * State of the whole application, every 15 seconds.
 */
export function openStatus(options: StatusOptions = {}): Client<StatusTalk> {
  return openWebSocket<StatusTalk>(statusSpec, options);
}

/** The operations of VeloFlux admin API. */
export type VelofluxAdminOperations = Pick<Operations, "getAdminHealth" | "getAdminMetrics" | "getConfig" | "reloadConfig" | "updateConfig">;

const velofluxAdminSpec: RestSpec = {
  baseUrl: "http://localhost:9000",
  operations: {
    getAdminHealth: {
      method: "GET",
      path: "/admin/health",
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "503": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
      },
    },
    getAdminMetrics: {
      method: "GET",
      path: "/admin/metrics",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/admin-metrics.js").then((module) => module.adminMetrics),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getConfig: {
      method: "GET",
      path: "/admin/config",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/config.js").then((module) => module.config),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    reloadConfig: {
      method: "POST",
      path: "/admin/reload",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/reload-result.js").then((module) => module.reloadResult),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    updateConfig: {
      method: "PUT",
      path: "/admin/config",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/config.js").then((module) => module.config),
      }],
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/config.js").then((module) => module.config),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
  },
};

/**
 * VeloFlux admin API
 *
 * For operators of the installation, apart from the main API on 9090. The health check is open, so that scripts and containers can ask;
 * the rest needs the token of a user with the role `admin`, from `POST /api/auth/login` on 9090.
 *
 * The frontend knows this API as `/admin/api` (`ADMIN_BASE`): the load balancer and the frontend's Nginx pass
 * `/admin/api/…` on to `/admin/…` here. In the container network the host is `backend:9000`.
 */
export function openVelofluxAdmin(options: RestOptions = {}): RestClient<VelofluxAdminOperations> {
  return restClient<VelofluxAdminOperations>(velofluxAdminSpec, options);
}

/** The operations of VeloFlux AlertManager. */
export type VelofluxAlertmanagerOperations = Pick<Operations, "getAlertManagerHealth" | "getAlertManagerReadiness" | "listAlerts" | "postAlerts">;

const velofluxAlertmanagerSpec: RestSpec = {
  baseUrl: "http://localhost:9092",
  operations: {
    getAlertManagerHealth: {
      method: "GET",
      path: "/-/healthy",
      replies: {
        "200": {
          "text/plain; charset=utf-8": {},
        },
      },
    },
    getAlertManagerReadiness: {
      method: "GET",
      path: "/-/ready",
      replies: {
        "200": {
          "text/plain; charset=utf-8": {},
        },
      },
    },
    listAlerts: {
      method: "GET",
      path: "/api/v2/alerts",
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/list-alerts200.js").then((module) => module.listAlerts200),
          },
        },
      },
    },
    postAlerts: {
      method: "POST",
      path: "/api/v2/alerts",
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/post-alerts-body.js").then((module) => module.postAlertsBody),
      }],
      replies: {
        "200": {},
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
  },
};

/**
 * VeloFlux AlertManager
 *
 * Takes alerts, mostly from Prometheus, and tells the backend. Its configuration (`alertmanager.yml`):
 *
 * ```yaml
 * route:
 *   receiver: 'web.hook'
 *
 * receivers:
 * - name: 'web.hook'
 *   webhook_configs:
 *   - url: 'http://backend:9090/api/alerts/webhook'
 * ```
 *
 * `backend:9090` is the main API in the container network, `localhost:9090` on the host. Only what VeloFlux uses is described here.
 */
export function openVelofluxAlertmanager(options: RestOptions = {}): RestClient<VelofluxAlertmanagerOperations> {
  return restClient<VelofluxAlertmanagerOperations>(velofluxAlertmanagerSpec, options);
}

/** The operations of VeloFlux API. */
export type VelofluxApiOperations = Pick<Operations, "createBackend" | "createTenant" | "createUser" | "deleteBackend" | "deleteTenant" | "getAdminStats" | "getAiStatus" | "getApiHealth" | "getBackend" | "getHealth" | "getMetrics" | "getRealtimeMetrics" | "getStatus" | "getSystemInfo" | "getTenant" | "getUsage" | "getVersion" | "listBackends" | "listInvoices" | "listLogs" | "listModels" | "listPlans" | "listPredictions" | "listTenants" | "listUsers" | "login" | "logout" | "openChannel" | "receiveAlerts" | "refreshToken" | "register" | "trainModel" | "updateBackend" | "updateTenant" | "upgradePlan">;

const velofluxApiSpec: RestSpec = {
  baseUrl: "http://localhost:9090",
  operations: {
    createBackend: {
      method: "POST",
      path: "/api/backends",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/new-backend.js").then((module) => module.newBackend),
      }],
      replies: {
        "201": {
          "application/json": {
            check: () => import("./validators/backend.js").then((module) => module.backend),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "409": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    createTenant: {
      method: "POST",
      path: "/api/tenants",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/new-tenant.js").then((module) => module.newTenant),
      }],
      replies: {
        "201": {
          "application/json": {
            check: () => import("./validators/tenant.js").then((module) => module.tenant),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "409": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    createUser: {
      method: "POST",
      path: "/api/admin/users",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/new-user.js").then((module) => module.newUser),
      }],
      replies: {
        "201": {
          "application/json": {
            check: () => import("./validators/user.js").then((module) => module.user),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "409": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    deleteBackend: {
      method: "DELETE",
      path: "/api/backends/{id}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "204": {},
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    deleteTenant: {
      method: "DELETE",
      path: "/api/tenants/{id}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "204": {},
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getAdminStats: {
      method: "GET",
      path: "/api/admin/stats",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/admin-stats.js").then((module) => module.adminStats),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getAiStatus: {
      method: "GET",
      path: "/api/ai/status",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/ai-status.js").then((module) => module.aiStatus),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getApiHealth: {
      method: "GET",
      path: "/api/health",
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "503": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
      },
    },
    getBackend: {
      method: "GET",
      path: "/api/backends/{id}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/backend.js").then((module) => module.backend),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getHealth: {
      method: "GET",
      path: "/health",
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "503": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
      },
    },
    getMetrics: {
      method: "GET",
      path: "/api/metrics",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/application-metrics.js").then((module) => module.applicationMetrics),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getRealtimeMetrics: {
      method: "GET",
      path: "/api/metrics/realtime",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/metrics.js").then((module) => module.metrics),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getStatus: {
      method: "GET",
      path: "/api/status",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/system-status.js").then((module) => module.systemStatus),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getSystemInfo: {
      method: "GET",
      path: "/api/system/info",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/system-info.js").then((module) => module.systemInfo),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getTenant: {
      method: "GET",
      path: "/api/tenants/{id}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/tenant.js").then((module) => module.tenant),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getUsage: {
      method: "GET",
      path: "/api/billing/usage",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/usage.js").then((module) => module.usage),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getVersion: {
      method: "GET",
      path: "/api/version",
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/version.js").then((module) => module.version),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listBackends: {
      method: "GET",
      path: "/api/backends",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/backend-list.js").then((module) => module.backendList),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listInvoices: {
      method: "GET",
      path: "/api/billing/history",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/invoice-page.js").then((module) => module.invoicePage),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listLogs: {
      method: "GET",
      path: "/api/admin/logs",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/log-page.js").then((module) => module.logPage),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listModels: {
      method: "GET",
      path: "/api/ai/models",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/model-list.js").then((module) => module.modelList),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listPlans: {
      method: "GET",
      path: "/api/billing/plans",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/plan-list.js").then((module) => module.planList),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listPredictions: {
      method: "GET",
      path: "/api/ai/predictions",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/prediction-list.js").then((module) => module.predictionList),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listTenants: {
      method: "GET",
      path: "/api/tenants",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/tenant-page.js").then((module) => module.tenantPage),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    listUsers: {
      method: "GET",
      path: "/api/admin/users",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/user-page.js").then((module) => module.userPage),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    login: {
      method: "POST",
      path: "/api/auth/login",
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/credentials.js").then((module) => module.credentials),
      }],
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/session.js").then((module) => module.session),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "429": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    logout: {
      method: "GET",
      path: "/api/auth/logout",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "204": {},
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    openChannel: {
      method: "GET",
      path: "/api/ws/{channel}",
      replies: {
        "101": {},
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "426": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "503": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    receiveAlerts: {
      method: "POST",
      path: "/api/alerts/webhook",
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/alert-webhook.js").then((module) => module.alertWebhook),
      }],
      replies: {
        "202": {
          "application/json": {
            check: () => import("./validators/alert-receipt.js").then((module) => module.alertReceipt),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    refreshToken: {
      method: "POST",
      path: "/api/auth/refresh",
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/refresh-request.js").then((module) => module.refreshRequest),
      }],
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/session.js").then((module) => module.session),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "429": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    register: {
      method: "POST",
      path: "/api/auth/register",
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/registration.js").then((module) => module.registration),
      }],
      replies: {
        "201": {
          "application/json": {
            check: () => import("./validators/session.js").then((module) => module.session),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "409": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "429": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    trainModel: {
      method: "POST",
      path: "/api/ai/train",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/training-request.js").then((module) => module.trainingRequest),
      }],
      replies: {
        "202": {
          "application/json": {
            check: () => import("./validators/model.js").then((module) => module.model),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "429": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    updateBackend: {
      method: "PUT",
      path: "/api/backends/{id}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/backend-update.js").then((module) => module.backendUpdate),
      }],
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/backend.js").then((module) => module.backend),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    updateTenant: {
      method: "PUT",
      path: "/api/tenants/{id}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/tenant-update.js").then((module) => module.tenantUpdate),
      }],
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/tenant.js").then((module) => module.tenant),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    upgradePlan: {
      method: "POST",
      path: "/api/billing/upgrade",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/upgrade-request.js").then((module) => module.upgradeRequest),
      }],
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/subscription.js").then((module) => module.subscription),
          },
        },
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "409": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "500": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
  },
};

/**
 * VeloFlux API
 *
 * Everything that VeloFlux does, over HTTP and JSON. The same port carries the WebSockets of `/api/ws/`, whose messages are
 * described in the AsyncAPI document *VeloFlux realtime*.
 *
 * - **Log in** with `POST /api/auth/login` and send the token as `Authorization: Bearer …`. Health, version, login,
 *   registration, refresh, the alerts webhook and the WebSockets need none.
 * - **Refusals** of every kind have one shape, `Problem`; its `code` is stable.
 * - **Frontends** on the same origin use the relative base `/api` (`API_BASE`), with `/api/auth/login`, `/api/metrics`, `/api/health`
 *   and `/api/status`. Pages of other origins need the backend's CORS configuration to name them.
 * - **In the container network** the host is `backend:9090`; it speaks to `redis:6379` and `prometheus:9090`.
 */
export function openVelofluxApi(options: RestOptions = {}): RestClient<VelofluxApiOperations> {
  return restClient<VelofluxApiOperations>(velofluxApiSpec, options);
}

/** The operations of VeloFlux edge. */
export type VelofluxEdgeOperations = Pick<Operations, "deleteThroughEdge" | "getAdminThroughEdge" | "getDashboard" | "getHomePage" | "getThroughEdge" | "openChannelThroughEdge" | "postAdminThroughEdge" | "postThroughEdge" | "probeDashboard" | "probeHomePage" | "putAdminThroughEdge" | "putThroughEdge">;

const velofluxEdgeSpec: RestSpec = {
  baseUrl: "http://localhost",
  operations: {
    deleteThroughEdge: {
      method: "DELETE",
      path: "/api/{path}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    getAdminThroughEdge: {
      method: "GET",
      path: "/admin/api/{path}",
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    getDashboard: {
      method: "GET",
      path: "/dashboard",
      replies: {
        "200": {
          "text/html; charset=utf-8": {},
        },
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getHomePage: {
      method: "GET",
      path: "/",
      replies: {
        "200": {
          "text/html; charset=utf-8": {},
        },
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    getThroughEdge: {
      method: "GET",
      path: "/api/{path}",
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    openChannelThroughEdge: {
      method: "GET",
      path: "/api/ws/{channel}",
      replies: {
        "101": {},
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    postAdminThroughEdge: {
      method: "POST",
      path: "/admin/api/{path}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "*/*",
      }],
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    postThroughEdge: {
      method: "POST",
      path: "/api/{path}",
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/post-through-edge-body.js").then((module) => module.postThroughEdgeBody),
      }, {
        contentType: "*/*",
      }],
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    probeDashboard: {
      method: "HEAD",
      path: "/dashboard",
      replies: {
        "200": {},
        "502": {},
      },
    },
    probeHomePage: {
      method: "HEAD",
      path: "/",
      replies: {
        "200": {},
        "502": {},
      },
    },
    putAdminThroughEdge: {
      method: "PUT",
      path: "/admin/api/{path}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/put-admin-through-edge-body.js").then((module) => module.putAdminThroughEdgeBody),
      }, {
        contentType: "*/*",
      }],
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
    putThroughEdge: {
      method: "PUT",
      path: "/api/{path}",
      token: { in: "header", name: "authorization", prefix: "Bearer " },
      bodies: [{
        contentType: "application/json",
        check: () => import("./validators/put-through-edge-body.js").then((module) => module.putThroughEdgeBody),
      }, {
        contentType: "*/*",
      }],
      replies: {
        "502": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        default: {
          "*/*": {},
        },
      },
    },
  },
};

/**
 * VeloFlux edge
 *
 * The load balancer (Nginx, 80 and 443) and the frontend (Nginx, 3000). Both show the same pages and know the same routes:
 *
 * | Path | Goes to |
 * |---|---|
 * | `/`, `/dashboard` | the frontend, `frontend:80` in the container network |
 * | `/api/ws/…` | `backend:9090`, with the WebSocket upgrade |
 * | `/api/…` | `backend:9090` |
 * | `/admin/api/…` | `backend:9000`, as `/admin/…` |
 *
 * For `/api/ws/` Nginx is set up with `proxy_http_version 1.1` and the headers `Upgrade`, `Connection: upgrade`, `Host`,
 * `X-Real-IP`, `X-Forwarded-For` and `X-Forwarded-Proto`. Credentials pass through untouched: whoever answers checks them.
 *
 * | Container | Published ports |
 * |---|---|
 * | `loadbalancer` | `80:80` (HTTP), `443:443` (HTTPS) |
 * | `frontend` | `3000:80` |
 *
 * All containers are in the bridge network `veloflux-network`.
 */
export function openVelofluxEdge(options: RestOptions = {}): RestClient<VelofluxEdgeOperations> {
  return restClient<VelofluxEdgeOperations>(velofluxEdgeSpec, options);
}

/** The operations of VeloFlux metrics. */
export type VelofluxMetricsOperations = Pick<Operations, "getMetricsHealth" | "openChannelOnWrongPort" | "scrapeMetrics">;

const velofluxMetricsSpec: RestSpec = {
  baseUrl: "http://localhost:8080",
  operations: {
    getMetricsHealth: {
      method: "GET",
      path: "/health",
      replies: {
        "200": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
        "503": {
          "application/json": {
            check: () => import("./validators/health.js").then((module) => module.health),
          },
        },
      },
    },
    openChannelOnWrongPort: {
      method: "GET",
      path: "/api/ws/{channel}",
      replies: {
        "404": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
    scrapeMetrics: {
      method: "GET",
      path: "/metrics",
      replies: {
        "200": {
          "text/plain; version=0.0.4; charset=utf-8": {},
        },
      },
    },
  },
};

/**
 * VeloFlux metrics
 *
 * Metrics in Prometheus' text format, and nothing else. In the container network Prometheus scrapes `backend:8080`.
 *
 * **The WebSockets are not here.** `ws://localhost:8080/api/ws/\*` is the usual mistake; they are on port 9090, at
 * `ws://localhost:9090/api/ws/\*`. Whoever asks here is told so.
 *
 * | Metric | Type | Counts |
 * |---|---|---|
 * | `websocket_connections_total` | counter | WebSocket connections accepted, by `channel` |
 * | `websocket_connection_duration_seconds` | histogram | how long WebSocket connections lasted, by `channel` |
 * | `websocket_messages_sent_total` | counter | WebSocket messages sent, by `channel` |
 * | `websocket_messages_received_total` | counter | WebSocket messages received, by `channel` |
 * | `http_requests_total` | counter | HTTP requests answered, by `method`, `path` and `status` |
 * | `http_request_duration_seconds` | histogram | how long HTTP requests took, by `method` and `path` |
 * | `http_response_size_bytes` | histogram | size of HTTP response bodies, by `method` and `path` |
 *
 * The same names are in the schema `MetricName`.
 */
export function openVelofluxMetrics(options: RestOptions = {}): RestClient<VelofluxMetricsOperations> {
  return restClient<VelofluxMetricsOperations>(velofluxMetricsSpec, options);
}

/** The operations of VeloFlux Prometheus. */
export type VelofluxPrometheusOperations = Pick<Operations, "getPrometheusHealth" | "getPrometheusReadiness" | "getTargetsPage">;

const velofluxPrometheusSpec: RestSpec = {
  baseUrl: "http://localhost:9091",
  operations: {
    getPrometheusHealth: {
      method: "GET",
      path: "/-/healthy",
      replies: {
        "200": {
          "text/plain; charset=utf-8": {},
        },
      },
    },
    getPrometheusReadiness: {
      method: "GET",
      path: "/-/ready",
      replies: {
        "200": {
          "text/plain; charset=utf-8": {},
        },
        "503": {
          "text/plain; charset=utf-8": {},
        },
      },
    },
    getTargetsPage: {
      method: "GET",
      path: "/targets",
      replies: {
        "200": {
          "text/html; charset=utf-8": {},
        },
      },
    },
  },
};

/**
 * VeloFlux Prometheus
 *
 * Scrapes the metrics of `backend:8080` and raises alerts with AlertManager. 9091 is its port on the host; in the
 * container network it is `prometheus:9090`, which is how the backend reaches it. Only what the VeloFlux checklists use is described here.
 */
export function openVelofluxPrometheus(options: RestOptions = {}): RestClient<VelofluxPrometheusOperations> {
  return restClient<VelofluxPrometheusOperations>(velofluxPrometheusSpec, options);
}
