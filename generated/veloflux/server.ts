// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

import type { AnswerHeaders } from "../../codegen/runtime/index.ts";
import type {
  AiServerMessages,
  BackendsServerMessages,
  BillingServerMessages,
  CreateBackendRequest,
  CreateBackendResponse,
  CreateTenantRequest,
  CreateTenantResponse,
  CreateUserRequest,
  CreateUserResponse,
  DeleteBackendRequest,
  DeleteBackendResponse,
  DeleteTenantRequest,
  DeleteTenantResponse,
  DeleteThroughEdgeRequest,
  DeleteThroughEdgeResponse,
  GetAdminHealthRequest,
  GetAdminHealthResponse,
  GetAdminMetricsRequest,
  GetAdminMetricsResponse,
  GetAdminStatsRequest,
  GetAdminStatsResponse,
  GetAdminThroughEdgeRequest,
  GetAdminThroughEdgeResponse,
  GetAiStatusRequest,
  GetAiStatusResponse,
  GetAlertManagerHealthRequest,
  GetAlertManagerHealthResponse,
  GetAlertManagerReadinessRequest,
  GetAlertManagerReadinessResponse,
  GetApiHealthRequest,
  GetApiHealthResponse,
  GetBackendRequest,
  GetBackendResponse,
  GetConfigRequest,
  GetConfigResponse,
  GetDashboardRequest,
  GetDashboardResponse,
  GetHealthRequest,
  GetHealthResponse,
  GetHomePageRequest,
  GetHomePageResponse,
  GetMetricsHealthRequest,
  GetMetricsHealthResponse,
  GetMetricsRequest,
  GetMetricsResponse,
  GetPrometheusHealthRequest,
  GetPrometheusHealthResponse,
  GetPrometheusReadinessRequest,
  GetPrometheusReadinessResponse,
  GetRealtimeMetricsRequest,
  GetRealtimeMetricsResponse,
  GetStatusRequest,
  GetStatusResponse,
  GetSystemInfoRequest,
  GetSystemInfoResponse,
  GetTargetsPageRequest,
  GetTargetsPageResponse,
  GetTenantRequest,
  GetTenantResponse,
  GetThroughEdgeRequest,
  GetThroughEdgeResponse,
  GetUsageRequest,
  GetUsageResponse,
  GetVersionRequest,
  GetVersionResponse,
  HealthServerMessages,
  ListAlertsRequest,
  ListAlertsResponse,
  ListBackendsRequest,
  ListBackendsResponse,
  ListInvoicesRequest,
  ListInvoicesResponse,
  ListLogsRequest,
  ListLogsResponse,
  ListModelsRequest,
  ListModelsResponse,
  ListPlansRequest,
  ListPlansResponse,
  ListPredictionsRequest,
  ListPredictionsResponse,
  ListTenantsRequest,
  ListTenantsResponse,
  ListUsersRequest,
  ListUsersResponse,
  LoginRequest,
  LoginResponse,
  LogoutRequest,
  LogoutResponse,
  MetricsServerMessages,
  OpenChannelOnWrongPortRequest,
  OpenChannelOnWrongPortResponse,
  OpenChannelRequest,
  OpenChannelResponse,
  OpenChannelThroughEdgeRequest,
  OpenChannelThroughEdgeResponse,
  PostAdminThroughEdgeRequest,
  PostAdminThroughEdgeResponse,
  PostAlertsRequest,
  PostAlertsResponse,
  PostThroughEdgeRequest,
  PostThroughEdgeResponse,
  ProbeDashboardRequest,
  ProbeDashboardResponse,
  ProbeHomePageRequest,
  ProbeHomePageResponse,
  PutAdminThroughEdgeRequest,
  PutAdminThroughEdgeResponse,
  PutThroughEdgeRequest,
  PutThroughEdgeResponse,
  ReceiveAlertsRequest,
  ReceiveAlertsResponse,
  RefreshTokenRequest,
  RefreshTokenResponse,
  RegisterRequest,
  RegisterResponse,
  ReloadConfigRequest,
  ReloadConfigResponse,
  ScrapeMetricsRequest,
  ScrapeMetricsResponse,
  SecurityServerMessages,
  StatusServerMessages,
  TrainModelRequest,
  TrainModelResponse,
  UpdateBackendRequest,
  UpdateBackendResponse,
  UpdateConfigRequest,
  UpdateConfigResponse,
  UpdateTenantRequest,
  UpdateTenantResponse,
  UpgradePlanRequest,
  UpgradePlanResponse,
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

/** One connection to `/api/ws/ai`, as the server holds it. */
export interface AiConnection {
  /** Says something to this client. */
  send<Key extends keyof AiServerMessages>(key: Key, payload: AiServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/ai` is told about the connection that spoke. */
export interface AiContext {
  readonly channel: AiConnection;
  readonly query: AiQuery;
}

/** What a server does with each message of clients on `/api/ws/ai`; where an answer is promised, it is what the method returns. */
export interface AiHandlers<Context = AiContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** One connection to `/api/ws/backends`, as the server holds it. */
export interface BackendsConnection {
  /** Says something to this client. */
  send<Key extends keyof BackendsServerMessages>(key: Key, payload: BackendsServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/backends` is told about the connection that spoke. */
export interface BackendsContext {
  readonly channel: BackendsConnection;
  readonly query: BackendsQuery;
}

/** What a server does with each message of clients on `/api/ws/backends`; where an answer is promised, it is what the method returns. */
export interface BackendsHandlers<Context = BackendsContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** One connection to `/api/ws/billing`, as the server holds it. */
export interface BillingConnection {
  /** Says something to this client. */
  send<Key extends keyof BillingServerMessages>(key: Key, payload: BillingServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/billing` is told about the connection that spoke. */
export interface BillingContext {
  readonly channel: BillingConnection;
  readonly query: BillingQuery;
}

/** What a server does with each message of clients on `/api/ws/billing`; where an answer is promised, it is what the method returns. */
export interface BillingHandlers<Context = BillingContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** One connection to `/api/ws/health`, as the server holds it. */
export interface HealthConnection {
  /** Says something to this client. */
  send<Key extends keyof HealthServerMessages>(key: Key, payload: HealthServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/health` is told about the connection that spoke. */
export interface HealthContext {
  readonly channel: HealthConnection;
  readonly query: HealthQuery;
}

/** What a server does with each message of clients on `/api/ws/health`; where an answer is promised, it is what the method returns. */
export interface HealthHandlers<Context = HealthContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** One connection to `/api/ws/metrics`, as the server holds it. */
export interface MetricsConnection {
  /** Says something to this client. */
  send<Key extends keyof MetricsServerMessages>(key: Key, payload: MetricsServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/metrics` is told about the connection that spoke. */
export interface MetricsContext {
  readonly channel: MetricsConnection;
  readonly query: MetricsQuery;
}

/** What a server does with each message of clients on `/api/ws/metrics`; where an answer is promised, it is what the method returns. */
export interface MetricsHandlers<Context = MetricsContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** One connection to `/api/ws/security`, as the server holds it. */
export interface SecurityConnection {
  /** Says something to this client. */
  send<Key extends keyof SecurityServerMessages>(key: Key, payload: SecurityServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/security` is told about the connection that spoke. */
export interface SecurityContext {
  readonly channel: SecurityConnection;
  readonly query: SecurityQuery;
}

/** What a server does with each message of clients on `/api/ws/security`; where an answer is promised, it is what the method returns. */
export interface SecurityHandlers<Context = SecurityContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** One connection to `/api/ws/status`, as the server holds it. */
export interface StatusConnection {
  /** Says something to this client. */
  send<Key extends keyof StatusServerMessages>(key: Key, payload: StatusServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/ws/status` is told about the connection that spoke. */
export interface StatusContext {
  readonly channel: StatusConnection;
  readonly query: StatusQuery;
}

/** What a server does with each message of clients on `/api/ws/status`; where an answer is promised, it is what the method returns. */
export interface StatusHandlers<Context = StatusContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
}

/** What a server does for each HTTP operation. */
export interface HttpHandlers<Context = unknown> {
  /**
   * `POST /api/backends`
   *
   * Put a backend behind the load balancer
   */
  createBackend(request: CreateBackendRequest, context: Context): CreateBackendResponse & AnswerHeaders | Promise<CreateBackendResponse & AnswerHeaders>;
  /**
   * `POST /api/tenants`
   *
   * Create a tenant
   */
  createTenant(request: CreateTenantRequest, context: Context): CreateTenantResponse & AnswerHeaders | Promise<CreateTenantResponse & AnswerHeaders>;
  /**
   * `POST /api/admin/users`
   *
   * Create a user
   */
  createUser(request: CreateUserRequest, context: Context): CreateUserResponse & AnswerHeaders | Promise<CreateUserResponse & AnswerHeaders>;
  /**
   * `DELETE /api/backends/{id}`
   *
   * Take a backend away
   */
  deleteBackend(request: DeleteBackendRequest, context: Context): DeleteBackendResponse & AnswerHeaders | Promise<DeleteBackendResponse & AnswerHeaders>;
  /**
   * `DELETE /api/tenants/{id}`
   *
   * Remove a tenant
   */
  deleteTenant(request: DeleteTenantRequest, context: Context): DeleteTenantResponse & AnswerHeaders | Promise<DeleteTenantResponse & AnswerHeaders>;
  /**
   * `DELETE /api/{path}`
   *
   * Delete something in the main API
   */
  deleteThroughEdge(request: DeleteThroughEdgeRequest, context: Context): DeleteThroughEdgeResponse & AnswerHeaders | Promise<DeleteThroughEdgeResponse & AnswerHeaders>;
  /**
   * `GET /admin/health`
   *
   * Whether the admin API works
   */
  getAdminHealth(request: GetAdminHealthRequest, context: Context): GetAdminHealthResponse & AnswerHeaders | Promise<GetAdminHealthResponse & AnswerHeaders>;
  /**
   * `GET /admin/metrics`
   *
   * Figures of the process
   */
  getAdminMetrics(request: GetAdminMetricsRequest, context: Context): GetAdminMetricsResponse & AnswerHeaders | Promise<GetAdminMetricsResponse & AnswerHeaders>;
  /**
   * `GET /api/admin/stats`
   *
   * Counts over all tenants
   */
  getAdminStats(request: GetAdminStatsRequest, context: Context): GetAdminStatsResponse & AnswerHeaders | Promise<GetAdminStatsResponse & AnswerHeaders>;
  /**
   * `GET /admin/api/{path}`
   *
   * Ask the admin API
   */
  getAdminThroughEdge(request: GetAdminThroughEdgeRequest, context: Context): GetAdminThroughEdgeResponse & AnswerHeaders | Promise<GetAdminThroughEdgeResponse & AnswerHeaders>;
  /**
   * `GET /api/ai/status`
   *
   * State of the machine learning part
   */
  getAiStatus(request: GetAiStatusRequest, context: Context): GetAiStatusResponse & AnswerHeaders | Promise<GetAiStatusResponse & AnswerHeaders>;
  /**
   * `GET /-/healthy`
   *
   * Whether AlertManager runs
   */
  getAlertManagerHealth(request: GetAlertManagerHealthRequest, context: Context): GetAlertManagerHealthResponse & AnswerHeaders | Promise<GetAlertManagerHealthResponse & AnswerHeaders>;
  /**
   * `GET /-/ready`
   *
   * Whether AlertManager takes alerts
   */
  getAlertManagerReadiness(request: GetAlertManagerReadinessRequest, context: Context): GetAlertManagerReadinessResponse & AnswerHeaders | Promise<GetAlertManagerReadinessResponse & AnswerHeaders>;
  /**
   * `GET /api/health`
   *
   * Whether the system works, below `/api`
   */
  getApiHealth(request: GetApiHealthRequest, context: Context): GetApiHealthResponse & AnswerHeaders | Promise<GetApiHealthResponse & AnswerHeaders>;
  /**
   * `GET /api/backends/{id}`
   *
   * One backend
   */
  getBackend(request: GetBackendRequest, context: Context): GetBackendResponse & AnswerHeaders | Promise<GetBackendResponse & AnswerHeaders>;
  /**
   * `GET /admin/config`
   *
   * The configuration in use
   */
  getConfig(request: GetConfigRequest, context: Context): GetConfigResponse & AnswerHeaders | Promise<GetConfigResponse & AnswerHeaders>;
  /**
   * `GET /dashboard`
   *
   * The dashboard
   */
  getDashboard(request: GetDashboardRequest, context: Context): GetDashboardResponse & AnswerHeaders | Promise<GetDashboardResponse & AnswerHeaders>;
  /**
   * `GET /health`
   *
   * Whether the system works
   */
  getHealth(request: GetHealthRequest, context: Context): GetHealthResponse & AnswerHeaders | Promise<GetHealthResponse & AnswerHeaders>;
  /**
   * `GET /`
   *
   * The home page
   */
  getHomePage(request: GetHomePageRequest, context: Context): GetHomePageResponse & AnswerHeaders | Promise<GetHomePageResponse & AnswerHeaders>;
  /**
   * `GET /api/metrics`
   *
   * Figures of the application
   */
  getMetrics(request: GetMetricsRequest, context: Context): GetMetricsResponse & AnswerHeaders | Promise<GetMetricsResponse & AnswerHeaders>;
  /**
   * `GET /health`
   *
   * Whether this port works
   */
  getMetricsHealth(request: GetMetricsHealthRequest, context: Context): GetMetricsHealthResponse & AnswerHeaders | Promise<GetMetricsHealthResponse & AnswerHeaders>;
  /**
   * `GET /-/healthy`
   *
   * Whether Prometheus runs
   */
  getPrometheusHealth(request: GetPrometheusHealthRequest, context: Context): GetPrometheusHealthResponse & AnswerHeaders | Promise<GetPrometheusHealthResponse & AnswerHeaders>;
  /**
   * `GET /-/ready`
   *
   * Whether Prometheus answers queries
   */
  getPrometheusReadiness(request: GetPrometheusReadinessRequest, context: Context): GetPrometheusReadinessResponse & AnswerHeaders | Promise<GetPrometheusReadinessResponse & AnswerHeaders>;
  /**
   * `GET /api/metrics/realtime`
   *
   * Load right now
   */
  getRealtimeMetrics(request: GetRealtimeMetricsRequest, context: Context): GetRealtimeMetricsResponse & AnswerHeaders | Promise<GetRealtimeMetricsResponse & AnswerHeaders>;
  /**
   * `GET /api/status`
   *
   * State of the whole application
   */
  getStatus(request: GetStatusRequest, context: Context): GetStatusResponse & AnswerHeaders | Promise<GetStatusResponse & AnswerHeaders>;
  /**
   * `GET /api/system/info`
   *
   * The machine it runs on
   */
  getSystemInfo(request: GetSystemInfoRequest, context: Context): GetSystemInfoResponse & AnswerHeaders | Promise<GetSystemInfoResponse & AnswerHeaders>;
  /**
   * `GET /targets`
   *
   * Page that lists what is scraped
   */
  getTargetsPage(request: GetTargetsPageRequest, context: Context): GetTargetsPageResponse & AnswerHeaders | Promise<GetTargetsPageResponse & AnswerHeaders>;
  /**
   * `GET /api/tenants/{id}`
   *
   * One tenant
   */
  getTenant(request: GetTenantRequest, context: Context): GetTenantResponse & AnswerHeaders | Promise<GetTenantResponse & AnswerHeaders>;
  /**
   * `GET /api/{path}`
   *
   * Ask the main API
   */
  getThroughEdge(request: GetThroughEdgeRequest, context: Context): GetThroughEdgeResponse & AnswerHeaders | Promise<GetThroughEdgeResponse & AnswerHeaders>;
  /**
   * `GET /api/billing/usage`
   *
   * Usage of the current period
   */
  getUsage(request: GetUsageRequest, context: Context): GetUsageResponse & AnswerHeaders | Promise<GetUsageResponse & AnswerHeaders>;
  /**
   * `GET /api/version`
   *
   * What is running
   */
  getVersion(request: GetVersionRequest, context: Context): GetVersionResponse & AnswerHeaders | Promise<GetVersionResponse & AnswerHeaders>;
  /**
   * `GET /api/v2/alerts`
   *
   * Alerts that are known
   */
  listAlerts(request: ListAlertsRequest, context: Context): ListAlertsResponse & AnswerHeaders | Promise<ListAlertsResponse & AnswerHeaders>;
  /**
   * `GET /api/backends`
   *
   * Every backend
   */
  listBackends(request: ListBackendsRequest, context: Context): ListBackendsResponse & AnswerHeaders | Promise<ListBackendsResponse & AnswerHeaders>;
  /**
   * `GET /api/billing/history`
   *
   * Invoices
   */
  listInvoices(request: ListInvoicesRequest, context: Context): ListInvoicesResponse & AnswerHeaders | Promise<ListInvoicesResponse & AnswerHeaders>;
  /**
   * `GET /api/admin/logs`
   *
   * Log of the system
   */
  listLogs(request: ListLogsRequest, context: Context): ListLogsResponse & AnswerHeaders | Promise<ListLogsResponse & AnswerHeaders>;
  /**
   * `GET /api/ai/models`
   *
   * Every model
   */
  listModels(request: ListModelsRequest, context: Context): ListModelsResponse & AnswerHeaders | Promise<ListModelsResponse & AnswerHeaders>;
  /**
   * `GET /api/billing/plans`
   *
   * Plans on offer
   */
  listPlans(request: ListPlansRequest, context: Context): ListPlansResponse & AnswerHeaders | Promise<ListPlansResponse & AnswerHeaders>;
  /**
   * `GET /api/ai/predictions`
   *
   * Predictions that still stand
   */
  listPredictions(request: ListPredictionsRequest, context: Context): ListPredictionsResponse & AnswerHeaders | Promise<ListPredictionsResponse & AnswerHeaders>;
  /**
   * `GET /api/tenants`
   *
   * Tenants
   */
  listTenants(request: ListTenantsRequest, context: Context): ListTenantsResponse & AnswerHeaders | Promise<ListTenantsResponse & AnswerHeaders>;
  /**
   * `GET /api/admin/users`
   *
   * Users
   */
  listUsers(request: ListUsersRequest, context: Context): ListUsersResponse & AnswerHeaders | Promise<ListUsersResponse & AnswerHeaders>;
  /**
   * `POST /api/auth/login`
   *
   * Log a user in
   */
  login(request: LoginRequest, context: Context): LoginResponse & AnswerHeaders | Promise<LoginResponse & AnswerHeaders>;
  /**
   * `GET /api/auth/logout`
   *
   * Log out
   */
  logout(request: LogoutRequest, context: Context): LogoutResponse & AnswerHeaders | Promise<LogoutResponse & AnswerHeaders>;
  /**
   * `GET /api/ws/{channel}`
   *
   * Open one of the WebSockets
   */
  openChannel(request: OpenChannelRequest, context: Context): OpenChannelResponse & AnswerHeaders | Promise<OpenChannelResponse & AnswerHeaders>;
  /**
   * `GET /api/ws/{channel}`
   *
   * Not here
   */
  openChannelOnWrongPort(request: OpenChannelOnWrongPortRequest, context: Context): OpenChannelOnWrongPortResponse & AnswerHeaders | Promise<OpenChannelOnWrongPortResponse & AnswerHeaders>;
  /**
   * `GET /api/ws/{channel}`
   *
   * Open one of the WebSockets
   */
  openChannelThroughEdge(request: OpenChannelThroughEdgeRequest, context: Context): OpenChannelThroughEdgeResponse & AnswerHeaders | Promise<OpenChannelThroughEdgeResponse & AnswerHeaders>;
  /**
   * `POST /admin/api/{path}`
   *
   * Post to the admin API
   */
  postAdminThroughEdge(request: PostAdminThroughEdgeRequest, context: Context): PostAdminThroughEdgeResponse & AnswerHeaders | Promise<PostAdminThroughEdgeResponse & AnswerHeaders>;
  /**
   * `POST /api/v2/alerts`
   *
   * Tell of alerts
   */
  postAlerts(request: PostAlertsRequest, context: Context): PostAlertsResponse & AnswerHeaders | Promise<PostAlertsResponse & AnswerHeaders>;
  /**
   * `POST /api/{path}`
   *
   * Post to the main API
   */
  postThroughEdge(request: PostThroughEdgeRequest, context: Context): PostThroughEdgeResponse & AnswerHeaders | Promise<PostThroughEdgeResponse & AnswerHeaders>;
  /**
   * `HEAD /dashboard`
   *
   * Whether the dashboard is there
   */
  probeDashboard(request: ProbeDashboardRequest, context: Context): ProbeDashboardResponse & AnswerHeaders | Promise<ProbeDashboardResponse & AnswerHeaders>;
  /**
   * `HEAD /`
   *
   * Whether the home page is there
   */
  probeHomePage(request: ProbeHomePageRequest, context: Context): ProbeHomePageResponse & AnswerHeaders | Promise<ProbeHomePageResponse & AnswerHeaders>;
  /**
   * `PUT /admin/api/{path}`
   *
   * Put something to the admin API
   */
  putAdminThroughEdge(request: PutAdminThroughEdgeRequest, context: Context): PutAdminThroughEdgeResponse & AnswerHeaders | Promise<PutAdminThroughEdgeResponse & AnswerHeaders>;
  /**
   * `PUT /api/{path}`
   *
   * Put something to the main API
   */
  putThroughEdge(request: PutThroughEdgeRequest, context: Context): PutThroughEdgeResponse & AnswerHeaders | Promise<PutThroughEdgeResponse & AnswerHeaders>;
  /**
   * `POST /api/alerts/webhook`
   *
   * Take a notification of AlertManager in
   */
  receiveAlerts(request: ReceiveAlertsRequest, context: Context): ReceiveAlertsResponse & AnswerHeaders | Promise<ReceiveAlertsResponse & AnswerHeaders>;
  /**
   * `POST /api/auth/refresh`
   *
   * Exchange a token for a fresh one
   */
  refreshToken(request: RefreshTokenRequest, context: Context): RefreshTokenResponse & AnswerHeaders | Promise<RefreshTokenResponse & AnswerHeaders>;
  /**
   * `POST /api/auth/register`
   *
   * Create an account and its tenant
   */
  register(request: RegisterRequest, context: Context): RegisterResponse & AnswerHeaders | Promise<RegisterResponse & AnswerHeaders>;
  /**
   * `POST /admin/reload`
   *
   * Read the configuration again
   */
  reloadConfig(request: ReloadConfigRequest, context: Context): ReloadConfigResponse & AnswerHeaders | Promise<ReloadConfigResponse & AnswerHeaders>;
  /**
   * `GET /metrics`
   *
   * Metrics in Prometheus' text format
   */
  scrapeMetrics(request: ScrapeMetricsRequest, context: Context): ScrapeMetricsResponse & AnswerHeaders | Promise<ScrapeMetricsResponse & AnswerHeaders>;
  /**
   * `POST /api/ai/train`
   *
   * Train a model
   */
  trainModel(request: TrainModelRequest, context: Context): TrainModelResponse & AnswerHeaders | Promise<TrainModelResponse & AnswerHeaders>;
  /**
   * `PUT /api/backends/{id}`
   *
   * Change a backend
   */
  updateBackend(request: UpdateBackendRequest, context: Context): UpdateBackendResponse & AnswerHeaders | Promise<UpdateBackendResponse & AnswerHeaders>;
  /**
   * `PUT /admin/config`
   *
   * Replace the configuration
   */
  updateConfig(request: UpdateConfigRequest, context: Context): UpdateConfigResponse & AnswerHeaders | Promise<UpdateConfigResponse & AnswerHeaders>;
  /**
   * `PUT /api/tenants/{id}`
   *
   * Change a tenant
   */
  updateTenant(request: UpdateTenantRequest, context: Context): UpdateTenantResponse & AnswerHeaders | Promise<UpdateTenantResponse & AnswerHeaders>;
  /**
   * `POST /api/billing/upgrade`
   *
   * Change to another plan
   */
  upgradePlan(request: UpgradePlanRequest, context: Context): UpgradePlanResponse & AnswerHeaders | Promise<UpgradePlanResponse & AnswerHeaders>;
}
