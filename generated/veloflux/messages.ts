// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

import type {
  AdminMetrics,
  AdminStats,
  AiStatus,
  AiUpdate,
  AlertReceipt,
  AlertWebhook,
  ApplicationMetrics,
  Backend,
  BackendList,
  BackendStatus,
  BackendUpdate,
  BillingUpdate,
  Config,
  Credentials,
  DeleteBackendPath,
  DeleteTenantPath,
  DeleteThroughEdgePath,
  GetAdminThroughEdgePath,
  GetBackendPath,
  GetTenantPath,
  GetThroughEdgePath,
  Health,
  HealthUpdate,
  InvoicePage,
  ListAlerts200,
  ListInvoicesQuery,
  ListLogsQuery,
  ListTenantsQuery,
  ListUsersQuery,
  LogPage,
  Metrics,
  MetricsUpdate,
  Model,
  ModelList,
  NewBackend,
  NewTenant,
  NewUser,
  OpenChannelHeader,
  OpenChannelOnWrongPortPath,
  OpenChannelPath,
  OpenChannelQuery,
  OpenChannelThroughEdgePath,
  PlanList,
  PostAdminThroughEdgePath,
  PostAlertsBody,
  PostThroughEdgeBody,
  PostThroughEdgePath,
  PredictionList,
  Problem,
  PutAdminThroughEdgeBody,
  PutAdminThroughEdgePath,
  PutThroughEdgeBody,
  PutThroughEdgePath,
  RefreshRequest,
  Registration,
  ReloadResult,
  SecurityEvent,
  Session,
  StatusUpdate,
  Subscription,
  SystemInfo,
  SystemStatus,
  Tenant,
  TenantPage,
  TenantUpdate,
  TrainingRequest,
  UpdateBackendPath,
  UpdateTenantPath,
  UpgradeRequest,
  Usage,
  User,
  UserPage,
  Version,
} from "./types.ts";

/** What clients say on `/api/ws/ai`. */
export type AiClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/ai`. */
export interface AiServerMessages {
  /** What the three `GET`s below `/api/ai` answer, pushed. */
  ai_update: AiUpdate;
}

/** What is answered to clients on `/api/ws/ai`. */
export type AiReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/ai`. */
export type AiClientMessage = AiClientMessages[keyof AiClientMessages];

/** Anything that the server says on `/api/ws/ai`. */
export type AiServerMessage = AiServerMessages[keyof AiServerMessages];

/** What clients say on `/api/ws/backends`. */
export type BackendsClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/backends`. */
export interface BackendsServerMessages {
  /** Every backend with its last health check. */
  backend_status: BackendStatus;
}

/** What is answered to clients on `/api/ws/backends`. */
export type BackendsReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/backends`. */
export type BackendsClientMessage = BackendsClientMessages[keyof BackendsClientMessages];

/** Anything that the server says on `/api/ws/backends`. */
export type BackendsServerMessage = BackendsServerMessages[keyof BackendsServerMessages];

/** What clients say on `/api/ws/billing`. */
export type BillingClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/billing`. */
export interface BillingServerMessages {
  /** The current period and the newest invoices. */
  billing_update: BillingUpdate;
}

/** What is answered to clients on `/api/ws/billing`. */
export type BillingReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/billing`. */
export type BillingClientMessage = BillingClientMessages[keyof BillingClientMessages];

/** Anything that the server says on `/api/ws/billing`. */
export type BillingServerMessage = BillingServerMessages[keyof BillingServerMessages];

/** What clients say on `/api/ws/health`. */
export type HealthClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/health`. */
export interface HealthServerMessages {
  /** What `GET /health` answers, pushed. */
  health_update: HealthUpdate;
}

/** What is answered to clients on `/api/ws/health`. */
export type HealthReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/health`. */
export type HealthClientMessage = HealthClientMessages[keyof HealthClientMessages];

/** Anything that the server says on `/api/ws/health`. */
export type HealthServerMessage = HealthServerMessages[keyof HealthServerMessages];

/** What clients say on `/api/ws/metrics`. */
export type MetricsClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/metrics`. */
export interface MetricsServerMessages {
  /** Processor, memory, requests and response time. */
  metrics_update: MetricsUpdate;
}

/** What is answered to clients on `/api/ws/metrics`. */
export type MetricsReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/metrics`. */
export type MetricsClientMessage = MetricsClientMessages[keyof MetricsClientMessages];

/** Anything that the server says on `/api/ws/metrics`. */
export type MetricsServerMessage = MetricsServerMessages[keyof MetricsServerMessages];

/** What clients say on `/api/ws/security`. */
export type SecurityClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/security`. */
export interface SecurityServerMessages {
  /** Alerts that fire and the newest log entries that concern security. */
  security_event: SecurityEvent;
}

/** What is answered to clients on `/api/ws/security`. */
export type SecurityReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/security`. */
export type SecurityClientMessage = SecurityClientMessages[keyof SecurityClientMessages];

/** Anything that the server says on `/api/ws/security`. */
export type SecurityServerMessage = SecurityServerMessages[keyof SecurityServerMessages];

/** What clients say on `/api/ws/status`. */
export type StatusClientMessages = { [key in never]: never };

/** What the server says on `/api/ws/status`. */
export interface StatusServerMessages {
  /** What `GET /api/status` answers, pushed. */
  status_update: StatusUpdate;
}

/** What is answered to clients on `/api/ws/status`. */
export type StatusReplies = { [key in never]: never };

/** Anything that clients say on `/api/ws/status`. */
export type StatusClientMessage = StatusClientMessages[keyof StatusClientMessages];

