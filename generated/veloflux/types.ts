// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

/**
 * Figures of the process, and the metrics of port 8080 as JSON.
 */
export interface AdminMetrics {
  /**
   * Seconds since the start.
   *
   * @minimum 0
   */
  uptime: number;
  /**
   * Connections open right now, over all ports.
   *
   * @minimum 0
   */
  open_connections: number;
  /**
   * Memory in use, in bytes.
   *
   * @minimum 0
   */
  memory_bytes: number;
  metrics: Metric[];
}

/**
 * Counts over all tenants.
 */
export interface AdminStats {
  /**
   * Tenants, active or not.
   *
   * @minimum 0
   */
  tenants_total: number;
  /**
   * Users with an account.
   *
   * @minimum 0
   */
  users_total: number;
  /**
   * Backends behind the load balancer.
   *
   * @minimum 0
   */
  backends_total: number;
  /**
   * Of these, healthy.
   *
   * @minimum 0
   */
  backends_healthy: number;
  /**
   * Requests answered since the start.
   *
   * @minimum 0
   */
  requests_total: number;
  /**
   * WebSocket connections open right now, all channels together.
   *
   * @minimum 0
   */
  websocket_clients: number;
}

/**
 * The query of the handshake of `ai`.
 */
export interface AiQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * What the `ai` channel carries; the answers of `GET /api/ai/status`, `/predictions` and `/models` in one.
 */
export interface AiSnapshot {
  status: AiStatus;
  predictions: Prediction[];
  models: Model[];
}

/**
 * State of the machine learning part.
 */
export interface AiStatus {
  /**
   * Whether predictions are made at all.
   */
  enabled: boolean;
  /**
   * `training` while at least one model is being trained.
   */
  status: "idle" | "training" | "failed";
  /**
   * Models there are.
   *
   * @minimum 0
   */
  models_total: number;
  /**
   * Predictions that still stand.
   *
   * @minimum 0
   */
  predictions_active: number;
  /**
   * When the last training ended. Absent before the first.
   *
   * @format date-time
   */
  last_trained_at?: string;
}

/**
 * A frame of the `ai` channel.
 */
