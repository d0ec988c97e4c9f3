// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 5dcd640fc00f). Change those and run `sockwright generate`.

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
  createBackend(request: CreateBackendRequest, context: Context): CreateBackendResponse | Promise<CreateBackendResponse>;
  /**
   * `POST /api/tenants`
   *
   * Create a tenant
   */
  createTenant(request: CreateTenantRequest, context: Context): CreateTenantResponse | Promise<CreateTenantResponse>;
  /**
   * `POST /api/admin/users`
   *
   * Create a user
   */
  createUser(request: CreateUserRequest, context: Context): CreateUserResponse | Promise<CreateUserResponse>;
  /**
   * `DELETE /api/backends/{id}`
   *
   * Take a backend away
   */
  deleteBackend(request: DeleteBackendRequest, context: Context): DeleteBackendResponse | Promise<DeleteBackendResponse>;
  /**
   * `DELETE /api/tenants/{id}`
   *
   * Remove a tenant
   */
  deleteTenant(request: DeleteTenantRequest, context: Context): DeleteTenantResponse | Promise<DeleteTenantResponse>;
  /**
   * `DELETE /api/{path}`
   *
   * Delete something in the main API
   */
  deleteThroughEdge(request: DeleteThroughEdgeRequest, context: Context): DeleteThroughEdgeResponse | Promise<DeleteThroughEdgeResponse>;
  /**
   * `GET /admin/health`
   *
   * Whether the admin API works
   */
  getAdminHealth(request: GetAdminHealthRequest, context: Context): GetAdminHealthResponse | Promise<GetAdminHealthResponse>;
  /**
   * `GET /admin/metrics`
   *
   * Figures of the process
   */
  getAdminMetrics(request: GetAdminMetricsRequest, context: Context): GetAdminMetricsResponse | Promise<GetAdminMetricsResponse>;
  /**
   * `GET /api/admin/stats`
   *
   * Counts over all tenants
   */
  getAdminStats(request: GetAdminStatsRequest, context: Context): GetAdminStatsResponse | Promise<GetAdminStatsResponse>;
  /**
   * `GET /admin/api/{path}`
   *
   * Ask the admin API
   */
  getAdminThroughEdge(request: GetAdminThroughEdgeRequest, context: Context): GetAdminThroughEdgeResponse | Promise<GetAdminThroughEdgeResponse>;
  /**
   * `GET /api/ai/status`
   *
   * State of the machine learning part
   */
  getAiStatus(request: GetAiStatusRequest, context: Context): GetAiStatusResponse | Promise<GetAiStatusResponse>;
  /**
   * `GET /-/healthy`
   *
   * Whether AlertManager runs
   */
  getAlertManagerHealth(request: GetAlertManagerHealthRequest, context: Context): GetAlertManagerHealthResponse | Promise<GetAlertManagerHealthResponse>;
  /**
   * `GET /-/ready`
   *
   * Whether AlertManager takes alerts
   */
  getAlertManagerReadiness(request: GetAlertManagerReadinessRequest, context: Context): GetAlertManagerReadinessResponse | Promise<GetAlertManagerReadinessResponse>;
  /**
   * `GET /api/health`
   *
   * Whether the system works, below `/api`
   */
  getApiHealth(request: GetApiHealthRequest, context: Context): GetApiHealthResponse | Promise<GetApiHealthResponse>;
  /**
   * `GET /api/backends/{id}`
   *
   * One backend
   */
  getBackend(request: GetBackendRequest, context: Context): GetBackendResponse | Promise<GetBackendResponse>;
  /**
   * `GET /admin/config`
   *
   * The configuration in use
   */
  getConfig(request: GetConfigRequest, context: Context): GetConfigResponse | Promise<GetConfigResponse>;
  /**
   * `GET /dashboard`
   *
   * The dashboard
   */
  getDashboard(request: GetDashboardRequest, context: Context): GetDashboardResponse | Promise<GetDashboardResponse>;
  /**
   * `GET /health`
   *
   * Whether the system works
   */
  getHealth(request: GetHealthRequest, context: Context): GetHealthResponse | Promise<GetHealthResponse>;
  /**
   * `GET /`
   *
   * The home page
   */
  getHomePage(request: GetHomePageRequest, context: Context): GetHomePageResponse | Promise<GetHomePageResponse>;
  /**
   * `GET /api/metrics`
   *
   * Figures of the application
   */
  getMetrics(request: GetMetricsRequest, context: Context): GetMetricsResponse | Promise<GetMetricsResponse>;
  /**
   * `GET /health`
   *
   * Whether this port works
   */
  getMetricsHealth(request: GetMetricsHealthRequest, context: Context): GetMetricsHealthResponse | Promise<GetMetricsHealthResponse>;
  /**
   * `GET /-/healthy`
   *
   * Whether Prometheus runs
   */
  getPrometheusHealth(request: GetPrometheusHealthRequest, context: Context): GetPrometheusHealthResponse | Promise<GetPrometheusHealthResponse>;
  /**
   * `GET /-/ready`
   *
   * Whether Prometheus answers queries
   */
  getPrometheusReadiness(request: GetPrometheusReadinessRequest, context: Context): GetPrometheusReadinessResponse | Promise<GetPrometheusReadinessResponse>;
  /**
   * `GET /api/metrics/realtime`
   *
   * Load right now
   */
  getRealtimeMetrics(request: GetRealtimeMetricsRequest, context: Context): GetRealtimeMetricsResponse | Promise<GetRealtimeMetricsResponse>;
  /**
   * `GET /api/status`
   *
   * State of the whole application
   */
  getStatus(request: GetStatusRequest, context: Context): GetStatusResponse | Promise<GetStatusResponse>;
  /**
   * `GET /api/system/info`
   *
   * The machine it runs on
   */
  getSystemInfo(request: GetSystemInfoRequest, context: Context): GetSystemInfoResponse | Promise<GetSystemInfoResponse>;
  /**
   * `GET /targets`
   *
   * Page that lists what is scraped
   */
  getTargetsPage(request: GetTargetsPageRequest, context: Context): GetTargetsPageResponse | Promise<GetTargetsPageResponse>;
  /**
   * `GET /api/tenants/{id}`
   *
   * One tenant
   */
  getTenant(request: GetTenantRequest, context: Context): GetTenantResponse | Promise<GetTenantResponse>;
  /**
   * `GET /api/{path}`
   *
   * Ask the main API
   */
  getThroughEdge(request: GetThroughEdgeRequest, context: Context): GetThroughEdgeResponse | Promise<GetThroughEdgeResponse>;
  /**
   * `GET /api/billing/usage`
   *
   * Usage of the current period
   */
  getUsage(request: GetUsageRequest, context: Context): GetUsageResponse | Promise<GetUsageResponse>;
  /**
   * `GET /api/version`
   *
   * What is running
   */
  getVersion(request: GetVersionRequest, context: Context): GetVersionResponse | Promise<GetVersionResponse>;
  /**
   * `GET /api/v2/alerts`
   *
   * Alerts that are known
   */
  listAlerts(request: ListAlertsRequest, context: Context): ListAlertsResponse | Promise<ListAlertsResponse>;
  /**
   * `GET /api/backends`
   *
   * Every backend
   */
  listBackends(request: ListBackendsRequest, context: Context): ListBackendsResponse | Promise<ListBackendsResponse>;
  /**
   * `GET /api/billing/history`
   *
   * Invoices
   */
  listInvoices(request: ListInvoicesRequest, context: Context): ListInvoicesResponse | Promise<ListInvoicesResponse>;
  /**
   * `GET /api/admin/logs`
   *
   * Log of the system
   */
  listLogs(request: ListLogsRequest, context: Context): ListLogsResponse | Promise<ListLogsResponse>;
  /**
   * `GET /api/ai/models`
   *
   * Every model
   */
  listModels(request: ListModelsRequest, context: Context): ListModelsResponse | Promise<ListModelsResponse>;
  /**
   * `GET /api/billing/plans`
   *
   * Plans on offer
   */
  listPlans(request: ListPlansRequest, context: Context): ListPlansResponse | Promise<ListPlansResponse>;
  /**
   * `GET /api/ai/predictions`
   *
   * Predictions that still stand
   */
  listPredictions(request: ListPredictionsRequest, context: Context): ListPredictionsResponse | Promise<ListPredictionsResponse>;
  /**
   * `GET /api/tenants`
   *
   * Tenants
   */
  listTenants(request: ListTenantsRequest, context: Context): ListTenantsResponse | Promise<ListTenantsResponse>;
  /**
   * `GET /api/admin/users`
   *
   * Users
   */
  listUsers(request: ListUsersRequest, context: Context): ListUsersResponse | Promise<ListUsersResponse>;
  /**
   * `POST /api/auth/login`
   *
   * Log a user in
   */
  login(request: LoginRequest, context: Context): LoginResponse | Promise<LoginResponse>;
  /**
   * `GET /api/auth/logout`
   *
   * Log out
   */
  logout(request: LogoutRequest, context: Context): LogoutResponse | Promise<LogoutResponse>;
  /**
   * `GET /api/ws/{channel}`
   *
   * Open one of the WebSockets
   */
  openChannel(request: OpenChannelRequest, context: Context): OpenChannelResponse | Promise<OpenChannelResponse>;
  /**
   * `GET /api/ws/{channel}`
   *
   * Not here
   */
  openChannelOnWrongPort(request: OpenChannelOnWrongPortRequest, context: Context): OpenChannelOnWrongPortResponse | Promise<OpenChannelOnWrongPortResponse>;
  /**
   * `GET /api/ws/{channel}`
   *
   * Open one of the WebSockets
   */
  openChannelThroughEdge(request: OpenChannelThroughEdgeRequest, context: Context): OpenChannelThroughEdgeResponse | Promise<OpenChannelThroughEdgeResponse>;
  /**
   * `POST /admin/api/{path}`
   *
   * Post to the admin API
   */
  postAdminThroughEdge(request: PostAdminThroughEdgeRequest, context: Context): PostAdminThroughEdgeResponse | Promise<PostAdminThroughEdgeResponse>;
  /**
   * `POST /api/v2/alerts`
   *
   * Tell of alerts
   */
  postAlerts(request: PostAlertsRequest, context: Context): PostAlertsResponse | Promise<PostAlertsResponse>;
  /**
   * `POST /api/{path}`
   *
   * Post to the main API
   */
  postThroughEdge(request: PostThroughEdgeRequest, context: Context): PostThroughEdgeResponse | Promise<PostThroughEdgeResponse>;
  /**
   * `HEAD /dashboard`
   *
   * Whether the dashboard is there
   */
  probeDashboard(request: ProbeDashboardRequest, context: Context): ProbeDashboardResponse | Promise<ProbeDashboardResponse>;
  /**
   * `HEAD /`
   *
   * Whether the home page is there
   */
  probeHomePage(request: ProbeHomePageRequest, context: Context): ProbeHomePageResponse | Promise<ProbeHomePageResponse>;
  /**
   * `PUT /admin/api/{path}`
   *
   * Put something to the admin API
   */
  putAdminThroughEdge(request: PutAdminThroughEdgeRequest, context: Context): PutAdminThroughEdgeResponse | Promise<PutAdminThroughEdgeResponse>;
  /**
   * `PUT /api/{path}`
   *
   * Put something to the main API
   */
  putThroughEdge(request: PutThroughEdgeRequest, context: Context): PutThroughEdgeResponse | Promise<PutThroughEdgeResponse>;
  /**
   * `POST /api/alerts/webhook`
   *
   * Take a notification of AlertManager in
   */
  receiveAlerts(request: ReceiveAlertsRequest, context: Context): ReceiveAlertsResponse | Promise<ReceiveAlertsResponse>;
  /**
   * `POST /api/auth/refresh`
   *
   * Exchange a token for a fresh one
   */
  refreshToken(request: RefreshTokenRequest, context: Context): RefreshTokenResponse | Promise<RefreshTokenResponse>;
  /**
   * `POST /api/auth/register`
   *
   * Create an account and its tenant
   */
  register(request: RegisterRequest, context: Context): RegisterResponse | Promise<RegisterResponse>;
  /**
   * `POST /admin/reload`
   *
   * Read the configuration again
   */
  reloadConfig(request: ReloadConfigRequest, context: Context): ReloadConfigResponse | Promise<ReloadConfigResponse>;
  /**
   * `GET /metrics`
   *
   * Metrics in Prometheus' text format
   */
  scrapeMetrics(request: ScrapeMetricsRequest, context: Context): ScrapeMetricsResponse | Promise<ScrapeMetricsResponse>;
  /**
   * `POST /api/ai/train`
   *
   * Train a model
   */
  trainModel(request: TrainModelRequest, context: Context): TrainModelResponse | Promise<TrainModelResponse>;
  /**
   * `PUT /api/backends/{id}`
   *
   * Change a backend
   */
  updateBackend(request: UpdateBackendRequest, context: Context): UpdateBackendResponse | Promise<UpdateBackendResponse>;
  /**
   * `PUT /admin/config`
   *
   * Replace the configuration
   */
  updateConfig(request: UpdateConfigRequest, context: Context): UpdateConfigResponse | Promise<UpdateConfigResponse>;
  /**
   * `PUT /api/tenants/{id}`
   *
   * Change a tenant
   */
  updateTenant(request: UpdateTenantRequest, context: Context): UpdateTenantResponse | Promise<UpdateTenantResponse>;
  /**
   * `POST /api/billing/upgrade`
   *
   * Change to another plan
   */
  upgradePlan(request: UpgradePlanRequest, context: Context): UpgradePlanResponse | Promise<UpgradePlanResponse>;
}