/** Anything that the server says on `/api/ws/status`. */
export type StatusServerMessage = StatusServerMessages[keyof StatusServerMessages];

/** What `POST /api/backends` takes. */
export interface CreateBackendRequest {
  body: NewBackend;
}

/** What `POST /api/backends` answers; `status` tells the answers apart. */
export type CreateBackendResponse =
  | { readonly status: 201; readonly contentType: "application/json"; readonly body: Backend }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 409; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `POST /api/tenants` takes. */
export interface CreateTenantRequest {
  body: NewTenant;
}

/** What `POST /api/tenants` answers; `status` tells the answers apart. */
export type CreateTenantResponse =
  | { readonly status: 201; readonly contentType: "application/json"; readonly body: Tenant }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 409; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `POST /api/admin/users` takes. */
export interface CreateUserRequest {
  body: NewUser;
}

/** What `POST /api/admin/users` answers; `status` tells the answers apart. */
export type CreateUserResponse =
  | { readonly status: 201; readonly contentType: "application/json"; readonly body: User }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 409; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `DELETE /api/backends/{id}` takes. */
export interface DeleteBackendRequest {
  path: DeleteBackendPath;
}

/** What `DELETE /api/backends/{id}` answers; `status` tells the answers apart. */
export type DeleteBackendResponse =
  | { readonly status: 204; readonly body?: undefined }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `DELETE /api/tenants/{id}` takes. */
export interface DeleteTenantRequest {
  path: DeleteTenantPath;
}

/** What `DELETE /api/tenants/{id}` answers; `status` tells the answers apart. */
export type DeleteTenantResponse =
  | { readonly status: 204; readonly body?: undefined }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `DELETE /api/{path}` takes. */
export interface DeleteThroughEdgeRequest {
  path: DeleteThroughEdgePath;
}

/** What `DELETE /api/{path}` answers; `status` tells the answers apart. */
export type DeleteThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/** What `GET /admin/health` takes. */
export type GetAdminHealthRequest = { [key in never]: never };

/** What `GET /admin/health` answers; `status` tells the answers apart. */
export type GetAdminHealthResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Health }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Health };

/**
 * What `GET /admin/metrics` takes.
 *
 * As JSON; Prometheus scrapes the same metrics from port 8080.
 */
export type GetAdminMetricsRequest = { [key in never]: never };

/** What `GET /admin/metrics` answers; `status` tells the answers apart. */
export type GetAdminMetricsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: AdminMetrics }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/admin/stats` takes. */
export type GetAdminStatsRequest = { [key in never]: never };

/** What `GET /api/admin/stats` answers; `status` tells the answers apart. */
export type GetAdminStatsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: AdminStats }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /admin/api/{path}` takes. */
export interface GetAdminThroughEdgeRequest {
  path: GetAdminThroughEdgePath;
}

/** What `GET /admin/api/{path}` answers; `status` tells the answers apart. */
export type GetAdminThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/** What `GET /api/ai/status` takes. */
export type GetAiStatusRequest = { [key in never]: never };

/** What `GET /api/ai/status` answers; `status` tells the answers apart. */
export type GetAiStatusResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: AiStatus }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /-/healthy` takes. */
export type GetAlertManagerHealthRequest = { [key in never]: never };

/** What `GET /-/healthy` answers; `status` tells the answers apart. */
export type GetAlertManagerHealthResponse =
  | { readonly status: 200; readonly contentType: "text/plain; charset=utf-8"; readonly body: string };

/** What `GET /-/ready` takes. */
export type GetAlertManagerReadinessRequest = { [key in never]: never };

/** What `GET /-/ready` answers; `status` tells the answers apart. */
export type GetAlertManagerReadinessResponse =
  | { readonly status: 200; readonly contentType: "text/plain; charset=utf-8"; readonly body: string };

/**
 * What `GET /api/health` takes.
 *
 * The same as `GET /health`, at the path that the frontend's configuration names (`HEALTH`).
 */
export type GetApiHealthRequest = { [key in never]: never };

/** What `GET /api/health` answers; `status` tells the answers apart. */
export type GetApiHealthResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Health }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Health };

/** What `GET /api/backends/{id}` takes. */
export interface GetBackendRequest {
  path: GetBackendPath;
}

/** What `GET /api/backends/{id}` answers; `status` tells the answers apart. */
export type GetBackendResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Backend }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /admin/config` takes. */
export type GetConfigRequest = { [key in never]: never };

/** What `GET /admin/config` answers; `status` tells the answers apart. */
export type GetConfigResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Config }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /dashboard` takes.
 *
 * The page keeps itself up to date through the WebSockets of `/api/ws/`.
 */
export type GetDashboardRequest = { [key in never]: never };

/** What `GET /dashboard` answers; `status` tells the answers apart. */
export type GetDashboardResponse =
  | { readonly status: 200; readonly contentType: "text/html; charset=utf-8"; readonly body: string }
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /health` takes. */
export type GetHealthRequest = { [key in never]: never };

/** What `GET /health` answers; `status` tells the answers apart. */
export type GetHealthResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Health }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Health };

/** What `GET /` takes. */
export type GetHomePageRequest = { [key in never]: never };

/** What `GET /` answers; `status` tells the answers apart. */
export type GetHomePageResponse =
  | { readonly status: 200; readonly contentType: "text/html; charset=utf-8"; readonly body: string }
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/metrics` takes. */
export type GetMetricsRequest = { [key in never]: never };

/** What `GET /api/metrics` answers; `status` tells the answers apart. */
export type GetMetricsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: ApplicationMetrics }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /health` takes.
 *
 * Some installations leave it out (the material says *if available*); those that have it answer like port 9090.
 */