export interface AiUpdate {
  type: "ai_update";
  data: AiSnapshot;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * One alert, as AlertManager hands it to a webhook.
 */
export interface Alert {
  status: AlertState;
  labels: Labels;
  annotations: Annotations;
  /**
   * Since when it has been firing.
   *
   * @format date-time
   */
  startsAt: string;
  /**
   * Until when; the zero time `0001-01-01T00:00:00Z` while it is firing.
   *
   * @format date-time
   */
  endsAt: string;
  /**
   * What raised it.
   */
  generatorURL: string;
  /**
   * Same labels, same fingerprint.
   *
   * @pattern ^[0-9a-f]{16}$
   */
  fingerprint: string;
}

/**
 * What became of a notification.
 */
export interface AlertReceipt {
  status: "accepted";
  /**
   * Alerts taken in.
   *
   * @minimum 0
   */
  received: number;
}

/**
 * A receiver of AlertManager's configuration.
 */
export interface AlertReceiver {
  /**
   * As the configuration calls it.
   */
  name: string;
}

/**
 * Whether the reason still holds.
 */
export type AlertState = "firing" | "resolved";

/**
 * A group of alerts, as AlertManager posts it to a webhook ([version 4](https://prometheus.io/docs/alerting/latest/configuration/#webhook_config)).
 */
export interface AlertWebhook {
  /**
   * Version of this format.
   */
  version: "4";
  /**
   * Identifies the group; the same for every notification of it.
   */
  groupKey: string;
  /**
   * Alerts left out because of `max_alerts`.
   *
   * @minimum 0
   * @default 0
   */
  truncatedAlerts?: number;
  status: AlertState;
  /**
   * Name of the receiver in AlertManager's configuration.
   */
  receiver: string;
  groupLabels: Labels;
  commonLabels: Labels;
  commonAnnotations: Annotations;
  /**
   * Where AlertManager can be looked at.
   */
  externalURL: string;
  alerts: Alert[];
}

/**
 * Texts for people.
 */
export interface Annotations {
  [k: string]: string;
}

/**
 * Figures of the application since it started, with the load of right now.
 */
export interface ApplicationMetrics {
  current: Metrics;
  /**
   * Requests answered since the start.
   *
   * @minimum 0
   */
  requests_total: number;
  /**
   * Of these, answered with a status of 500 or more.
   *
   * @minimum 0
   */
  errors_total: number;
  /**
   * WebSocket connections open right now, all channels together.
   *
   * @minimum 0
   */
  websocket_clients: number;
  /**
   * When the figures were taken.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * A server behind the load balancer. The four required properties are those of the `backend_status` frame; the others are known for every backend that was created through the API.
 */
export interface Backend {
  /**
   * Unique among the backends; chosen by whoever creates it, else by the server. It never changes.
   *
   * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$
   */
  id: string;
  status: BackendHealth;
  /**
   * Duration of the last health check, in milliseconds. `0` before the first.
   *
   * @minimum 0
   * @default 0
   */
  response_time: number;
  /**
   * When the last health check ended; before the first, when the backend was created.
   *
   * @format date-time
   */
  last_check: string;
  /**
   * Host and port the load balancer forwards to.
   *
   * @pattern ^[A-Za-z0-9.-]+:[0-9]{1,5}$
   */
  address?: string;
  /**
   * Name of the group whose traffic this backend shares.
   */
  pool?: string;
  /**
   * Share of the pool's traffic, relative to the other backends.
   *
   * @minimum 1
   * @maximum 100
   * @default 1
   */
  weight?: number;
  /**
   * Connections open right now.
   *
   * @minimum 0
   * @default 0
   */
  connections?: number;
  /**
   * Where the backend runs.
   */
  region?: string;
}

/**
 * `healthy` takes traffic; `unhealthy` failed its last health check and takes none; `draining` finishes what it has and takes nothing new. A new backend counts as healthy until a check says otherwise.
 *
 * @default healthy
 */
export type BackendHealth = "healthy" | "unhealthy" | "draining";

/**
 * Every backend, as `GET /api/backends` answers and as the `backend_status` frame carries it.
 */
export interface BackendList {
  backends: Backend[];
}

/**
 * A frame of the `backends` channel.
 */
export interface BackendStatus {
  type: "backend_status";
  data: BackendList;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * The part of a backend that operators decide, as a whole: it replaces what was there. `status` may be left out, and then stays.
 */
export interface BackendUpdate {
  /**
   * Host and port the load balancer forwards to.
   *
   * @pattern ^[A-Za-z0-9.-]+:[0-9]{1,5}$
   */
  address: string;
  /**
   * Name of the group whose traffic this backend shares.
   */
  pool: string;
  /**
   * Share of the pool's traffic, relative to the other backends.
   *
   * @minimum 1
   * @maximum 100
   * @default 1
   */
  weight?: number;
  /**
   * Where the backend runs.
   */
  region?: string;
  /**
   * Set to `draining` before maintenance and back to `healthy` after it.
   */
  status?: "healthy" | "unhealthy" | "draining";
}

/**
 * The query of the handshake of `backends`.
 */
export interface BackendsQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * The query of the handshake of `billing`.
 */
export interface BillingQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * What the `billing` channel carries; `GET /api/billing/usage` and the newest entries of `GET /api/billing/history`.
 */
export interface BillingSnapshot {
  usage: Usage;
  invoices: Invoice[];
}

/**
 * A frame of the `billing` channel.
 */
export interface BillingUpdate {
  type: "billing_update";
  data: BillingSnapshot;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * The WebSocket channels of port 9090.
 */
export type ChannelName = "backends" | "metrics" | "status" | "ai" | "security" | "billing" | "health";

/**
 * What the load balancer works by.
 */
export interface Config {
  /**
   * How a backend is chosen for a request.
   */
  algorithm: "round_robin" | "least_connections" | "ip_hash" | "adaptive_ai";
  health_check: HealthCheckConfig;
  /**
   * Where the cache is, in the container network.
   *
   * @pattern ^[A-Za-z0-9.-]+:[0-9]{1,5}$
   */
  redis_address: string;
  /**
   * Origins whose pages may use the API and the WebSockets (CORS). An empty list allows none but the own.
   */
  allowed_origins: string[];
  log_level?: LogLevel;
}

/**
 * What a user logs in with.
 */
export interface Credentials {
  /**
   * Of the account.
   *
   * @format email
   */
  email: string;
  /**
   * Of the account.
   *
   * @format password
   */
  password: string;
}

/**
 * Currency code of ISO 4217.
 *
 * @pattern ^[A-Z]{3}$
 */
export type Currency = string;

/**
 * The path parameters of `deleteBackend`.
 */
export interface DeleteBackendPath {
  /**
   * Id of a backend.
   */
  id: string;
}

/**
 * The path parameters of `deleteTenant`.
 */
export interface DeleteTenantPath {
  /**
   * Id of a tenant.
   */
  id: string;
}

/**
 * The path parameters of `deleteThroughEdge`.
 */
export interface DeleteThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * The path parameters of `getAdminThroughEdge`.
 */
export interface GetAdminThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * The path parameters of `getBackend`.
 */
export interface GetBackendPath {
  /**
   * Id of a backend.
   */
  id: string;
}

/**
 * The path parameters of `getTenant`.
 */
export interface GetTenantPath {
  /**
   * Id of a tenant.
   */
  id: string;
}

/**
 * The path parameters of `getThroughEdge`.
 */
export interface GetThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * An alert as AlertManager knows it.
 */
export interface GettableAlert {
  labels: Labels;
  annotations: Annotations;
  /**
   * Since when it has been firing.
   *
   * @format date-time
   */
  startsAt: string;
  /**
   * Until when it counts as firing without news.
   *
   * @format date-time
   */
  endsAt: string;
  /**
   * When AlertManager last heard of it.
   *
   * @format date-time
   */
  updatedAt: string;
  /**
   * What raised it.
   *
   * @format uri
   */
  generatorURL?: string;
  /**
   * Same labels, same fingerprint.
   *
   * @pattern ^[0-9a-f]{16}$
   */
  fingerprint: string;
  /**
   * Who is told.
   */
  receivers: AlertReceiver[];
  status: GettableAlertStatus;
}

/**
 * Whether anything keeps the alert quiet.
 */
export interface GettableAlertStatus {
  /**
   * `suppressed` while silenced or inhibited.
   */
  state: "unprocessed" | "active" | "suppressed";
  /**
   * Ids of silences.
   */
  silencedBy: string[];
  /**
   * Fingerprints of alerts.
   */
  inhibitedBy: string[];
}

/**
 * Whether the system works, in short. One shape for every health check of VeloFlux and for the `health_update` frame.
 */
export interface Health {
  status: HealthState;
  /**
   * When it was looked at.
   *
   * @format date-time
   */
  timestamp: string;
  /**
   * Version of the application.
   *
   * @pattern ^[0-9]+\.[0-9]+\.[0-9]+
   */
  version: string;
}

/**
 * How backends are checked.
 */
export interface HealthCheckConfig {
  /**
   * What is asked of every backend.
   *
   * @pattern ^/
   */
  path: string;
  /**
   * Time between two checks of a backend.
   *
   * @minimum 1
   * @maximum 3600
   */
  interval_seconds: number;
  /**
   * How long a backend may take to answer.
   *
   * @minimum 1
   * @maximum 60
   */
  timeout_seconds: number;
}

/**
 * The query of the handshake of `health`.
 */
export interface HealthQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * `healthy` works, `degraded` works with something missing, `unhealthy` does not work.
 */
export type HealthState = "healthy" | "degraded" | "unhealthy";

/**
 * A frame of the `health` channel.
 */
export interface HealthUpdate {
  type: "health_update";
  data: Health;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * The bill of one period.
 */
export interface Invoice {
  /**
   * Unique among the invoices.
   */
  id: string;
  /**
   * The tenant who pays.
   */
  tenant_id: string;
  /**
   * In units of `currency`.
   *
   * @minimum 0
   */
  amount: number;
  currency: Currency;
  /**
   * `void` is one that was taken back.
   */
  status: "open" | "paid" | "void";
  /**
   * When it was written.
   *
   * @format date-time
   */
  issued_at: string;
  /**
   * Until when it is to be paid.
   *
   * @format date-time
   */
  due_at: string;
}

/**
 * One page of the invoices, newest first.
 */
export interface InvoicePage {
  items: Invoice[];
  /**
   * Entries on all pages together.
   *
   * @minimum 0
   */
  total_count: number;
  /**
   * Number of this page; the first is 1.
   *
   * @minimum 1
   */
  page: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   */
  page_size: number;
  /**
   * Whether there is a page after this one.
   */
  has_more: boolean;
}

/**
 * Names and values that identify an alert; `alertname` is always one of them.
 */
export interface Labels {
  [k: string]: string;
}

/**
 * All of them.
 */
export type ListAlerts200 = GettableAlert[];

/**
 * The query of `listInvoices`.
 */
export interface ListInvoicesQuery {
  /**
   * Number of the page; the first is 1.
   *
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   * @default 20
   */
  page_size?: number;
}

/**
 * The query of `listLogs`.
 */
export interface ListLogsQuery {
  /**
   * Number of the page; the first is 1.
   *
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   * @default 20
   */
  page_size?: number;
  /**
   * Only entries of this level.
   */
  level?: LogLevel;
}

/**
 * The query of `listTenants`.
 */
export interface ListTenantsQuery {
  /**
   * Number of the page; the first is 1.
   *
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   * @default 20
   */
  page_size?: number;
}

/**
 * The query of `listUsers`.
 */
export interface ListUsersQuery {
  /**
   * Number of the page; the first is 1.
   *
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   * @default 20
   */
  page_size?: number;
}

/**
 * One line of the log.
 */
export interface LogEntry {
  /**
   * Unique among the entries.
   */
  id: string;
  /**
   * When it happened.
   *
   * @format date-time
   */
  timestamp: string;
  level: LogLevel;
  /**
   * The part of the application that speaks.
   */
  component: string;
  /**
   * One sentence for people.
   */
  message: string;
  /**
   * Whom it is about, where it is about someone.
   */
  user_id?: string;
  /**
   * Address of the client, where there is one.
   *
   * @format ipv4
   */
  ip?: string;
}

/**
 * How grave an entry of the log is.
 */
export type LogLevel = "debug" | "info" | "warn" | "error";

/**
 * One page of the log, newest first.
 */
export interface LogPage {
  items: LogEntry[];
  /**
   * Entries on all pages together.
   *
   * @minimum 0
   */
  total_count: number;
  /**
   * Number of this page; the first is 1.
   *
   * @minimum 1
   */
  page: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   */
  page_size: number;
  /**
   * Whether there is a page after this one.
   */
  has_more: boolean;
}

/**
 * One metric of port 8080, summed over its labels.
 */
export interface Metric {
  name: MetricName;
  /**
   * Prometheus type. The value of a histogram is its number of observations.
   */
  type: "counter" | "histogram";
  /**
   * What is counted.
   */
  help: string;
  /**
   * Since the start.
   *
   * @minimum 0
   */
  value: number;
}

/**
 * The metrics that matter, as port 8080 exposes them. Names of histograms stand for their `_bucket`, `_sum` and `_count` series.
 */
export type MetricName =
  | "websocket_connections_total"
  | "websocket_connection_duration_seconds"
  | "websocket_messages_sent_total"
  | "websocket_messages_received_total"
  | "http_requests_total"
  | "http_request_duration_seconds"
  | "http_response_size_bytes";

/**
 * Load of the application right now, as the `metrics_update` frame and `GET /api/metrics/realtime` show it.
 */
export interface Metrics {
  /**
   * Processor time in use, in percent.
   *
   * @minimum 0
   * @maximum 100
   */
  cpu_usage: number;
  /**
   * Memory in use, in percent.
   *
   * @minimum 0
   * @maximum 100
   */
  memory_usage: number;
  /**
   * Requests of the last second.
   *
   * @minimum 0
   */
  requests_per_second: number;
  /**
   * Mean response time, in milliseconds.
   *
   * @minimum 0
   */
  response_time_avg: number;
}

/**
 * The query of the handshake of `metrics`.
 */
export interface MetricsQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * A frame of the `metrics` channel.
 */
export interface MetricsUpdate {
  type: "metrics_update";
  data: Metrics;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * A trained model, or one that is being trained.
 */
export interface Model {
  /**
   * Unique among the models.
   */
  id: string;
  /**
   * For people.
   */
  name: string;
  type: ModelType;
  /**
   * `training` until it can be used, then `ready`; `failed` when training ended without a usable model.
   */
  status: "training" | "ready" | "failed";
  /**
   * Counts the trainings.
   *
   * @minimum 1
   */
  version: number;
  /**
   * Share of right predictions on data kept back from the training. Absent while the first training runs.
   *
   * @minimum 0
   * @maximum 1
   */
  accuracy?: number;
  /**
   * When the last training ended. Absent while the first one runs.
   *
   * @format date-time
   */
  trained_at?: string;
}

/**
 * Every model.
 */
export interface ModelList {
  models: Model[];
}

/**
 * What a model predicts.
 */
export type ModelType = "traffic" | "failure" | "anomaly" | "scaling";

/**
 * What it takes to put a server behind the load balancer.
 */
export interface NewBackend {
  /**
   * Left out, the server chooses one. One that is taken is refused with 409.
   *
   * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$
   */
  id?: string;
  /**
   * Host and port the load balancer forwards to.
   *
   * @pattern ^[A-Za-z0-9.-]+:[0-9]{1,5}$
   */
  address: string;
  /**
   * Name of the group whose traffic this backend shares.
   */
  pool: string;
  /**
   * Share of the pool's traffic, relative to the other backends.
   *
   * @minimum 1
   * @maximum 100
   * @default 1
   */
  weight?: number;
  /**
   * Where the backend runs.
   */
  region?: string;
}

/**
 * What it takes to create a tenant. Limits that are left out are those of the plan.
 */
export interface NewTenant {
  /**
   * Left out, the server chooses one. One that is taken is refused with 409.
   *
   * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$
   */
  id?: string;
  /**
   * For people.
   */
  name: string;
  plan: PlanId;
  /**
   * Whether its users may log in and its traffic is served.
   *
   * @default true
   */
  active?: boolean;
  limits?: TenantLimits;
  /**
   * Whom to write to.
   *
   * @format email
   */
  contact_email: string;
}

/**
 * What it takes to create a user.
 */
export interface NewUser {
  /**
   * What they log in with. One that is taken is refused with 409.
   *
   * @format email
   */
  email: string;
  /**
   * Never shown again.
   *
   * @format password
   */
  password: string;
  /**
   * Given name.
   */
  first_name: string;
  /**
   * Family name.
   */
  last_name: string;
  /**
   * The tenant they belong to.
   */
  tenant_id: string;
  role: UserRole;
}

/**
 * The headers of `openChannel`.
 */
export interface OpenChannelHeader {
  /**
   * `websocket`; without it the answer is 426.
   */
  Upgrade?: string;
  /**
   * 16 random bytes in base64 (RFC 6455 §4.1). `test`, which is sometimes seen in examples, is not one.
   */
  "Sec-WebSocket-Key"?: string;
  /**
   * `13`; any other is answered with 426.
   */
  "Sec-WebSocket-Version"?: string;
  /**
   * permessage-deflate (RFC 7692) is accepted when offered.
   */
  "Sec-WebSocket-Extensions"?: string;
}

/**
 * The path parameters of `openChannelOnWrongPort`.
 */
export interface OpenChannelOnWrongPortPath {
  /**
   * Name of a channel.
   */
  channel: string;
}

/**
 * The path parameters of `openChannel`.
 */
export interface OpenChannelPath {
  /**
   * Name of the channel.
   */
  channel: ChannelName;
}

/**
 * The query of `openChannel`.
 */
export interface OpenChannelQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * The path parameters of `openChannelThroughEdge`.
 */
export interface OpenChannelThroughEdgePath {
  /**
   * Name of the channel.
   */
  channel: ChannelName;
}

/**
 * Something a tenant can subscribe to.
 */
export interface Plan {
  id: PlanId;
  /**
   * For people.
   */
  name: string;
  /**
   * Price of one interval, in units of `currency`.
   *
   * @minimum 0
   */
  price: number;
  currency: Currency;
  /**
   * How often it is paid.
   */
  interval: "month" | "year";
  limits: TenantLimits;
  /**
   * What the plan brings, for people.
   */
  features?: string[];
}

/**
 * Id of a plan.
 */
export type PlanId = "free" | "pro" | "enterprise";

/**
 * Every plan on offer.
 */
export interface PlanList {
  plans: Plan[];
}

/**
 * The path parameters of `postAdminThroughEdge`.
 */
export interface PostAdminThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * The body of `postAlerts`.
 */
export type PostAlertsBody = PostableAlert[];

/**
 * The body of `postThroughEdge`.
 */
export type PostThroughEdgeBody = unknown;

/**
 * The path parameters of `postThroughEdge`.
 */
export interface PostThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * An alert as it is told to AlertManager.
 */
export interface PostableAlert {
  labels: Labels;
  annotations?: Annotations;
  /**
   * Since when it has been firing. Left out, since now.
   *
   * @format date-time
   */
  startsAt?: string;
  /**
   * Until when. Left out, until AlertManager's `resolve_timeout` has passed without news.
   *
   * @format date-time
   */
  endsAt?: string;
  /**
   * What raised it.
   *
   * @format uri
   */
  generatorURL?: string;
}

/**
 * Something a model expects to happen.
 */
export interface Prediction {
  /**
   * Unique among the predictions.
   */
  id: string;
  /**
   * The model that says so.
   */
  model_id: string;
  type: ModelType;
  /**
   * How sure the model is.
   *
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
  /**
   * One sentence for people.
   */
  summary: string;
  /**
   * The backend it is about. Absent where it is about the whole system.
   */
  backend_id?: string;
  /**
   * When the prediction was made.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * When the thing is expected to happen.
   *
   * @format date-time
   */
  expected_at?: string;
}

/**
 * The predictions that still stand.
 */
export interface PredictionList {
  predictions: Prediction[];
}

/**
 * What every refusal of VeloFlux looks like, on every port. `code` is stable and meant for programs, `message` is meant for people.
 */
export interface Problem {
  /**
   * Short name of the kind of refusal; the reason phrase of the HTTP status.
   */
  error: string;
  /**
   * One sentence that says what is wrong and what to do.
   */
  message: string;
  code: ProblemCode;
}

/**
 * Stable name of a situation. New situations add names; a name never changes its meaning.
 */
export type ProblemCode =
  | "INVALID_REQUEST"
  | "INVALID_HANDSHAKE"
  | "UNAUTHORIZED"
  | "INVALID_CREDENTIALS"
  | "FORBIDDEN"
  | "ORIGIN_NOT_ALLOWED"
  | "NOT_FOUND"
  | "WRONG_PORT"
  | "DUPLICATE_ID"
  | "EMAIL_TAKEN"
  | "PLAN_NOT_AVAILABLE"
  | "UPGRADE_REQUIRED"
  | "RATE_LIMITED"
  | "INTERNAL_ERROR"
  | "BAD_GATEWAY"
  | "UNAVAILABLE";

/**
 * The body of `putAdminThroughEdge`.
 */
export type PutAdminThroughEdgeBody = unknown;

/**
 * The path parameters of `putAdminThroughEdge`.
 */
export interface PutAdminThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * The body of `putThroughEdge`.
 */
export type PutThroughEdgeBody = unknown;

/**
 * The path parameters of `putThroughEdge`.
 */
export interface PutThroughEdgePath {
  /**
   * The rest of the path, with its slashes.
   */
  path: string;
}

/**
 * The token that is about to expire, or expired less than an hour ago.
 */
export interface RefreshRequest {
  /**
   * As login, register or an earlier refresh gave it.
   */
  token: string;
}

/**
 * A new account, and the tenant that comes with it.
 */
export interface Registration {
  /**
   * What the user will log in with. One that is taken is refused with 409.
   *
   * @format email
   */
  email: string;
  /**
   * Never shown again.
   *
   * @format password
   */
  password: string;
  /**
   * Given name.
   */
  first_name: string;
  /**
   * Family name.
   */
  last_name: string;
  /**
   * Name of the tenant that is created for them.
   */
  tenant_name: string;
}

/**
 * What a reload did.
 */
export interface ReloadResult {
  /**
   * `unchanged` when the configuration on disk was the one in use.
   */
  status: "reloaded" | "unchanged";
  /**
   * When the configuration was read.
   *
   * @format date-time
   */
  reloaded_at: string;
}

/**
 * A frame of the `security` channel.
 */
export interface SecurityEvent {
  type: "security_event";
  data: SecuritySnapshot;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * The query of the handshake of `security`.
 */
export interface SecurityQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * What the `security` channel carries; alerts as `POST /api/alerts/webhook` takes them and entries of `GET /api/admin/logs` that concern security.
 */
export interface SecuritySnapshot {
  alerts: Alert[];
  logs: LogEntry[];
}

/**
 * State of one part of the system.
 */
export interface ServiceStatus {
  /**
   * Name of the service in the container network.
   */
  name: "loadbalancer" | "frontend" | "backend" | "redis" | "prometheus" | "alertmanager";
  status: HealthState;
  /**
   * Where the other containers reach it.
   *
   * @pattern ^[a-z]+:[0-9]{1,5}$
   */
  address?: string;
}

/**
 * A token, whose it is and how long it lasts.
 */
export interface Session {
  /**
   * A JSON Web Token (RFC 7519); send it as `Authorization` with the scheme `Bearer`.
   *
   * @pattern ^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$
   */
  token: string;
  user: User;
  /**
   * From when the token is refused.
   *
   * @format date-time
   */
  expires_at: string;
}

/**
 * The query of the handshake of `status`.
 */
export interface StatusQuery {
  /**
   * A token of `POST /api/auth/login`. Nothing here asks for one.
   */
  token?: string;
}

/**
 * A frame of the `status` channel.
 */
export interface StatusUpdate {
  type: "status_update";
  data: SystemStatus;
  /**
   * When the frame was sent.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * Which plan a tenant has, and since when.
 */
export interface Subscription {
  /**
   * The tenant who pays.
   */
  tenant_id: string;
  plan: PlanId;
  /**
   * `past_due` when an invoice was not paid in time.
   */
  status: "active" | "past_due" | "cancelled";
  /**
   * When the plan began.
   *
   * @format date-time
   */
  started_at: string;
}

/**
 * The machine the application runs on.
 */
export interface SystemInfo {
  /**
   * Name of the container or machine.
   */
  hostname: string;
  /**
   * Operating system.
   */
  os: string;
  /**
   * Processor architecture.
   */
  architecture: "amd64" | "arm64";
  /**
   * Processors the application may use.
   *
   * @minimum 1
   */
  cpu_count: number;
  /**
   * Memory the application may use, in bytes.
   *
   * @minimum 0
   */
  memory_bytes: number;
  /**
   * When the application started.
   *
   * @format date-time
   */
  started_at: string;
}

/**
 * State of the whole application, as `GET /api/status` answers and the `status_update` frame carries it.
 */
export interface SystemStatus {
  status: HealthState;
  /**
   * Seconds since the start.
   *
   * @minimum 0
   */
  uptime: number;
  /**
   * Version of the application.
   *
   * @pattern ^[0-9]+\.[0-9]+\.[0-9]+
   */
  version: string;
  /**
   * WebSocket connections open right now, all channels together.
   *
   * @minimum 0
   */
  websocket_clients: number;
  /**
   * The parts of the system, each once.
   */
  services?: ServiceStatus[];
}

/**
 * A customer, with users and backends of its own.
 */
export interface Tenant {
  /**
   * Unique among the tenants; chosen by whoever creates it, else by the server. It never changes.
   *
   * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$
   */
  id: string;
  /**
   * For people.
   */
  name: string;
  plan: PlanId;
  /**
   * Whether its users may log in and its traffic is served.
   *
   * @default true
   */
  active: boolean;
  /**
   * When it was created.
   *
   * @format date-time
   */
  created_at: string;
  limits: TenantLimits;
  /**
   * Whom to write to.
   *
   * @format email
   */
  contact_email: string;
}

/**
 * What a tenant may use.
 */
export interface TenantLimits {
  /**
   * Backends at the same time.
   *
   * @minimum 1
   */
  max_backends: number;
  /**
   * Requests in one second, over all backends.
   *
   * @minimum 1
   */
  max_requests_per_second: number;
  /**
   * Users with an account.
   *
   * @minimum 1
   */
  max_users?: number;
}

/**
 * One page of the tenants.
 */
export interface TenantPage {
  items: Tenant[];
  /**
   * Entries on all pages together.
   *
   * @minimum 0
   */
  total_count: number;
  /**
   * Number of this page; the first is 1.
   *
   * @minimum 1
   */
  page: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   */
  page_size: number;
  /**
   * Whether there is a page after this one.
   */
  has_more: boolean;
}

/**
 * The part of a tenant that administrators decide, as a whole. Limits that are left out are those of the plan.
 */
export interface TenantUpdate {
  /**
   * For people.
   */
  name: string;
  plan: PlanId;
  /**
   * Whether its users may log in and its traffic is served.
   *
   * @default true
   */
  active?: boolean;
  limits?: TenantLimits;
  /**
   * Whom to write to.
   *
   * @format email
   */
  contact_email: string;
}

/**
 * Which model to train. A `model_id` trains that model again, without it a new one is made.
 */
export interface TrainingRequest {
  /**
   * A model to train again.
   */
  model_id?: string;
  /**
   * Name of a new model.
   */
  name?: string;
  type: ModelType;
  /**
   * How many hours of history to learn from.
   *
   * @minimum 1
   * @maximum 8760
   * @default 168
   */
  window_hours?: number;
}

/**
 * The path parameters of `updateBackend`.
 */
export interface UpdateBackendPath {
  /**
   * Id of a backend.
   */
  id: string;
}

/**
 * The path parameters of `updateTenant`.
 */
export interface UpdateTenantPath {
  /**
   * Id of a tenant.
   */
  id: string;
}

/**
 * The plan to change to.
 */
export interface UpgradeRequest {
  plan: PlanId;
}

/**
 * What a tenant has used in the current billing period.
 */
export interface Usage {
  /**
   * The tenant who pays.
   */
  tenant_id: string;
  plan: PlanId;
  /**
   * First moment of the period.
   *
   * @format date-time
   */
  period_start: string;
  /**
   * First moment after the period.
   *
   * @format date-time
   */
  period_end: string;
  /**
   * Requests answered.
   *
   * @minimum 0
   */
  requests: number;
  /**
   * Bytes sent.
   *
   * @minimum 0
   */
  bandwidth_bytes: number;
  /**
   * What the period costs so far, in units of `currency`.
   *
   * @minimum 0
   */
  amount: number;
  currency: Currency;
}

/**
 * Someone with an account.
 */
export interface User {
  /**
   * Unique among the users; the `sub` of their tokens.
   */
  user_id: string;
  /**
   * What they log in with; unique among the users.
   *
   * @format email
   */
  email: string;
  /**
   * The tenant they belong to.
   */
  tenant_id: string;
  role: UserRole;
  /**
   * Given name.
   */
  first_name: string;
  /**
   * Family name.
   */
  last_name: string;
}

/**
 * One page of the users.
 */
export interface UserPage {
  items: User[];
  /**
   * Entries on all pages together.
   *
   * @minimum 0
   */
  total_count: number;
  /**
   * Number of this page; the first is 1.
   *
   * @minimum 1
   */
  page: number;
  /**
   * Entries a page can hold.
   *
   * @minimum 1
   * @maximum 100
   */
  page_size: number;
  /**
   * Whether there is a page after this one.
   */
  has_more: boolean;
}

/**
 * `admin` may use `/api/admin`, `/api/tenants` and port 9000; `operator` may change backends and train models; `viewer` only looks.
 */
export type UserRole = "admin" | "operator" | "viewer";

/**
 * What is running.
 */
export interface Version {
  /**
   * Semantic version of the application.
   *
   * @pattern ^[0-9]+\.[0-9]+\.[0-9]+
   */
  version: string;
  /**
   * Revision it was built from.
   *
   * @pattern ^[0-9a-f]{7,40}$
   */
  commit?: string;
  /**
   * When it was built.
   *
   * @format date-time
   */
  built_at?: string;
}