export type GetMetricsHealthRequest = { [key in never]: never };

/** What `GET /health` answers; `status` tells the answers apart. */
export type GetMetricsHealthResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Health }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Health };

/** What `GET /-/healthy` takes. */
export type GetPrometheusHealthRequest = { [key in never]: never };

/** What `GET /-/healthy` answers; `status` tells the answers apart. */
export type GetPrometheusHealthResponse =
  | { readonly status: 200; readonly contentType: "text/plain; charset=utf-8"; readonly body: string };

/** What `GET /-/ready` takes. */
export type GetPrometheusReadinessRequest = { [key in never]: never };

/** What `GET /-/ready` answers; `status` tells the answers apart. */
export type GetPrometheusReadinessResponse =
  | { readonly status: 200; readonly contentType: "text/plain; charset=utf-8"; readonly body: string }
  | { readonly status: 503; readonly contentType: "text/plain; charset=utf-8"; readonly body: string };

/** What `GET /api/metrics/realtime` takes. */
export type GetRealtimeMetricsRequest = { [key in never]: never };

/** What `GET /api/metrics/realtime` answers; `status` tells the answers apart. */
export type GetRealtimeMetricsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Metrics }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/status` takes. */
export type GetStatusRequest = { [key in never]: never };

/** What `GET /api/status` answers; `status` tells the answers apart. */
export type GetStatusResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: SystemStatus }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/system/info` takes. */
export type GetSystemInfoRequest = { [key in never]: never };

/** What `GET /api/system/info` answers; `status` tells the answers apart. */
export type GetSystemInfoResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: SystemInfo }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /targets` takes. */
export type GetTargetsPageRequest = { [key in never]: never };

/** What `GET /targets` answers; `status` tells the answers apart. */
export type GetTargetsPageResponse =
  | { readonly status: 200; readonly contentType: "text/html; charset=utf-8"; readonly body: string };

/** What `GET /api/tenants/{id}` takes. */
export interface GetTenantRequest {
  path: GetTenantPath;
}

/** What `GET /api/tenants/{id}` answers; `status` tells the answers apart. */
export type GetTenantResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Tenant }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/{path}` takes. */
export interface GetThroughEdgeRequest {
  path: GetThroughEdgePath;
}

/** What `GET /api/{path}` answers; `status` tells the answers apart. */
export type GetThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/** What `GET /api/billing/usage` takes. */
export type GetUsageRequest = { [key in never]: never };

/** What `GET /api/billing/usage` answers; `status` tells the answers apart. */
export type GetUsageResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Usage }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/version` takes. */
export type GetVersionRequest = { [key in never]: never };

/** What `GET /api/version` answers; `status` tells the answers apart. */
export type GetVersionResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Version }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/v2/alerts` takes. */
export type ListAlertsRequest = { [key in never]: never };

/** What `GET /api/v2/alerts` answers; `status` tells the answers apart. */
export type ListAlertsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: ListAlerts200 };

/** What `GET /api/backends` takes. */
export type ListBackendsRequest = { [key in never]: never };

/** What `GET /api/backends` answers; `status` tells the answers apart. */
export type ListBackendsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: BackendList }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/billing/history` takes. */
export interface ListInvoicesRequest {
  query?: ListInvoicesQuery;
}

/** What `GET /api/billing/history` answers; `status` tells the answers apart. */
export type ListInvoicesResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: InvoicePage }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/admin/logs` takes. */
export interface ListLogsRequest {
  query?: ListLogsQuery;
}

/** What `GET /api/admin/logs` answers; `status` tells the answers apart. */
export type ListLogsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: LogPage }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/ai/models` takes. */
export type ListModelsRequest = { [key in never]: never };

/** What `GET /api/ai/models` answers; `status` tells the answers apart. */
export type ListModelsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: ModelList }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/billing/plans` takes. */
export type ListPlansRequest = { [key in never]: never };

/** What `GET /api/billing/plans` answers; `status` tells the answers apart. */
export type ListPlansResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: PlanList }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/ai/predictions` takes. */
export type ListPredictionsRequest = { [key in never]: never };

/** What `GET /api/ai/predictions` answers; `status` tells the answers apart. */
export type ListPredictionsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: PredictionList }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/tenants` takes. */
export interface ListTenantsRequest {
  query?: ListTenantsQuery;
}

/** What `GET /api/tenants` answers; `status` tells the answers apart. */
export type ListTenantsResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: TenantPage }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/admin/users` takes. */
export interface ListUsersRequest {
  query?: ListUsersQuery;
}

/** What `GET /api/admin/users` answers; `status` tells the answers apart. */
export type ListUsersResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: UserPage }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `POST /api/auth/login` takes. */
export interface LoginRequest {
  body: Credentials;
}

/** What `POST /api/auth/login` answers; `status` tells the answers apart. */
export type LoginResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Session }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 429; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /api/auth/logout` takes.
 *
 * Ends the token it is called with. It changes something although it is a `GET`: browsers and proxies must not be allowed to cache or prefetch it, which `Cache-Control` says.
 */
export type LogoutRequest = { [key in never]: never };

/** What `GET /api/auth/logout` answers; `status` tells the answers apart. */
export type LogoutResponse =
  | { readonly status: 204; readonly body?: undefined }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /api/ws/{channel}` takes.
 *
 * The handshake of RFC 6455 §4. What is said afterwards is in the AsyncAPI document *VeloFlux realtime*. No token is asked for. With curl, `-i -N -H "Connection: Upgrade" -H "Upgrade: websocket" -H "Sec-WebSocket-Version: 13"` and a valid `Sec-WebSocket-Key` show the answer.
 */
export interface OpenChannelRequest {
  path: OpenChannelPath;
  query?: OpenChannelQuery;
  headers?: OpenChannelHeader;
}

/** What `GET /api/ws/{channel}` answers; `status` tells the answers apart. */
export type OpenChannelResponse =
  | { readonly status: 101; readonly body?: undefined }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 426; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /api/ws/{channel}` takes.
 *
 * A WebSocket handshake is refused like any other request; the answer says where the WebSockets are.
 */
export interface OpenChannelOnWrongPortRequest {
  path: OpenChannelOnWrongPortPath;
}

/** What `GET /api/ws/{channel}` answers; `status` tells the answers apart. */
export type OpenChannelOnWrongPortResponse =
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem };

/** What `GET /api/ws/{channel}` takes. */
export interface OpenChannelThroughEdgeRequest {
  path: OpenChannelThroughEdgePath;
}

/** What `GET /api/ws/{channel}` answers; `status` tells the answers apart. */
export type OpenChannelThroughEdgeResponse =
  | { readonly status: 101; readonly body?: undefined }
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 101 | 502>; readonly contentType: "*/*"; readonly body: Blob };

/** What `POST /admin/api/{path}` takes. */
export interface PostAdminThroughEdgeRequest {
  path: PostAdminThroughEdgePath;
  body?: Blob;
}

/** What `POST /admin/api/{path}` answers; `status` tells the answers apart. */
export type PostAdminThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/**
 * What `POST /api/v2/alerts` takes.
 *
 * Every group of alerts is passed on to the receiver `web.hook`, which is `POST /api/alerts/webhook` of the main API.
 */
export interface PostAlertsRequest {
  body: PostAlertsBody;
}

/** What `POST /api/v2/alerts` answers; `status` tells the answers apart. */
export type PostAlertsResponse =
  | { readonly status: 200; readonly body?: undefined }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem };

/** What `POST /api/{path}` takes. */
export interface PostThroughEdgeRequest {
  path: PostThroughEdgePath;
  body?: PostThroughEdgeBody | Blob;
}

/** What `POST /api/{path}` answers; `status` tells the answers apart. */
export type PostThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/**
 * What `HEAD /dashboard` takes.
 *
 * For scripts; `curl -I http://localhost/dashboard`.
 */
export type ProbeDashboardRequest = { [key in never]: never };

/** What `HEAD /dashboard` answers; `status` tells the answers apart. */
export type ProbeDashboardResponse =
  | { readonly status: 200; readonly body?: undefined }
  | { readonly status: 502; readonly body?: undefined };

/**
 * What `HEAD /` takes.
 *
 * For scripts; `curl -I http://localhost/`.
 */
export type ProbeHomePageRequest = { [key in never]: never };

/** What `HEAD /` answers; `status` tells the answers apart. */
export type ProbeHomePageResponse =
  | { readonly status: 200; readonly body?: undefined }
  | { readonly status: 502; readonly body?: undefined };

/** What `PUT /admin/api/{path}` takes. */
export interface PutAdminThroughEdgeRequest {
  path: PutAdminThroughEdgePath;
  body?: PutAdminThroughEdgeBody | Blob;
}

/** What `PUT /admin/api/{path}` answers; `status` tells the answers apart. */
export type PutAdminThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/** What `PUT /api/{path}` takes. */
export interface PutThroughEdgeRequest {
  path: PutThroughEdgePath;
  body?: PutThroughEdgeBody | Blob;
}

/** What `PUT /api/{path}` answers; `status` tells the answers apart. */
export type PutThroughEdgeResponse =
  | { readonly status: 502; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: Exclude<StatusesOf<1 | 2 | 3 | 4 | 5>, 502>; readonly contentType: "*/*"; readonly body: Blob };

/**
 * What `POST /api/alerts/webhook` takes.
 *
 * The receiver `web.hook` of AlertManager's configuration posts here, as `http://backend:9090/api/alerts/webhook` in the container network. No token is asked for, because that configuration has none.
 */
export interface ReceiveAlertsRequest {
  body: AlertWebhook;
}

/** What `POST /api/alerts/webhook` answers; `status` tells the answers apart. */
export type ReceiveAlertsResponse =
  | { readonly status: 202; readonly contentType: "application/json"; readonly body: AlertReceipt }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `POST /api/auth/refresh` takes.
 *
 * The old token is in the body, not in a header, because it may have expired already.
 */
export interface RefreshTokenRequest {
  body: RefreshRequest;
}

/** What `POST /api/auth/refresh` answers; `status` tells the answers apart. */
export type RefreshTokenResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Session }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 429; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `POST /api/auth/register` takes.
 *
 * The new user has the role `admin` in the new tenant, and is logged in.
 */
export interface RegisterRequest {
  body: Registration;
}

/** What `POST /api/auth/register` answers; `status` tells the answers apart. */
export type RegisterResponse =
  | { readonly status: 201; readonly contentType: "application/json"; readonly body: Session }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 409; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 429; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `POST /admin/reload` takes.
 *
 * Takes no body. Connections stay open.
 */
export type ReloadConfigRequest = { [key in never]: never };

/** What `POST /admin/reload` answers; `status` tells the answers apart. */
export type ReloadConfigResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: ReloadResult }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /metrics` takes.
 *
 * Every name of the schema `MetricName` has its HELP and TYPE line, even before anything was counted.
 */
export type ScrapeMetricsRequest = { [key in never]: never };

/** What `GET /metrics` answers; `status` tells the answers apart. */
export type ScrapeMetricsResponse =
  | { readonly status: 200; readonly contentType: "text/plain; version=0.0.4; charset=utf-8"; readonly body: string };

/** What `POST /api/ai/train` takes. */
export interface TrainModelRequest {
  body: TrainingRequest;
}

/** What `POST /api/ai/train` answers; `status` tells the answers apart. */
export type TrainModelResponse =
  | { readonly status: 202; readonly contentType: "application/json"; readonly body: Model }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 429; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `PUT /api/backends/{id}` takes.
 *
 * Replaces what operators decide; id, health check and connections stay what they are.
 */
export interface UpdateBackendRequest {
  path: UpdateBackendPath;
  body: BackendUpdate;
}

/** What `PUT /api/backends/{id}` answers; `status` tells the answers apart. */
export type UpdateBackendResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Backend }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `PUT /admin/config` takes.
 *
 * As a whole, at once, without closing connections.
 */
export interface UpdateConfigRequest {
  body: Config;
}

/** What `PUT /admin/config` answers; `status` tells the answers apart. */
export type UpdateConfigResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Config }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `PUT /api/tenants/{id}` takes.
 *
 * Replaces what administrators decide; id and date of creation stay what they are.
 */
export interface UpdateTenantRequest {
  path: UpdateTenantPath;
  body: TenantUpdate;
}

/** What `PUT /api/tenants/{id}` answers; `status` tells the answers apart. */
export type UpdateTenantResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Tenant }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 404; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** What `POST /api/billing/upgrade` takes. */
export interface UpgradePlanRequest {
  body: UpgradeRequest;
}

/** What `POST /api/billing/upgrade` answers; `status` tells the answers apart. */
export type UpgradePlanResponse =
  | { readonly status: 200; readonly contentType: "application/json"; readonly body: Subscription }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 409; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 500; readonly contentType: "application/json"; readonly body: Problem };

/** Every HTTP operation by name. */
export interface Operations {
  /**
   * `POST /api/backends`
   *
   * Put a backend behind the load balancer
   */
  createBackend: { request: CreateBackendRequest; response: CreateBackendResponse };
  /**
   * `POST /api/tenants`
   *
   * Create a tenant
   */
  createTenant: { request: CreateTenantRequest; response: CreateTenantResponse };
  /**
   * `POST /api/admin/users`
   *
   * Create a user
   */
  createUser: { request: CreateUserRequest; response: CreateUserResponse };
  /**
   * `DELETE /api/backends/{id}`
   *
   * Take a backend away
   */
  deleteBackend: { request: DeleteBackendRequest; response: DeleteBackendResponse };
  /**
   * `DELETE /api/tenants/{id}`
   *
   * Remove a tenant
   */
  deleteTenant: { request: DeleteTenantRequest; response: DeleteTenantResponse };
  /**
   * `DELETE /api/{path}`
   *
   * Delete something in the main API
   */
  deleteThroughEdge: { request: DeleteThroughEdgeRequest; response: DeleteThroughEdgeResponse };
  /**
   * `GET /admin/health`
   *
   * Whether the admin API works
   */
  getAdminHealth: { request: GetAdminHealthRequest; response: GetAdminHealthResponse };
  /**
   * `GET /admin/metrics`
   *
   * Figures of the process
   */
  getAdminMetrics: { request: GetAdminMetricsRequest; response: GetAdminMetricsResponse };
  /**
   * `GET /api/admin/stats`
   *
   * Counts over all tenants
   */
  getAdminStats: { request: GetAdminStatsRequest; response: GetAdminStatsResponse };
  /**
   * `GET /admin/api/{path}`
   *
   * Ask the admin API
   */
  getAdminThroughEdge: { request: GetAdminThroughEdgeRequest; response: GetAdminThroughEdgeResponse };
  /**
   * `GET /api/ai/status`
   *
   * State of the machine learning part
   */
  getAiStatus: { request: GetAiStatusRequest; response: GetAiStatusResponse };
  /**
   * `GET /-/healthy`
   *
   * Whether AlertManager runs
   */
  getAlertManagerHealth: { request: GetAlertManagerHealthRequest; response: GetAlertManagerHealthResponse };
  /**
   * `GET /-/ready`
   *
   * Whether AlertManager takes alerts
   */
  getAlertManagerReadiness: { request: GetAlertManagerReadinessRequest; response: GetAlertManagerReadinessResponse };
  /**
   * `GET /api/health`
   *
   * Whether the system works, below `/api`
   */
  getApiHealth: { request: GetApiHealthRequest; response: GetApiHealthResponse };
  /**
   * `GET /api/backends/{id}`
   *
   * One backend
   */
  getBackend: { request: GetBackendRequest; response: GetBackendResponse };
  /**
   * `GET /admin/config`
   *
   * The configuration in use
   */
  getConfig: { request: GetConfigRequest; response: GetConfigResponse };
  /**
   * `GET /dashboard`
   *
   * The dashboard
   */
  getDashboard: { request: GetDashboardRequest; response: GetDashboardResponse };
  /**
   * `GET /health`
   *
   * Whether the system works
   */
  getHealth: { request: GetHealthRequest; response: GetHealthResponse };
  /**
   * `GET /`
   *
   * The home page
   */
  getHomePage: { request: GetHomePageRequest; response: GetHomePageResponse };
  /**
   * `GET /api/metrics`
   *
   * Figures of the application
   */
  getMetrics: { request: GetMetricsRequest; response: GetMetricsResponse };
  /**
   * `GET /health`
   *
   * Whether this port works
   */
  getMetricsHealth: { request: GetMetricsHealthRequest; response: GetMetricsHealthResponse };
  /**
   * `GET /-/healthy`
   *
   * Whether Prometheus runs
   */
  getPrometheusHealth: { request: GetPrometheusHealthRequest; response: GetPrometheusHealthResponse };
  /**
   * `GET /-/ready`
   *
   * Whether Prometheus answers queries
   */
  getPrometheusReadiness: { request: GetPrometheusReadinessRequest; response: GetPrometheusReadinessResponse };
  /**
   * `GET /api/metrics/realtime`
   *
   * Load right now
   */
  getRealtimeMetrics: { request: GetRealtimeMetricsRequest; response: GetRealtimeMetricsResponse };
  /**
   * `GET /api/status`
   *
   * State of the whole application
   */
  getStatus: { request: GetStatusRequest; response: GetStatusResponse };
  /**
   * `GET /api/system/info`
   *
   * The machine it runs on
   */
  getSystemInfo: { request: GetSystemInfoRequest; response: GetSystemInfoResponse };
  /**
   * `GET /targets`
   *
   * Page that lists what is scraped
   */
  getTargetsPage: { request: GetTargetsPageRequest; response: GetTargetsPageResponse };
  /**
   * `GET /api/tenants/{id}`
   *
   * One tenant
   */
  getTenant: { request: GetTenantRequest; response: GetTenantResponse };
  /**
   * `GET /api/{path}`
   *
   * Ask the main API
   */
  getThroughEdge: { request: GetThroughEdgeRequest; response: GetThroughEdgeResponse };
  /**
   * `GET /api/billing/usage`
   *
   * Usage of the current period
   */
  getUsage: { request: GetUsageRequest; response: GetUsageResponse };
  /**
   * `GET /api/version`
   *
   * What is running
   */
  getVersion: { request: GetVersionRequest; response: GetVersionResponse };
  /**
   * `GET /api/v2/alerts`
   *
   * Alerts that are known
   */
  listAlerts: { request: ListAlertsRequest; response: ListAlertsResponse };
  /**
   * `GET /api/backends`
   *
   * Every backend
   */
  listBackends: { request: ListBackendsRequest; response: ListBackendsResponse };
  /**
   * `GET /api/billing/history`
   *
   * Invoices
   */
  listInvoices: { request: ListInvoicesRequest; response: ListInvoicesResponse };
  /**
   * `GET /api/admin/logs`
   *
   * Log of the system
   */
  listLogs: { request: ListLogsRequest; response: ListLogsResponse };
  /**
   * `GET /api/ai/models`
   *
   * Every model
   */
  listModels: { request: ListModelsRequest; response: ListModelsResponse };
  /**
   * `GET /api/billing/plans`
   *
   * Plans on offer
   */
  listPlans: { request: ListPlansRequest; response: ListPlansResponse };
  /**
   * `GET /api/ai/predictions`
   *
   * Predictions that still stand
   */
  listPredictions: { request: ListPredictionsRequest; response: ListPredictionsResponse };
  /**
   * `GET /api/tenants`
   *
   * Tenants
   */
  listTenants: { request: ListTenantsRequest; response: ListTenantsResponse };
  /**
   * `GET /api/admin/users`
   *
   * Users
   */
  listUsers: { request: ListUsersRequest; response: ListUsersResponse };
  /**
   * `POST /api/auth/login`
   *
   * Log a user in
   */
  login: { request: LoginRequest; response: LoginResponse };
  /**
   * `GET /api/auth/logout`
   *
   * Log out
   */
  logout: { request: LogoutRequest; response: LogoutResponse };
  /**
   * `GET /api/ws/{channel}`
   *
   * Open one of the WebSockets
   */
  openChannel: { request: OpenChannelRequest; response: OpenChannelResponse };
  /**
   * `GET /api/ws/{channel}`
   *
   * Not here
   */
  openChannelOnWrongPort: { request: OpenChannelOnWrongPortRequest; response: OpenChannelOnWrongPortResponse };
  /**
   * `GET /api/ws/{channel}`
   *
   * Open one of the WebSockets
   */
  openChannelThroughEdge: { request: OpenChannelThroughEdgeRequest; response: OpenChannelThroughEdgeResponse };
  /**
   * `POST /admin/api/{path}`
   *
   * Post to the admin API
   */
  postAdminThroughEdge: { request: PostAdminThroughEdgeRequest; response: PostAdminThroughEdgeResponse };
  /**
   * `POST /api/v2/alerts`
   *
   * Tell of alerts
   */
  postAlerts: { request: PostAlertsRequest; response: PostAlertsResponse };
  /**
   * `POST /api/{path}`
   *
   * Post to the main API
   */
  postThroughEdge: { request: PostThroughEdgeRequest; response: PostThroughEdgeResponse };
  /**
   * `HEAD /dashboard`
   *
   * Whether the dashboard is there
   */
  probeDashboard: { request: ProbeDashboardRequest; response: ProbeDashboardResponse };
  /**
   * `HEAD /`
   *
   * Whether the home page is there
   */
  probeHomePage: { request: ProbeHomePageRequest; response: ProbeHomePageResponse };
  /**
   * `PUT /admin/api/{path}`
   *
   * Put something to the admin API
   */
  putAdminThroughEdge: { request: PutAdminThroughEdgeRequest; response: PutAdminThroughEdgeResponse };
  /**
   * `PUT /api/{path}`
   *
   * Put something to the main API
   */
  putThroughEdge: { request: PutThroughEdgeRequest; response: PutThroughEdgeResponse };
  /**
   * `POST /api/alerts/webhook`
   *
   * Take a notification of AlertManager in
   */
  receiveAlerts: { request: ReceiveAlertsRequest; response: ReceiveAlertsResponse };
  /**
   * `POST /api/auth/refresh`
   *
   * Exchange a token for a fresh one
   */
  refreshToken: { request: RefreshTokenRequest; response: RefreshTokenResponse };
  /**
   * `POST /api/auth/register`
   *
   * Create an account and its tenant
   */
  register: { request: RegisterRequest; response: RegisterResponse };
  /**
   * `POST /admin/reload`
   *
   * Read the configuration again
   */
  reloadConfig: { request: ReloadConfigRequest; response: ReloadConfigResponse };
  /**
   * `GET /metrics`
   *
   * Metrics in Prometheus' text format
   */
  scrapeMetrics: { request: ScrapeMetricsRequest; response: ScrapeMetricsResponse };
  /**
   * `POST /api/ai/train`
   *
   * Train a model
   */
  trainModel: { request: TrainModelRequest; response: TrainModelResponse };
  /**
   * `PUT /api/backends/{id}`
   *
   * Change a backend
   */
  updateBackend: { request: UpdateBackendRequest; response: UpdateBackendResponse };
  /**
   * `PUT /admin/config`
   *
   * Replace the configuration
   */
  updateConfig: { request: UpdateConfigRequest; response: UpdateConfigResponse };
  /**
   * `PUT /api/tenants/{id}`
   *
   * Change a tenant
   */
  updateTenant: { request: UpdateTenantRequest; response: UpdateTenantResponse };
  /**
   * `POST /api/billing/upgrade`
   *
   * Change to another plan
   */
  upgradePlan: { request: UpgradePlanRequest; response: UpgradePlanResponse };
}

/** Every path in the shape of openapi-typescript, for clients such as openapi-fetch. */
export interface paths {
  "/": {
    get: {
      responses: {
        200: { content: { "text/html; charset=utf-8": string } };
        502: { content: { "application/json": Problem } };
      };
    };
    head: {
      responses: {
        200: { content?: never };
        502: { content?: never };
      };
    };
  };
  "/-/healthy": {
    get: {
      responses: {
        200: { content: { "text/plain; charset=utf-8": string } };
      };
    };
  };
  "/-/ready": {
    get: {
      responses: {
        200: { content: { "text/plain; charset=utf-8": string } };
      };
    };
  };
  "/admin/api/{path}": {
    get: {
      parameters: { path: GetAdminThroughEdgePath };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
    post: {
      parameters: { path: PostAdminThroughEdgePath };
      requestBody?: { content: { "*/*": Blob } };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
    put: {
      parameters: { path: PutAdminThroughEdgePath };
      requestBody?: { content: { "application/json": PutAdminThroughEdgeBody; "*/*": Blob } };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
  };
  "/admin/config": {
    get: {
      responses: {
        200: { content: { "application/json": Config } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    put: {
      requestBody: { content: { "application/json": Config } };
      responses: {
        200: { content: { "application/json": Config } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/admin/health": {
    get: {
      responses: {
        200: { content: { "application/json": Health } };
        500: { content: { "application/json": Problem } };
        503: { content: { "application/json": Health } };
      };
    };
  };
  "/admin/metrics": {
    get: {
      responses: {
        200: { content: { "application/json": AdminMetrics } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/admin/reload": {
    post: {
      responses: {
        200: { content: { "application/json": ReloadResult } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/admin/logs": {
    get: {
      parameters: { query?: ListLogsQuery };
      responses: {
        200: { content: { "application/json": LogPage } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/admin/stats": {
    get: {
      responses: {
        200: { content: { "application/json": AdminStats } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/admin/users": {
    get: {
      parameters: { query?: ListUsersQuery };
      responses: {
        200: { content: { "application/json": UserPage } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    post: {
      requestBody: { content: { "application/json": NewUser } };
      responses: {
        201: { content: { "application/json": User } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        409: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/ai/models": {
    get: {
      responses: {
        200: { content: { "application/json": ModelList } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/ai/predictions": {
    get: {
      responses: {
        200: { content: { "application/json": PredictionList } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/ai/status": {
    get: {
      responses: {
        200: { content: { "application/json": AiStatus } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/ai/train": {
    post: {
      requestBody: { content: { "application/json": TrainingRequest } };
      responses: {
        202: { content: { "application/json": Model } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        429: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/alerts/webhook": {
    post: {
      requestBody: { content: { "application/json": AlertWebhook } };
      responses: {
        202: { content: { "application/json": AlertReceipt } };
        400: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/auth/login": {
    post: {
      requestBody: { content: { "application/json": Credentials } };
      responses: {
        200: { content: { "application/json": Session } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        429: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/auth/logout": {
    get: {
      responses: {
        204: { content?: never };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/auth/refresh": {
    post: {
      requestBody: { content: { "application/json": RefreshRequest } };
      responses: {
        200: { content: { "application/json": Session } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        429: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/auth/register": {
    post: {
      requestBody: { content: { "application/json": Registration } };
      responses: {
        201: { content: { "application/json": Session } };
        400: { content: { "application/json": Problem } };
        409: { content: { "application/json": Problem } };
        429: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/backends": {
    get: {
      responses: {
        200: { content: { "application/json": BackendList } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    post: {
      requestBody: { content: { "application/json": NewBackend } };
      responses: {
        201: { content: { "application/json": Backend } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        409: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/backends/{id}": {
    delete: {
      parameters: { path: DeleteBackendPath };
      responses: {
        204: { content?: never };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    get: {
      parameters: { path: GetBackendPath };
      responses: {
        200: { content: { "application/json": Backend } };
        401: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    put: {
      parameters: { path: UpdateBackendPath };
      requestBody: { content: { "application/json": BackendUpdate } };
      responses: {
        200: { content: { "application/json": Backend } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/billing/history": {
    get: {
      parameters: { query?: ListInvoicesQuery };
      responses: {
        200: { content: { "application/json": InvoicePage } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/billing/plans": {
    get: {
      responses: {
        200: { content: { "application/json": PlanList } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/billing/upgrade": {
    post: {
      requestBody: { content: { "application/json": UpgradeRequest } };
      responses: {
        200: { content: { "application/json": Subscription } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        409: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/billing/usage": {
    get: {
      responses: {
        200: { content: { "application/json": Usage } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/health": {
    get: {
      responses: {
        200: { content: { "application/json": Health } };
        500: { content: { "application/json": Problem } };
        503: { content: { "application/json": Health } };
      };
    };
  };
  "/api/metrics": {
    get: {
      responses: {
        200: { content: { "application/json": ApplicationMetrics } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/metrics/realtime": {
    get: {
      responses: {
        200: { content: { "application/json": Metrics } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/status": {
    get: {
      responses: {
        200: { content: { "application/json": SystemStatus } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/system/info": {
    get: {
      responses: {
        200: { content: { "application/json": SystemInfo } };
        401: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/tenants": {
    get: {
      parameters: { query?: ListTenantsQuery };
      responses: {
        200: { content: { "application/json": TenantPage } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    post: {
      requestBody: { content: { "application/json": NewTenant } };
      responses: {
        201: { content: { "application/json": Tenant } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        409: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/tenants/{id}": {
    delete: {
      parameters: { path: DeleteTenantPath };
      responses: {
        204: { content?: never };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    get: {
      parameters: { path: GetTenantPath };
      responses: {
        200: { content: { "application/json": Tenant } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
    put: {
      parameters: { path: UpdateTenantPath };
      requestBody: { content: { "application/json": TenantUpdate } };
      responses: {
        200: { content: { "application/json": Tenant } };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/v2/alerts": {
    get: {
      responses: {
        200: { content: { "application/json": ListAlerts200 } };
      };
    };
    post: {
      requestBody: { content: { "application/json": PostAlertsBody } };
      responses: {
        200: { content?: never };
        400: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/version": {
    get: {
      responses: {
        200: { content: { "application/json": Version } };
        500: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/ws/{channel}": {
    get: {
      parameters: { path: OpenChannelPath; query?: OpenChannelQuery; header?: OpenChannelHeader };
      responses: {
        101: { content?: never };
        400: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        404: { content: { "application/json": Problem } };
        426: { content: { "application/json": Problem } };
        503: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/{path}": {
    delete: {
      parameters: { path: DeleteThroughEdgePath };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
    get: {
      parameters: { path: GetThroughEdgePath };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
    post: {
      parameters: { path: PostThroughEdgePath };
      requestBody?: { content: { "application/json": PostThroughEdgeBody; "*/*": Blob } };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
    put: {
      parameters: { path: PutThroughEdgePath };
      requestBody?: { content: { "application/json": PutThroughEdgeBody; "*/*": Blob } };
      responses: {
        502: { content: { "application/json": Problem } };
        default: { content: { "*/*": Blob } };
      };
    };
  };
  "/dashboard": {
    get: {
      responses: {
        200: { content: { "text/html; charset=utf-8": string } };
        502: { content: { "application/json": Problem } };
      };
    };
    head: {
      responses: {
        200: { content?: never };
        502: { content?: never };
      };
    };
  };
  "/health": {
    get: {
      responses: {
        200: { content: { "application/json": Health } };
        500: { content: { "application/json": Problem } };
        503: { content: { "application/json": Health } };
      };
    };
  };
  "/metrics": {
    get: {
      responses: {
        200: { content: { "text/plain; version=0.0.4; charset=utf-8": string } };
      };
    };
  };
  "/targets": {
    get: {
      responses: {
        200: { content: { "text/html; charset=utf-8": string } };
      };
    };
  };
}

/**
 * What the callback `POST http://localhost:9090/api/alerts/webhook` carries.
 *
 * Posted once for each group, soon after the alerts were taken in.
 */
export interface PostAlertsWebHookCallbackRequest {
  body: AlertWebhook;
}

/** What the callback `POST http://localhost:9090/api/alerts/webhook` is answered; `status` tells the answers apart. */
export type PostAlertsWebHookCallbackResponse =
  | { readonly status: StatusesOf<2>; readonly body?: undefined }
  | { readonly status: StatusesOf<5>; readonly body?: undefined };

/** Every callback by name: a request that the server makes after one of a client. */
export interface Callbacks {
  /**
   * `POST http://localhost:9090/api/alerts/webhook`
   *
   * Tell the backend
   */
  postAlertsWebHook: { request: PostAlertsWebHookCallbackRequest; response: PostAlertsWebHookCallbackResponse };
}

/** The statuses that begin with a digit: those of `4` are 400, 401 and so on, up to 499. */
type StatusesOf<Hundreds extends number, Text = `${Hundreds}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`> =
  Text extends `${infer Status extends number}` ? Status : never;
