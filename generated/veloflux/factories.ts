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
  Health,
  HealthUpdate,
  InvoicePage,
  ListAlerts200,
  LogPage,
  Metrics,
  MetricsUpdate,
  Model,
  ModelList,
  NewBackend,
  NewTenant,
  NewUser,
  PlanList,
  PostAlertsBody,
  PostThroughEdgeBody,
  PredictionList,
  Problem,
  PutAdminThroughEdgeBody,
  PutThroughEdgeBody,
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
  UpgradeRequest,
  Usage,
  User,
  UserPage,
  Version,
} from "./types.ts";

const valuesOfAdminMetrics: readonly [() => AdminMetrics, ...(() => AdminMetrics)[]] = [
  () => ({
    uptime: 86400,
    open_connections: 19,
    memory_bytes: 134217728,
    metrics: [
      {
        name: "websocket_connections_total",
        type: "counter",
        help: "WebSocket connections accepted.",
        value: 128,
      },
      {
        name: "websocket_connection_duration_seconds",
        type: "histogram",
        help: "How long WebSocket connections lasted.",
        value: 121,
      },
      {
        name: "websocket_messages_sent_total",
        type: "counter",
        help: "WebSocket messages sent.",
        value: 24680,
      },
      {
        name: "websocket_messages_received_total",
        type: "counter",
        help: "WebSocket messages received.",
        value: 0,
      },
      {
        name: "http_requests_total",
        type: "counter",
        help: "HTTP requests answered.",
        value: 1048576,
      },
      {
        name: "http_request_duration_seconds",
        type: "histogram",
        help: "How long HTTP requests took.",
        value: 1048576,
      },
      {
        name: "http_response_size_bytes",
        type: "histogram",
        help: "Size of HTTP response bodies.",
        value: 1048576,
      },
    ],
  }) as AdminMetrics,
  () => ({
    uptime: 86400,
    open_connections: 19,
    memory_bytes: 134217728,
    metrics: [
      {
        name: "websocket_messages_sent_total",
        type: "counter",
        help: "WebSocket connections accepted.",
        value: 128,
      },
    ],
  }) as AdminMetrics,
  () => ({
    uptime: 86400,
    open_connections: 19,
    memory_bytes: 134217728,
    metrics: [
      {
        name: "websocket_connection_duration_seconds",
        type: "counter",
        help: "WebSocket connections accepted.",
        value: 128,
      },
      { name: "http_request_duration_seconds", type: "histogram", help: "cedar-15", value: 4929.8 },
    ],
  }) as AdminMetrics,
];

/**
 * An `AdminMetrics` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeAdminMetrics(changes: Partial<AdminMetrics> = {}, index = 0): AdminMetrics {
  return { ...(valuesOfAdminMetrics[index % valuesOfAdminMetrics.length] ?? valuesOfAdminMetrics[0])(), ...changes } as AdminMetrics;
}

const valuesOfAdminStats: readonly [() => AdminStats, ...(() => AdminStats)[]] = [
  () => ({
    tenants_total: 3,
    users_total: 3,
    backends_total: 3,
    backends_healthy: 1,
    requests_total: 1048576,
    websocket_clients: 7,
  }) as AdminStats,
];

/**
 * An `AdminStats` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeAdminStats(changes: Partial<AdminStats> = {}, index = 0): AdminStats {
  return { ...(valuesOfAdminStats[index % valuesOfAdminStats.length] ?? valuesOfAdminStats[0])(), ...changes } as AdminStats;
}

const valuesOfAiStatus: readonly [() => AiStatus, ...(() => AiStatus)[]] = [
  () => ({
    enabled: true,
    status: "idle",
    models_total: 2,
    predictions_active: 2,
    last_trained_at: "2025-06-20T04:00:00Z",
  }) as AiStatus,
  () => ({ enabled: true, status: "training", models_total: 3, predictions_active: 2 }) as AiStatus,
  () => ({
    enabled: true,
    status: "training",
    models_total: 2,
    predictions_active: 2,
    last_trained_at: "2025-06-20T04:00:00Z",
  }) as AiStatus,
];

/**
 * An `AiStatus` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeAiStatus(changes: Partial<AiStatus> = {}, index = 0): AiStatus {
  return { ...(valuesOfAiStatus[index % valuesOfAiStatus.length] ?? valuesOfAiStatus[0])(), ...changes } as AiStatus;
}

const valuesOfAiUpdate: readonly [() => AiUpdate, ...(() => AiUpdate)[]] = [
  () => ({
    type: "ai_update",
    data: {
      status: {
        enabled: true,
        status: "idle",
        models_total: 2,
        predictions_active: 1,
        last_trained_at: "2025-06-20T04:00:00Z",
      },
      predictions: [
        {
          id: "prediction-1",
          model_id: "model-1",
          type: "traffic",
          confidence: 0.87,
          summary: "Pico de tráfego esperado às 18h",
          created_at: "2025-06-20T07:55:00Z",
          expected_at: "2025-06-20T18:00:00Z",
        },
      ],
      models: [
        {
          id: "model-1",
          name: "Previsão de tráfego",
          type: "traffic",
          status: "ready",
          version: 3,
          accuracy: 0.94,
          trained_at: "2025-06-20T04:00:00Z",
        },
        {
          id: "model-2",
          name: "Detecção de falhas",
          type: "failure",
          status: "ready",
          version: 1,
          accuracy: 0.89,
          trained_at: "2025-06-18T04:00:00Z",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as AiUpdate,
  () => ({
    type: "ai_update",
    data: {
      status: {
        enabled: true,
        status: "idle",
        models_total: 2,
        predictions_active: 2,
        last_trained_at: "2025-06-20T04:00:00Z",
      },
      predictions: [
        {
          id: "prediction-1",
          model_id: "model-1",
          type: "anomaly",
          confidence: 0.87,
          summary: "Pico de tráfego esperado às 18h",
          backend_id: "backend-1",
          created_at: "2025-06-20T07:55:00Z",
          expected_at: "2025-06-20T18:00:00Z",
        },
        {
          id: "prediction-81",
          model_id: "model-72",
          type: "failure",
          confidence: 0.86,
          summary: "Thanks, see you tomorrow",
          backend_id: "backend-42",
          created_at: "2025-12-17T13:18:00.000Z",
          expected_at: "2026-01-15T12:00:00.000Z",
        },
      ],
      models: [
        {
          id: "model-1",
          name: "Previsão de tráfego",
          type: "failure",
          status: "ready",
          version: 3,
          accuracy: 0.94,
          trained_at: "2025-06-20T04:00:00Z",
        },
        {
          id: "model-43",
          name: "orbit-21",
          type: "scaling",
          status: "ready",
          version: 97,
          accuracy: 0.84,
          trained_at: "2026-01-15T12:00:00.000Z",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as AiUpdate,
  () => ({
    type: "ai_update",
    data: {
      status: {
        enabled: true,
        status: "training",
        models_total: 2,
        predictions_active: 2,
        last_trained_at: "2025-06-20T04:00:00Z",
      },
      predictions: [
        {
          id: "prediction-1",
          model_id: "model-1",
          type: "scaling",
          confidence: 0.87,
          summary: "Pico de tráfego esperado às 18h",
          backend_id: "backend-1",
          created_at: "2025-06-20T07:55:00Z",
          expected_at: "2025-06-20T18:00:00Z",
        },
        {
          id: "prediction-59",
          model_id: "model-64",
          type: "anomaly",
          confidence: 0.83,
          summary: "All systems are running",
          backend_id: "backend-5",
          created_at: "2025-12-18T01:25:00.000Z",
          expected_at: "2026-01-15T12:00:00.000Z",
        },
        {
          id: "prediction-76",
          model_id: "model-15",
          type: "anomaly",
          confidence: 0.15,
          summary: "Thanks, see you tomorrow",
          backend_id: "backend-28",
          created_at: "2025-12-28T12:53:00.000Z",
          expected_at: "2026-01-15T12:00:00.000Z",
        },
      ],
      models: [
        {
          id: "model-1",
          name: "Previsão de tráfego",
          type: "anomaly",
          status: "training",
          version: 3,
          accuracy: 0.94,
          trained_at: "2025-06-20T04:00:00Z",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as AiUpdate,
];

/**
 * An `AiUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeAiUpdate(changes: Partial<AiUpdate> = {}, index = 0): AiUpdate {
  return { ...(valuesOfAiUpdate[index % valuesOfAiUpdate.length] ?? valuesOfAiUpdate[0])(), ...changes } as AiUpdate;
}

const valuesOfAlertReceipt: readonly [() => AlertReceipt, ...(() => AlertReceipt)[]] = [
  () => ({ status: "accepted", received: 1 }) as AlertReceipt,
];

/**
 * An `AlertReceipt` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeAlertReceipt(changes: Partial<AlertReceipt> = {}, index = 0): AlertReceipt {
  return { ...(valuesOfAlertReceipt[index % valuesOfAlertReceipt.length] ?? valuesOfAlertReceipt[0])(), ...changes } as AlertReceipt;
}

const valuesOfAlertWebhook: readonly [() => AlertWebhook, ...(() => AlertWebhook)[]] = [
  () => ({
    version: "4",
    groupKey: "{}:{alertname=\"BackendDown\"}",
    truncatedAlerts: 0,
    status: "firing",
    receiver: "web.hook",
    groupLabels: { alertname: "BackendDown" },
    commonLabels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
    commonAnnotations: { summary: "Backend fora do ar" },
    externalURL: "http://localhost:9092",
    alerts: [
      {
        status: "firing",
        labels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
        annotations: { summary: "Backend fora do ar" },
        startsAt: "2025-06-20T07:59:30Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
        fingerprint: "9e8d2f6c1b0a4735",
      },
    ],
  }) as AlertWebhook,
  () => ({
    version: "4",
    groupKey: "{}:{alertname=\"BackendDown\"}",
    truncatedAlerts: 0,
    status: "resolved",
    receiver: "web.hook",
    groupLabels: { alertname: "BackendDown" },
    commonLabels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
    commonAnnotations: { summary: "Backend fora do ar" },
    externalURL: "http://localhost:9092",
    alerts: [
      {
        status: "resolved",
        labels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
        annotations: { summary: "Backend fora do ar" },
        startsAt: "2025-06-20T07:59:30Z",
        endsAt: "2025-06-20T08:04:30Z",
        generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
        fingerprint: "9e8d2f6c1b0a4735",
      },
    ],
  }) as AlertWebhook,
  () => ({
    version: "4",
    groupKey: "{}:{alertname=\"BackendDown\"}",
    truncatedAlerts: 0,
    status: "resolved",
    receiver: "web.hook",
    groupLabels: { alertname: "BackendDown", severity: "critical" },
    commonLabels: { alertname: "BackendDown", severity: "critical" },
    commonAnnotations: { summary: "Backend fora do ar" },
    externalURL: "http://localhost:9092",
    alerts: [
      {
        status: "firing",
        labels: { alertname: "BackendDown", severity: "critical" },
        annotations: { summary: "Backend fora do ar" },
        startsAt: "2025-06-20T07:59:30Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
        fingerprint: "9e8d2f6c1b0a4735",
      },
      {
        status: "firing",
        labels: { _I48tx: "orbit-18", qwX1e: "orbit-19", oqcfhtc: "quartz-80" },
        annotations: { eXq89P0: "alpha-88", pYlLt3: "delta-35" },
        startsAt: "2026-01-08T12:02:00.000Z",
        endsAt: "2026-02-12T12:00:00.000Z",
        generatorURL: "https://example.com/prism",
        fingerprint: "11821dcf80602434",
      },
      {
        status: "resolved",
        labels: { P3T: "lumen-72", En: "lumen-36", fXa_Oedhpezs: "prism-52" },
        annotations: { G5yQ0: "quartz-41", xJbun9Tx: "orbit-84" },
        startsAt: "2026-01-13T14:03:00.000Z",
        endsAt: "2026-02-08T12:00:00.000Z",
        generatorURL: "https://example.com/cedar",
        fingerprint: "b753e23cb3cde617",
      },
    ],
  }) as AlertWebhook,
];

/**
 * An `AlertWebhook` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeAlertWebhook(changes: Partial<AlertWebhook> = {}, index = 0): AlertWebhook {
  return { ...(valuesOfAlertWebhook[index % valuesOfAlertWebhook.length] ?? valuesOfAlertWebhook[0])(), ...changes } as AlertWebhook;
}

const valuesOfApplicationMetrics: readonly [() => ApplicationMetrics, ...(() => ApplicationMetrics)[]] = [
  () => ({
    current: { cpu_usage: 45.2, memory_usage: 68.7, requests_per_second: 125, response_time_avg: 250 },
    requests_total: 1048576,
    errors_total: 42,
    websocket_clients: 7,
    timestamp: "2025-06-20T08:00:00Z",
  }) as ApplicationMetrics,
];

/**
 * An `ApplicationMetrics` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeApplicationMetrics(changes: Partial<ApplicationMetrics> = {}, index = 0): ApplicationMetrics {
  return { ...(valuesOfApplicationMetrics[index % valuesOfApplicationMetrics.length] ?? valuesOfApplicationMetrics[0])(), ...changes } as ApplicationMetrics;
}

const valuesOfBackend: readonly [() => Backend, ...(() => Backend)[]] = [
  () => ({
    id: "backend-4",
    status: "healthy",
    response_time: 0,
    last_check: "2025-06-20T08:00:00Z",
    address: "10.0.0.14:8080",
    pool: "web",
    weight: 1,
    connections: 0,
    region: "sa-east-1",
  }) as Backend,
  () => ({
    id: "backend-1",
    status: "healthy",
    response_time: 120,
    last_check: "2025-06-20T08:00:00Z",
    address: "10.0.0.11:8080",
    pool: "web",
    weight: 2,
    connections: 42,
    region: "sa-east-1",
  }) as Backend,
  () => ({
    id: "backend-3",
    status: "draining",
    response_time: 95,
    last_check: "2025-06-20T07:59:55Z",
    address: "10.0.1.13:8080",
    pool: "api",
    weight: 1,
    connections: 3,
    region: "us-east-1",
  }) as Backend,
];

/**
 * A `Backend` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeBackend(changes: Partial<Backend> = {}, index = 0): Backend {
  return { ...(valuesOfBackend[index % valuesOfBackend.length] ?? valuesOfBackend[0])(), ...changes } as Backend;
}

const valuesOfBackendList: readonly [() => BackendList, ...(() => BackendList)[]] = [
  () => ({
    backends: [
      {
        id: "backend-1",
        status: "healthy",
        response_time: 120,
        last_check: "2025-06-20T08:00:00Z",
        address: "10.0.0.11:8080",
        pool: "web",
        weight: 2,
        connections: 42,
        region: "sa-east-1",
      },
      {
        id: "backend-2",
        status: "unhealthy",
        response_time: 5000,
        last_check: "2025-06-20T07:59:30Z",
        address: "10.0.0.12:8080",
        pool: "web",
        weight: 1,
        connections: 0,
        region: "sa-east-1",
      },
      {
        id: "backend-3",
        status: "draining",
        response_time: 95,
        last_check: "2025-06-20T07:59:55Z",
        address: "10.0.1.13:8080",
        pool: "api",
        weight: 1,
        connections: 3,
        region: "us-east-1",
      },
    ],
  }) as BackendList,
  () => ({ backends: [] }) as BackendList,
  () => ({
    backends: [
      {
        id: "backend-1",
        status: "unhealthy",
        response_time: 120,
        last_check: "2025-06-20T08:00:00Z",
        address: "10.0.0.11:8080",
        pool: "web",
        weight: 96,
        connections: 42,
        region: "sa-east-1",
      },
      {
        id: "backend-9",
        status: "unhealthy",
        response_time: 183.09,
        last_check: "2026-01-14T20:21:00.000Z",
        address: "M:39",
        pool: "cedar-54",
        weight: 93,
        connections: 583,
        region: "eu-west",
      },
      {
        id: "backend-8",
        status: "draining",
        response_time: 313.55,
        last_check: "2026-01-01T06:55:00.000Z",
        address: "qkLbLImX:6",
        pool: "cedar-85",
        weight: 52,
        connections: 798,
        region: "eu-west",
      },
    ],
  }) as BackendList,
];

/**
 * A `BackendList` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeBackendList(changes: Partial<BackendList> = {}, index = 0): BackendList {
  return { ...(valuesOfBackendList[index % valuesOfBackendList.length] ?? valuesOfBackendList[0])(), ...changes } as BackendList;
}

const valuesOfBackendStatus: readonly [() => BackendStatus, ...(() => BackendStatus)[]] = [
  () => ({
    type: "backend_status",
    data: {
      backends: [{ id: "backend-1", status: "healthy", response_time: 120, last_check: "2025-06-20T08:00:00Z" }],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as BackendStatus,
  () => ({
    type: "backend_status",
    data: {
      backends: [
        {
          id: "backend-2",
          status: "unhealthy",
          response_time: 5000,
          last_check: "2025-06-20T07:59:30Z",
          address: "10.0.0.12:8080",
          pool: "web",
          weight: 1,
          connections: 0,
          region: "sa-east-1",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as BackendStatus,
  () => ({
    type: "backend_status",
    data: {
      backends: [
        {
          id: "backend-1",
          status: "unhealthy",
          response_time: 120,
          last_check: "2025-06-20T08:00:00Z",
          address: "10.0.0.11:8080",
          pool: "web",
          weight: 1,
          connections: 42,
          region: "sa-east-1",
        },
        {
          id: "backend-68",
          status: "draining",
          response_time: 60.06,
          last_check: "2025-12-29T17:24:00.000Z",
          address: "GGY:62",
          pool: "lumen-6",
          weight: 53,
          connections: 1388,
          region: "sa-east",
        },
        {
          id: "backend-44",
          status: "draining",
          response_time: 106.35,
          last_check: "2026-01-13T23:29:00.000Z",
          address: "M4H6:537",
          pool: "cedar-50",
          weight: 12,
          connections: 1534,
          region: "us-east",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as BackendStatus,
];

/**
 * A `BackendStatus` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeBackendStatus(changes: Partial<BackendStatus> = {}, index = 0): BackendStatus {
  return { ...(valuesOfBackendStatus[index % valuesOfBackendStatus.length] ?? valuesOfBackendStatus[0])(), ...changes } as BackendStatus;
}

const valuesOfBackendUpdate: readonly [() => BackendUpdate, ...(() => BackendUpdate)[]] = [
  () => ({ address: "10.0.0.11:8080", pool: "web", weight: 5, region: "sa-east-1" }) as BackendUpdate,
  () => ({ address: "10.0.1.13:8080", pool: "api", weight: 1, region: "us-east-1", status: "draining" }) as BackendUpdate,
  () => ({ address: "10.0.0.11:8080", pool: "web", weight: 26, region: "sa-east-1", status: "healthy" }) as BackendUpdate,
];

/**
 * A `BackendUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeBackendUpdate(changes: Partial<BackendUpdate> = {}, index = 0): BackendUpdate {
  return { ...(valuesOfBackendUpdate[index % valuesOfBackendUpdate.length] ?? valuesOfBackendUpdate[0])(), ...changes } as BackendUpdate;
}

const valuesOfBillingUpdate: readonly [() => BillingUpdate, ...(() => BillingUpdate)[]] = [
  () => ({
    type: "billing_update",
    data: {
      usage: {
        tenant_id: "tenant-1",
        plan: "pro",
        period_start: "2025-06-01T00:00:00Z",
        period_end: "2025-07-01T00:00:00Z",
        requests: 1250000,
        bandwidth_bytes: 53687091200,
        amount: 199.93,
        currency: "BRL",
      },
      invoices: [
        {
          id: "invoice-2025-05",
          tenant_id: "tenant-1",
          amount: 299.9,
          currency: "BRL",
          status: "paid",
          issued_at: "2025-06-01T00:00:00Z",
          due_at: "2025-06-15T00:00:00Z",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as BillingUpdate,
  () => ({
    type: "billing_update",
    data: {
      usage: {
        tenant_id: "tenant-1",
        plan: "free",
        period_start: "2025-06-01T00:00:00Z",
        period_end: "2025-07-01T00:00:00Z",
        requests: 1250000,
        bandwidth_bytes: 53687091200,
        amount: 199.93,
        currency: "BRL",
      },
      invoices: [
        {
          id: "invoice-2025-05",
          tenant_id: "tenant-1",
          amount: 299.9,
          currency: "BRL",
          status: "paid",
          issued_at: "2025-06-01T00:00:00Z",
          due_at: "2025-06-15T00:00:00Z",
        },
        {
          id: "invoice-69",
          tenant_id: "tenant-18",
          amount: 1254.61,
          currency: "USD",
          status: "open",
          issued_at: "2026-01-15T12:00:00.000Z",
          due_at: "2026-01-26T12:00:00.000Z",
        },
        {
          id: "invoice-60",
          tenant_id: "tenant-70",
          amount: 1740.02,
          currency: "BRL",
          status: "paid",
          issued_at: "2026-01-15T12:00:00.000Z",
          due_at: "2026-02-14T12:00:00.000Z",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as BillingUpdate,
  () => ({
    type: "billing_update",
    data: {
      usage: {
        tenant_id: "tenant-1",
        plan: "pro",
        period_start: "2025-06-01T00:00:00Z",
        period_end: "2025-07-01T00:00:00Z",
        requests: 1250000,
        bandwidth_bytes: 53687091200,
        amount: 199.93,
        currency: "BRL",
      },
      invoices: [
        {
          id: "invoice-2025-05",
          tenant_id: "tenant-1",
          amount: 299.9,
          currency: "BRL",
          status: "void",
          issued_at: "2025-06-01T00:00:00Z",
          due_at: "2025-06-15T00:00:00Z",
        },
        {
          id: "invoice-86",
          tenant_id: "tenant-46",
          amount: 3882.7,
          currency: "BRL",
          status: "void",
          issued_at: "2026-01-15T12:00:00.000Z",
          due_at: "2026-01-19T12:00:00.000Z",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as BillingUpdate,
];

/**
 * A `BillingUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeBillingUpdate(changes: Partial<BillingUpdate> = {}, index = 0): BillingUpdate {
  return { ...(valuesOfBillingUpdate[index % valuesOfBillingUpdate.length] ?? valuesOfBillingUpdate[0])(), ...changes } as BillingUpdate;
}

const valuesOfConfig: readonly [() => Config, ...(() => Config)[]] = [
  () => ({
    algorithm: "adaptive_ai",
    health_check: { path: "/health", interval_seconds: 10, timeout_seconds: 5 },
    redis_address: "redis:6379",
    allowed_origins: ["https://seu-dominio.com", "http://localhost:3000"],
    log_level: "info",
  }) as Config,
  () => ({
    algorithm: "least_connections",
    health_check: { path: "/health", interval_seconds: 30, timeout_seconds: 10 },
    redis_address: "redis:6379",
    allowed_origins: ["https://seu-dominio.com"],
  }) as Config,
  () => ({
    algorithm: "round_robin",
    health_check: { path: "/health", interval_seconds: 10, timeout_seconds: 5 },
    redis_address: "redis:6379",
    allowed_origins: ["https://seu-dominio.com"],
    log_level: "debug",
  }) as Config,
];

/**
 * A `Config` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeConfig(changes: Partial<Config> = {}, index = 0): Config {
  return { ...(valuesOfConfig[index % valuesOfConfig.length] ?? valuesOfConfig[0])(), ...changes } as Config;
}

const valuesOfCredentials: readonly [() => Credentials, ...(() => Credentials)[]] = [
  () => ({ email: "ana@padaria.example", password: "correto-cavalo-bateria" }) as Credentials,
];

/**
 * A `Credentials` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeCredentials(changes: Partial<Credentials> = {}, index = 0): Credentials {
  return { ...(valuesOfCredentials[index % valuesOfCredentials.length] ?? valuesOfCredentials[0])(), ...changes } as Credentials;
}

const valuesOfHealth: readonly [() => Health, ...(() => Health)[]] = [
  () => ({ status: "healthy", timestamp: "2025-06-20T08:00:00Z", version: "1.1.0" }) as Health,
  () => ({ status: "unhealthy", timestamp: "2025-06-20T08:00:00Z", version: "1.1.0" }) as Health,
  () => ({ status: "degraded", timestamp: "2025-06-20T08:00:00Z", version: "1.1.0" }) as Health,
];

/**
 * A `Health` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeHealth(changes: Partial<Health> = {}, index = 0): Health {
  return { ...(valuesOfHealth[index % valuesOfHealth.length] ?? valuesOfHealth[0])(), ...changes } as Health;
}

const valuesOfHealthUpdate: readonly [() => HealthUpdate, ...(() => HealthUpdate)[]] = [
  () => ({
    type: "health_update",
    data: { status: "healthy", timestamp: "2025-06-20T08:00:00Z", version: "1.1.0" },
    timestamp: "2025-06-20T08:00:00Z",
  }) as HealthUpdate,
  () => ({
    type: "health_update",
    data: { status: "unhealthy", timestamp: "2025-06-20T08:00:00Z", version: "1.1.0" },
    timestamp: "2025-06-20T08:00:00Z",
  }) as HealthUpdate,
  () => ({
    type: "health_update",
    data: { status: "degraded", timestamp: "2025-06-20T08:00:00Z", version: "1.1.0" },
    timestamp: "2025-06-20T08:00:00Z",
  }) as HealthUpdate,
];

/**
 * A `HealthUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeHealthUpdate(changes: Partial<HealthUpdate> = {}, index = 0): HealthUpdate {
  return { ...(valuesOfHealthUpdate[index % valuesOfHealthUpdate.length] ?? valuesOfHealthUpdate[0])(), ...changes } as HealthUpdate;
}

const valuesOfInvoicePage: readonly [() => InvoicePage, ...(() => InvoicePage)[]] = [
  () => ({
    items: [
      {
        id: "invoice-2025-05",
        tenant_id: "tenant-1",
        amount: 299.9,
        currency: "BRL",
        status: "paid",
        issued_at: "2025-06-01T00:00:00Z",
        due_at: "2025-06-15T00:00:00Z",
      },
      {
        id: "invoice-2025-04",
        tenant_id: "tenant-1",
        amount: 299.9,
        currency: "BRL",
        status: "paid",
        issued_at: "2025-05-01T00:00:00Z",
        due_at: "2025-05-15T00:00:00Z",
      },
    ],
    total_count: 2,
    page: 1,
    page_size: 20,
    has_more: false,
  }) as InvoicePage,
  () => ({
    items: [
      {
        id: "invoice-2025-05",
        tenant_id: "tenant-1",
        amount: 299.9,
        currency: "BRL",
        status: "open",
        issued_at: "2025-06-01T00:00:00Z",
        due_at: "2025-06-15T00:00:00Z",
      },
      {
        id: "item-22",
        tenant_id: "tenant-67",
        amount: 3848.35,
        currency: "EUR",
        status: "open",
        issued_at: "2026-01-15T12:00:00.000Z",
        due_at: "2026-01-17T12:00:00.000Z",
      },
      {
        id: "item-61",
        tenant_id: "tenant-30",
        amount: 1676.31,
        currency: "BRL",
        status: "open",
        issued_at: "2026-01-15T12:00:00.000Z",
        due_at: "2026-01-24T12:00:00.000Z",
      },
    ],
    total_count: 1380,
    page: 5,
    page_size: 75,
    has_more: true,
  }) as InvoicePage,
  () => ({
    items: [
      {
        id: "invoice-2025-05",
        tenant_id: "tenant-1",
        amount: 299.9,
        currency: "BRL",
        status: "open",
        issued_at: "2025-06-01T00:00:00Z",
        due_at: "2025-06-15T00:00:00Z",
      },
    ],
    total_count: 328,
    page: 1,
    page_size: 37,
    has_more: true,
  }) as InvoicePage,
];

/**
 * An `InvoicePage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeInvoicePage(changes: Partial<InvoicePage> = {}, index = 0): InvoicePage {
  return { ...(valuesOfInvoicePage[index % valuesOfInvoicePage.length] ?? valuesOfInvoicePage[0])(), ...changes } as InvoicePage;
}

const valuesOfListAlerts200: readonly [() => ListAlerts200, ...(() => ListAlerts200)[]] = [
  () => ([
    {
      labels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
      annotations: { summary: "Backend fora do ar" },
      startsAt: "2025-06-20T07:59:30Z",
      endsAt: "2025-06-20T08:04:30Z",
      updatedAt: "2025-06-20T07:59:30Z",
      generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
      fingerprint: "9e8d2f6c1b0a4735",
      receivers: [{ name: "web.hook" }],
      status: { state: "active", silencedBy: [], inhibitedBy: [] },
    },
  ]) as ListAlerts200,
  () => ([]) as ListAlerts200,
  () => ([
    {
      labels: { alertname: "BackendDown", severity: "critical" },
      annotations: { summary: "Backend fora do ar" },
      startsAt: "2025-06-20T07:59:30Z",
      endsAt: "2025-06-20T08:04:30Z",
      updatedAt: "2025-06-20T07:59:30Z",
      generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
      fingerprint: "9e8d2f6c1b0a4735",
      receivers: [{ name: "web.hook" }, { name: "delta-63" }, { name: "lumen-30" }],
      status: {
        state: "suppressed",
        silencedBy: ["prism-4", "orbit-61", "quartz-6"],
        inhibitedBy: ["delta-64", "harbor-67", "delta-78"],
      },
    },
    {
      labels: { pxctqd: "harbor-46", uRRdvydsagw: "alpha-60", Uo5V: "harbor-22" },
      annotations: { gf: "delta-41", Frsyben: "alpha-60" },
      startsAt: "2026-01-13T01:07:00.000Z",
      endsAt: "2026-02-10T12:00:00.000Z",
      updatedAt: "2026-01-15T12:00:00.000Z",
      generatorURL: "https://example.com/alpha",
      fingerprint: "7febe62f9d1b6d35",
      receivers: [{ name: "orbit-56" }, { name: "lumen-4" }],
      status: {
        state: "unprocessed",
        silencedBy: ["lumen-65"],
        inhibitedBy: ["lumen-39", "orbit-20", "alpha-94"],
      },
    },
  ]) as ListAlerts200,
];

/**
 * A `ListAlerts200` as the contract describes it.
 *
 * @param index which of the 3 values to start from
 */
export function makeListAlerts200(index = 0): ListAlerts200 {
  return (valuesOfListAlerts200[index % valuesOfListAlerts200.length] ?? valuesOfListAlerts200[0])();
}

const valuesOfLogPage: readonly [() => LogPage, ...(() => LogPage)[]] = [
  () => ({
    items: [
      {
        id: "log-3",
        timestamp: "2025-06-20T07:59:30Z",
        level: "error",
        component: "health",
        message: "Backend backend-2 não respondeu",
      },
      {
        id: "log-2",
        timestamp: "2025-06-20T07:58:12Z",
        level: "warn",
        component: "auth",
        message: "Tentativa de login recusada",
        ip: "203.0.113.7",
      },
      {
        id: "log-1",
        timestamp: "2025-06-20T07:55:00Z",
        level: "info",
        component: "auth",
        message: "Login de Ana Conceição",
        user_id: "user-1",
      },
    ],
    total_count: 3,
    page: 1,
    page_size: 20,
    has_more: false,
  }) as LogPage,
  () => ({
    items: [
      {
        id: "log-1",
        timestamp: "2025-06-20T07:58:12Z",
        level: "info",
        component: "auth",
        message: "Tentativa de login recusada",
        user_id: "user-1",
        ip: "203.0.113.7",
      },
      {
        id: "item-91",
        timestamp: "2026-01-15T12:00:00.000Z",
        level: "error",
        component: "quartz-72",
        message: "All systems are running",
        user_id: "user-66",
        ip: "192.0.2.9",
      },
      {
        id: "item-31",
        timestamp: "2026-01-15T12:00:00.000Z",
        level: "info",
        component: "orbit-31",
        message: "All systems are running",
        user_id: "user-72",
        ip: "192.0.2.231",
      },
    ],
    total_count: 1176,
    page: 4,
    page_size: 59,
    has_more: false,
  }) as LogPage,
  () => ({
    items: [
      {
        id: "log-1",
        timestamp: "2025-06-20T07:58:12Z",
        level: "warn",
        component: "auth",
        message: "Tentativa de login recusada",
        user_id: "user-1",
        ip: "203.0.113.7",
      },
      {
        id: "item-93",
        timestamp: "2026-01-15T12:00:00.000Z",
        level: "info",
        component: "orbit-65",
        message: "Waiting for the next update",
        user_id: "user-3",
        ip: "192.0.2.82",
      },
      {
        id: "item-5",
        timestamp: "2026-01-15T12:00:00.000Z",
        level: "error",
        component: "harbor-31",
        message: "All systems are running",
        user_id: "user-33",
        ip: "192.0.2.204",
      },
    ],
    total_count: 1737,
    page: 2,
    page_size: 44,
    has_more: false,
  }) as LogPage,
];

/**
 * A `LogPage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeLogPage(changes: Partial<LogPage> = {}, index = 0): LogPage {
  return { ...(valuesOfLogPage[index % valuesOfLogPage.length] ?? valuesOfLogPage[0])(), ...changes } as LogPage;
}

const valuesOfMetrics: readonly [() => Metrics, ...(() => Metrics)[]] = [
  () => ({ cpu_usage: 45.2, memory_usage: 68.7, requests_per_second: 125, response_time_avg: 250 }) as Metrics,
];

/**
 * A `Metrics` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeMetrics(changes: Partial<Metrics> = {}, index = 0): Metrics {
  return { ...(valuesOfMetrics[index % valuesOfMetrics.length] ?? valuesOfMetrics[0])(), ...changes } as Metrics;
}

const valuesOfMetricsUpdate: readonly [() => MetricsUpdate, ...(() => MetricsUpdate)[]] = [
  () => ({
    type: "metrics_update",
    data: { cpu_usage: 45.2, memory_usage: 68.7, requests_per_second: 125, response_time_avg: 250 },
    timestamp: "2025-06-20T08:00:00Z",
  }) as MetricsUpdate,
];

/**
 * A `MetricsUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeMetricsUpdate(changes: Partial<MetricsUpdate> = {}, index = 0): MetricsUpdate {
  return { ...(valuesOfMetricsUpdate[index % valuesOfMetricsUpdate.length] ?? valuesOfMetricsUpdate[0])(), ...changes } as MetricsUpdate;
}

const valuesOfModel: readonly [() => Model, ...(() => Model)[]] = [
  () => ({ id: "model-3", name: "Detecção de anomalias", type: "anomaly", status: "training", version: 1 }) as Model,
  () => ({
    id: "model-1",
    name: "Previsão de tráfego",
    type: "traffic",
    status: "training",
    version: 4,
    accuracy: 0.94,
    trained_at: "2025-06-20T04:00:00Z",
  }) as Model,
  () => ({
    id: "model-1",
    name: "Previsão de tráfego",
    type: "traffic",
    status: "ready",
    version: 3,
    accuracy: 0.94,
    trained_at: "2025-06-20T04:00:00Z",
  }) as Model,
];

/**
 * A `Model` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeModel(changes: Partial<Model> = {}, index = 0): Model {
  return { ...(valuesOfModel[index % valuesOfModel.length] ?? valuesOfModel[0])(), ...changes } as Model;
}

const valuesOfModelList: readonly [() => ModelList, ...(() => ModelList)[]] = [
  () => ({
    models: [
      {
        id: "model-1",
        name: "Previsão de tráfego",
        type: "traffic",
        status: "ready",
        version: 3,
        accuracy: 0.94,
        trained_at: "2025-06-20T04:00:00Z",
      },
      {
        id: "model-2",
        name: "Detecção de falhas",
        type: "failure",
        status: "ready",
        version: 1,
        accuracy: 0.89,
        trained_at: "2025-06-18T04:00:00Z",
      },
    ],
  }) as ModelList,
  () => ({
    models: [
      {
        id: "model-1",
        name: "Previsão de tráfego",
        type: "anomaly",
        status: "failed",
        version: 3,
        accuracy: 0.94,
        trained_at: "2025-06-20T04:00:00Z",
      },
    ],
  }) as ModelList,
  () => ({
    models: [
      {
        id: "model-1",
        name: "Previsão de tráfego",
        type: "scaling",
        status: "failed",
        version: 3,
        accuracy: 0.94,
        trained_at: "2025-06-20T04:00:00Z",
      },
      {
        id: "model-25",
        name: "alpha-46",
        type: "scaling",
        status: "failed",
        version: 79,
        accuracy: 0.8,
        trained_at: "2026-01-15T12:00:00.000Z",
      },
      {
        id: "model-1",
        name: "alpha-22",
        type: "anomaly",
        status: "training",
        version: 100,
        accuracy: 0.29,
        trained_at: "2026-01-15T12:00:00.000Z",
      },
    ],
  }) as ModelList,
];

/**
 * A `ModelList` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeModelList(changes: Partial<ModelList> = {}, index = 0): ModelList {
  return { ...(valuesOfModelList[index % valuesOfModelList.length] ?? valuesOfModelList[0])(), ...changes } as ModelList;
}

const valuesOfNewBackend: readonly [() => NewBackend, ...(() => NewBackend)[]] = [
  () => ({ id: "backend-4", address: "10.0.0.14:8080", pool: "web", weight: 1, region: "sa-east-1" }) as NewBackend,
  () => ({ address: "backend-5:8080", pool: "web" }) as NewBackend,
  () => ({ id: "backend-4", address: "10.0.0.14:8080", pool: "web", weight: 35, region: "sa-east-1" }) as NewBackend,
];

/**
 * A `NewBackend` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeNewBackend(changes: Partial<NewBackend> = {}, index = 0): NewBackend {
  return { ...(valuesOfNewBackend[index % valuesOfNewBackend.length] ?? valuesOfNewBackend[0])(), ...changes } as NewBackend;
}

const valuesOfNewTenant: readonly [() => NewTenant, ...(() => NewTenant)[]] = [
  () => ({
    id: "tenant-4",
    name: "Floricultura Açucena",
    plan: "free",
    contact_email: "contato@floricultura.example",
  }) as NewTenant,
  () => ({
    name: "Gráfica Ipê",
    plan: "enterprise",
    contact_email: "ti@grafica.example",
    limits: { max_backends: 50, max_requests_per_second: 5000 },
  }) as NewTenant,
  () => ({
    id: "tenant-4",
    name: "Livraria Sertão",
    plan: "enterprise",
    active: true,
    limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
    contact_email: "contato@livraria.example",
  }) as NewTenant,
];

/**
 * A `NewTenant` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeNewTenant(changes: Partial<NewTenant> = {}, index = 0): NewTenant {
  return { ...(valuesOfNewTenant[index % valuesOfNewTenant.length] ?? valuesOfNewTenant[0])(), ...changes } as NewTenant;
}

const valuesOfNewUser: readonly [() => NewUser, ...(() => NewUser)[]] = [
  () => ({
    email: "cecilia@padaria.example",
    password: "correto-cavalo-bateria",
    first_name: "Cecília",
    last_name: "Guimarães",
    tenant_id: "tenant-1",
    role: "viewer",
  }) as NewUser,
  () => ({
    email: "joao@padaria.example",
    password: "correto-cavalo-bateria",
    first_name: "João",
    last_name: "Araújo",
    tenant_id: "tenant-1",
    role: "viewer",
  }) as NewUser,
  () => ({
    email: "joao@padaria.example",
    password: "correto-cavalo-bateria",
    first_name: "João",
    last_name: "Araújo",
    tenant_id: "tenant-1",
    role: "admin",
  }) as NewUser,
];

/**
 * A `NewUser` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeNewUser(changes: Partial<NewUser> = {}, index = 0): NewUser {
  return { ...(valuesOfNewUser[index % valuesOfNewUser.length] ?? valuesOfNewUser[0])(), ...changes } as NewUser;
}

const valuesOfPlanList: readonly [() => PlanList, ...(() => PlanList)[]] = [
  () => ({
    plans: [
      {
        id: "free",
        name: "Gratuito",
        price: 0,
        currency: "BRL",
        interval: "month",
        limits: { max_backends: 2, max_requests_per_second: 50, max_users: 1 },
        features: ["Balanceamento básico"],
      },
      {
        id: "pro",
        name: "Profissional",
        price: 299.9,
        currency: "BRL",
        interval: "month",
        limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
        features: ["Balanceamento com IA", "Suporte em horário comercial"],
      },
      {
        id: "enterprise",
        name: "Empresarial",
        price: 14990,
        currency: "BRL",
        interval: "year",
        limits: { max_backends: 500, max_requests_per_second: 50000, max_users: 1000 },
        features: ["Balanceamento com IA", "Suporte 24 horas", "Auditoria de segurança"],
      },
    ],
  }) as PlanList,
  () => ({
    plans: [
      {
        id: "pro",
        name: "Profissional",
        price: 299.9,
        currency: "BRL",
        interval: "year",
        limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
        features: ["Balanceamento com IA", "Suporte em horário comercial"],
      },
      {
        id: "free",
        name: "alpha-18",
        price: 3499.54,
        currency: "EUR",
        interval: "year",
        limits: { max_backends: 71, max_requests_per_second: 1320, max_users: 93 },
        features: ["orbit-47", "quartz-35"],
      },
      {
        id: "pro",
        name: "delta-12",
        price: 1907.49,
        currency: "USD",
        interval: "year",
        limits: { max_backends: 86, max_requests_per_second: 1247, max_users: 42 },
        features: ["harbor-87"],
      },
    ],
  }) as PlanList,
  () => ({
    plans: [
      {
        id: "free",
        name: "Profissional",
        price: 299.9,
        currency: "BRL",
        interval: "year",
        limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
        features: ["Balanceamento com IA", "Suporte em horário comercial"],
      },
      {
        id: "pro",
        name: "alpha-11",
        price: 1268.88,
        currency: "BRL",
        interval: "month",
        limits: { max_backends: 1, max_requests_per_second: 875, max_users: 77 },
        features: ["delta-94", "lumen-94"],
      },
      {
        id: "pro",
        name: "alpha-18",
        price: 3511.05,
        currency: "USD",
        interval: "year",
        limits: { max_backends: 93, max_requests_per_second: 1030, max_users: 53 },
        features: ["cedar-39", "delta-44", "lumen-86"],
      },
    ],
  }) as PlanList,
];

/**
 * A `PlanList` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makePlanList(changes: Partial<PlanList> = {}, index = 0): PlanList {
  return { ...(valuesOfPlanList[index % valuesOfPlanList.length] ?? valuesOfPlanList[0])(), ...changes } as PlanList;
}

const valuesOfPostAlertsBody: readonly [() => PostAlertsBody, ...(() => PostAlertsBody)[]] = [
  () => ([
    {
      labels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
      annotations: { summary: "Backend fora do ar" },
      startsAt: "2025-06-20T07:59:30Z",
    },
  ]) as PostAlertsBody,
  () => ([{ labels: { alertname: "Test" } }]) as PostAlertsBody,
  () => ([
    {
      labels: { alertname: "BackendDown", severity: "critical" },
      annotations: { summary: "Backend fora do ar" },
      startsAt: "2025-06-20T07:59:30Z",
      endsAt: "2025-06-20T08:04:30Z",
      generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
    },
    {
      labels: { YvcI: "cedar-90" },
      annotations: { Uoh: "lumen-56", Hzdfdyyz: "prism-92" },
      startsAt: "2025-12-26T23:14:00.000Z",
      endsAt: "2026-01-18T12:00:00.000Z",
      generatorURL: "https://example.com/cedar",
    },
    {
      labels: { gN: "orbit-71", Nqrckp: "cedar-69", z7ycltkldaf: "quartz-33" },
      annotations: { OzuQ: "delta-17", t2sol2Sefjnimfy: "harbor-75", ISRSg: "delta-20" },
      startsAt: "2025-12-24T01:35:00.000Z",
      endsAt: "2026-02-04T12:00:00.000Z",
      generatorURL: "https://example.com/orbit",
    },
  ]) as PostAlertsBody,
];

/**
 * A `PostAlertsBody` as the contract describes it.
 *
 * @param index which of the 3 values to start from
 */
export function makePostAlertsBody(index = 0): PostAlertsBody {
  return (valuesOfPostAlertsBody[index % valuesOfPostAlertsBody.length] ?? valuesOfPostAlertsBody[0])();
}

const valuesOfPostThroughEdgeBody: readonly [() => PostThroughEdgeBody, ...(() => PostThroughEdgeBody)[]] = [
  () => ({ email: "ana@padaria.example", password: "correto-cavalo-bateria" }) as PostThroughEdgeBody,
  () => (false) as PostThroughEdgeBody,
  () => (83) as PostThroughEdgeBody,
];

/**
 * A `PostThroughEdgeBody` as the contract describes it.
 *
 * @param index which of the 3 values to start from
 */
export function makePostThroughEdgeBody(index = 0): PostThroughEdgeBody {
  return (valuesOfPostThroughEdgeBody[index % valuesOfPostThroughEdgeBody.length] ?? valuesOfPostThroughEdgeBody[0])();
}

const valuesOfPredictionList: readonly [() => PredictionList, ...(() => PredictionList)[]] = [
  () => ({
    predictions: [
      {
        id: "prediction-1",
        model_id: "model-1",
        type: "traffic",
        confidence: 0.87,
        summary: "Pico de tráfego esperado às 18h",
        created_at: "2025-06-20T07:55:00Z",
        expected_at: "2025-06-20T18:00:00Z",
      },
      {
        id: "prediction-2",
        model_id: "model-2",
        type: "failure",
        confidence: 0.72,
        summary: "Provável falha de disco",
        backend_id: "backend-2",
        created_at: "2025-06-20T07:40:00Z",
        expected_at: "2025-06-21T03:00:00Z",
      },
    ],
  }) as PredictionList,
  () => ({
    predictions: [
      {
        id: "prediction-1",
        model_id: "model-1",
        type: "traffic",
        confidence: 0.87,
        summary: "Pico de tráfego esperado às 18h",
        backend_id: "backend-1",
        created_at: "2025-06-20T07:55:00Z",
        expected_at: "2025-06-20T18:00:00Z",
      },
      {
        id: "prediction-29",
        model_id: "model-88",
        type: "traffic",
        confidence: 0.12,
        summary: "Scheduled for tonight",
        backend_id: "backend-12",
        created_at: "2026-01-10T01:03:00.000Z",
        expected_at: "2026-01-15T12:00:00.000Z",
      },
      {
        id: "prediction-29",
        model_id: "model-14",
        type: "scaling",
        confidence: 0.69,
        summary: "Scheduled for tonight",
        backend_id: "backend-43",
        created_at: "2025-12-24T18:01:00.000Z",
        expected_at: "2026-01-15T12:00:00.000Z",
      },
    ],
  }) as PredictionList,
  () => ({
    predictions: [
      {
        id: "prediction-1",
        model_id: "model-1",
        type: "anomaly",
        confidence: 0.87,
        summary: "Pico de tráfego esperado às 18h",
        backend_id: "backend-1",
        created_at: "2025-06-20T07:55:00Z",
        expected_at: "2025-06-20T18:00:00Z",
      },
    ],
  }) as PredictionList,
];

/**
 * A `PredictionList` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makePredictionList(changes: Partial<PredictionList> = {}, index = 0): PredictionList {
  return { ...(valuesOfPredictionList[index % valuesOfPredictionList.length] ?? valuesOfPredictionList[0])(), ...changes } as PredictionList;
}

const valuesOfProblem: readonly [() => Problem, ...(() => Problem)[]] = [
  () => ({
    error: "Internal Server Error",
    message: "Something broke; the log of the backend says what.",
    code: "INTERNAL_ERROR",
  }) as Problem,
  () => ({ error: "Unauthorized", message: "The token is missing or has expired.", code: "UNAUTHORIZED" }) as Problem,
  () => ({ error: "Forbidden", message: "Your role does not allow this.", code: "FORBIDDEN" }) as Problem,
];

/**
 * A `Problem` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeProblem(changes: Partial<Problem> = {}, index = 0): Problem {
  return { ...(valuesOfProblem[index % valuesOfProblem.length] ?? valuesOfProblem[0])(), ...changes } as Problem;
}

const valuesOfPutAdminThroughEdgeBody: readonly [() => PutAdminThroughEdgeBody, ...(() => PutAdminThroughEdgeBody)[]] = [
  () => ({
    algorithm: "least_connections",
    health_check: { path: "/health", interval_seconds: 30, timeout_seconds: 10 },
    redis_address: "redis:6379",
    allowed_origins: ["https://seu-dominio.com"],
  }) as PutAdminThroughEdgeBody,
  () => (true) as PutAdminThroughEdgeBody,
  () => (3) as PutAdminThroughEdgeBody,
];

/**
 * A `PutAdminThroughEdgeBody` as the contract describes it.
 *
 * @param index which of the 3 values to start from
 */
export function makePutAdminThroughEdgeBody(index = 0): PutAdminThroughEdgeBody {
  return (valuesOfPutAdminThroughEdgeBody[index % valuesOfPutAdminThroughEdgeBody.length] ?? valuesOfPutAdminThroughEdgeBody[0])();
}

const valuesOfPutThroughEdgeBody: readonly [() => PutThroughEdgeBody, ...(() => PutThroughEdgeBody)[]] = [
  () => ({ address: "10.0.0.11:8080", pool: "web", weight: 5, region: "sa-east-1" }) as PutThroughEdgeBody,
  () => (true) as PutThroughEdgeBody,
  () => ("prism-76") as PutThroughEdgeBody,
];

/**
 * A `PutThroughEdgeBody` as the contract describes it.
 *
 * @param index which of the 3 values to start from
 */
export function makePutThroughEdgeBody(index = 0): PutThroughEdgeBody {
  return (valuesOfPutThroughEdgeBody[index % valuesOfPutThroughEdgeBody.length] ?? valuesOfPutThroughEdgeBody[0])();
}

const valuesOfRefreshRequest: readonly [() => RefreshRequest, ...(() => RefreshRequest)[]] = [
  () => ({ token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura" }) as RefreshRequest,
];

/**
 * A `RefreshRequest` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeRefreshRequest(changes: Partial<RefreshRequest> = {}, index = 0): RefreshRequest {
  return { ...(valuesOfRefreshRequest[index % valuesOfRefreshRequest.length] ?? valuesOfRefreshRequest[0])(), ...changes } as RefreshRequest;
}

const valuesOfRegistration: readonly [() => Registration, ...(() => Registration)[]] = [
  () => ({
    email: "bruno@livraria.example",
    password: "correto-cavalo-bateria",
    first_name: "Bruno",
    last_name: "Araújo",
    tenant_name: "Livraria Sertão",
  }) as Registration,
];

/**
 * A `Registration` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeRegistration(changes: Partial<Registration> = {}, index = 0): Registration {
  return { ...(valuesOfRegistration[index % valuesOfRegistration.length] ?? valuesOfRegistration[0])(), ...changes } as Registration;
}

const valuesOfReloadResult: readonly [() => ReloadResult, ...(() => ReloadResult)[]] = [
  () => ({ status: "reloaded", reloaded_at: "2025-06-20T08:00:00Z" }) as ReloadResult,
  () => ({ status: "unchanged", reloaded_at: "2025-06-20T08:00:00Z" }) as ReloadResult,
];

/**
 * A `ReloadResult` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeReloadResult(changes: Partial<ReloadResult> = {}, index = 0): ReloadResult {
  return { ...(valuesOfReloadResult[index % valuesOfReloadResult.length] ?? valuesOfReloadResult[0])(), ...changes } as ReloadResult;
}

const valuesOfSecurityEvent: readonly [() => SecurityEvent, ...(() => SecurityEvent)[]] = [
  () => ({
    type: "security_event",
    data: {
      alerts: [
        {
          status: "firing",
          labels: { alertname: "BackendDown", severity: "critical", backend: "backend-2" },
          annotations: { summary: "Backend fora do ar" },
          startsAt: "2025-06-20T07:59:30Z",
          endsAt: "0001-01-01T00:00:00Z",
          generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
          fingerprint: "9e8d2f6c1b0a4735",
        },
      ],
      logs: [
        {
          id: "log-2",
          timestamp: "2025-06-20T07:58:12Z",
          level: "warn",
          component: "auth",
          message: "Tentativa de login recusada",
          ip: "203.0.113.7",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as SecurityEvent,
  () => ({ type: "security_event", data: { alerts: [], logs: [] }, timestamp: "2025-06-20T08:00:00Z" }) as SecurityEvent,
  () => ({
    type: "security_event",
    data: {
      alerts: [
        {
          status: "firing",
          labels: { alertname: "BackendDown", severity: "critical" },
          annotations: { summary: "Backend fora do ar" },
          startsAt: "2025-06-20T07:59:30Z",
          endsAt: "0001-01-01T00:00:00Z",
          generatorURL: "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
          fingerprint: "9e8d2f6c1b0a4735",
        },
      ],
      logs: [
        {
          id: "log-1",
          timestamp: "2025-06-20T07:58:12Z",
          level: "warn",
          component: "auth",
          message: "Tentativa de login recusada",
          user_id: "user-1",
          ip: "203.0.113.7",
        },
        {
          id: "log-37",
          timestamp: "2026-01-15T12:00:00.000Z",
          level: "warn",
          component: "alpha-60",
          message: "The request was accepted",
          user_id: "user-15",
          ip: "192.0.2.214",
        },
        {
          id: "log-39",
          timestamp: "2026-01-15T12:00:00.000Z",
          level: "debug",
          component: "prism-48",
          message: "Waiting for the next update",
          user_id: "user-25",
          ip: "192.0.2.224",
        },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as SecurityEvent,
];

/**
 * A `SecurityEvent` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSecurityEvent(changes: Partial<SecurityEvent> = {}, index = 0): SecurityEvent {
  return { ...(valuesOfSecurityEvent[index % valuesOfSecurityEvent.length] ?? valuesOfSecurityEvent[0])(), ...changes } as SecurityEvent;
}

const valuesOfSession: readonly [() => Session, ...(() => Session)[]] = [
  () => ({
    token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura",
    user: {
      user_id: "user-1",
      email: "ana@padaria.example",
      tenant_id: "tenant-1",
      role: "admin",
      first_name: "Ana",
      last_name: "Conceição",
    },
    expires_at: "2025-06-20T20:00:00Z",
  }) as Session,
  () => ({
    token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTMifQ.assinatura",
    user: {
      user_id: "user-3",
      email: "bruno@livraria.example",
      tenant_id: "tenant-2",
      role: "admin",
      first_name: "Bruno",
      last_name: "Araújo",
    },
    expires_at: "2025-06-20T20:00:00Z",
  }) as Session,
  () => ({
    token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura",
    user: {
      user_id: "user-1",
      email: "ana@padaria.example",
      tenant_id: "tenant-1",
      role: "viewer",
      first_name: "Ana",
      last_name: "Conceição",
    },
    expires_at: "2025-06-20T20:00:00Z",
  }) as Session,
];

/**
 * A `Session` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSession(changes: Partial<Session> = {}, index = 0): Session {
  return { ...(valuesOfSession[index % valuesOfSession.length] ?? valuesOfSession[0])(), ...changes } as Session;
}

const valuesOfStatusUpdate: readonly [() => StatusUpdate, ...(() => StatusUpdate)[]] = [
  () => ({
    type: "status_update",
    data: {
      status: "degraded",
      uptime: 86400,
      version: "1.1.0",
      websocket_clients: 7,
      services: [
        { name: "loadbalancer", status: "healthy", address: "loadbalancer:80" },
        { name: "frontend", status: "healthy", address: "frontend:80" },
        { name: "backend", status: "degraded", address: "backend:9090" },
        { name: "redis", status: "healthy", address: "redis:6379" },
        { name: "prometheus", status: "healthy", address: "prometheus:9090" },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as StatusUpdate,
  () => ({
    type: "status_update",
    data: {
      status: "healthy",
      uptime: 86400,
      version: "1.1.0",
      websocket_clients: 7,
      services: [
        { name: "prometheus", status: "healthy", address: "redis:6379" },
        { name: "redis", status: "degraded", address: "hswd:53" },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as StatusUpdate,
  () => ({
    type: "status_update",
    data: {
      status: "degraded",
      uptime: 86400,
      version: "1.1.0",
      websocket_clients: 7,
      services: [
        { name: "frontend", status: "unhealthy", address: "redis:6379" },
        { name: "prometheus", status: "unhealthy", address: "q:0" },
      ],
    },
    timestamp: "2025-06-20T08:00:00Z",
  }) as StatusUpdate,
];

/**
 * A `StatusUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeStatusUpdate(changes: Partial<StatusUpdate> = {}, index = 0): StatusUpdate {
  return { ...(valuesOfStatusUpdate[index % valuesOfStatusUpdate.length] ?? valuesOfStatusUpdate[0])(), ...changes } as StatusUpdate;
}

const valuesOfSubscription: readonly [() => Subscription, ...(() => Subscription)[]] = [
  () => ({ tenant_id: "tenant-1", plan: "enterprise", status: "active", started_at: "2025-06-20T08:00:00Z" }) as Subscription,
  () => ({
    tenant_id: "tenant-1",
    plan: "enterprise",
    status: "cancelled",
    started_at: "2025-06-20T08:00:00Z",
  }) as Subscription,
  () => ({ tenant_id: "tenant-1", plan: "pro", status: "active", started_at: "2025-06-20T08:00:00Z" }) as Subscription,
];

/**
 * A `Subscription` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSubscription(changes: Partial<Subscription> = {}, index = 0): Subscription {
  return { ...(valuesOfSubscription[index % valuesOfSubscription.length] ?? valuesOfSubscription[0])(), ...changes } as Subscription;
}

const valuesOfSystemInfo: readonly [() => SystemInfo, ...(() => SystemInfo)[]] = [
  () => ({
    hostname: "backend",
    os: "linux",
    architecture: "amd64",
    cpu_count: 4,
    memory_bytes: 8589934592,
    started_at: "2025-06-19T08:00:00Z",
  }) as SystemInfo,
  () => ({
    hostname: "backend",
    os: "linux",
    architecture: "arm64",
    cpu_count: 4,
    memory_bytes: 8589934592,
    started_at: "2025-06-19T08:00:00Z",
  }) as SystemInfo,
];

/**
 * A `SystemInfo` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeSystemInfo(changes: Partial<SystemInfo> = {}, index = 0): SystemInfo {
  return { ...(valuesOfSystemInfo[index % valuesOfSystemInfo.length] ?? valuesOfSystemInfo[0])(), ...changes } as SystemInfo;
}

const valuesOfSystemStatus: readonly [() => SystemStatus, ...(() => SystemStatus)[]] = [
  () => ({
    status: "healthy",
    uptime: 86400,
    version: "1.1.0",
    websocket_clients: 7,
    services: [
      { name: "loadbalancer", status: "healthy", address: "loadbalancer:80" },
      { name: "frontend", status: "healthy", address: "frontend:80" },
      { name: "backend", status: "healthy", address: "backend:9090" },
      { name: "redis", status: "healthy", address: "redis:6379" },
      { name: "prometheus", status: "healthy", address: "prometheus:9090" },
    ],
  }) as SystemStatus,
  () => ({
    status: "degraded",
    uptime: 90000,
    version: "1.1.0",
    websocket_clients: 2,
    services: [
      { name: "backend", status: "healthy", address: "backend:9090" },
      { name: "redis", status: "unhealthy", address: "redis:6379" },
    ],
  }) as SystemStatus,
  () => ({
    status: "healthy",
    uptime: 86400,
    version: "1.1.0",
    websocket_clients: 7,
    services: [
      { name: "loadbalancer", status: "degraded", address: "redis:6379" },
      { name: "prometheus", status: "unhealthy", address: "kzo:10059" },
      { name: "prometheus", status: "healthy", address: "dbu:70" },
    ],
  }) as SystemStatus,
];

/**
 * A `SystemStatus` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSystemStatus(changes: Partial<SystemStatus> = {}, index = 0): SystemStatus {
  return { ...(valuesOfSystemStatus[index % valuesOfSystemStatus.length] ?? valuesOfSystemStatus[0])(), ...changes } as SystemStatus;
}

const valuesOfTenant: readonly [() => Tenant, ...(() => Tenant)[]] = [
  () => ({
    id: "tenant-4",
    name: "Floricultura Açucena",
    plan: "free",
    active: true,
    created_at: "2025-06-20T08:00:00Z",
    limits: { max_backends: 2, max_requests_per_second: 50, max_users: 1 },
    contact_email: "contato@floricultura.example",
  }) as Tenant,
  () => ({
    id: "tenant-1",
    name: "Padaria São João",
    plan: "pro",
    active: true,
    created_at: "2025-01-15T12:00:00Z",
    limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
    contact_email: "contato@padaria.example",
  }) as Tenant,
  () => ({
    id: "tenant-1",
    name: "Padaria São João",
    plan: "enterprise",
    active: true,
    created_at: "2025-01-15T12:00:00Z",
    limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
    contact_email: "contato@padaria.example",
  }) as Tenant,
];

/**
 * A `Tenant` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeTenant(changes: Partial<Tenant> = {}, index = 0): Tenant {
  return { ...(valuesOfTenant[index % valuesOfTenant.length] ?? valuesOfTenant[0])(), ...changes } as Tenant;
}

const valuesOfTenantPage: readonly [() => TenantPage, ...(() => TenantPage)[]] = [
  () => ({
    items: [
      {
        id: "tenant-1",
        name: "Padaria São João",
        plan: "pro",
        active: true,
        created_at: "2025-01-15T12:00:00Z",
        limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
        contact_email: "contato@padaria.example",
      },
      {
        id: "tenant-2",
        name: "Livraria Sertão",
        plan: "free",
        active: true,
        created_at: "2025-03-02T09:30:00Z",
        limits: { max_backends: 2, max_requests_per_second: 50, max_users: 1 },
        contact_email: "contato@livraria.example",
      },
      {
        id: "tenant-3",
        name: "Clínica Coração",
        plan: "enterprise",
        active: false,
        created_at: "2025-05-20T15:45:00Z",
        limits: { max_backends: 500, max_requests_per_second: 50000, max_users: 1000 },
        contact_email: "ti@clinica.example",
      },
    ],
    total_count: 3,
    page: 1,
    page_size: 20,
    has_more: false,
  }) as TenantPage,
  () => ({
    items: [
      {
        id: "tenant-1",
        name: "Padaria São João",
        plan: "free",
        active: true,
        created_at: "2025-01-15T12:00:00Z",
        limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
        contact_email: "contato@padaria.example",
      },
      {
        id: "item-97",
        name: "delta-81",
        plan: "pro",
        active: false,
        created_at: "2025-12-27T17:42:00.000Z",
        limits: { max_backends: 37, max_requests_per_second: 613, max_users: 5 },
        contact_email: "prism@example.com",
      },
    ],
    total_count: 1043,
    page: 3,
    page_size: 85,
    has_more: true,
  }) as TenantPage,
  () => ({
    items: [
      {
        id: "tenant-1",
        name: "Padaria São João",
        plan: "free",
        active: true,
        created_at: "2025-01-15T12:00:00Z",
        limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
        contact_email: "contato@padaria.example",
      },
      {
        id: "item-54",
        name: "alpha-4",
        plan: "pro",
        active: false,
        created_at: "2025-12-29T14:34:00.000Z",
        limits: { max_backends: 38, max_requests_per_second: 1636, max_users: 59 },
        contact_email: "prism@example.com",
      },
    ],
    total_count: 1804,
    page: 2,
    page_size: 79,
    has_more: false,
  }) as TenantPage,
];

/**
 * A `TenantPage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeTenantPage(changes: Partial<TenantPage> = {}, index = 0): TenantPage {
  return { ...(valuesOfTenantPage[index % valuesOfTenantPage.length] ?? valuesOfTenantPage[0])(), ...changes } as TenantPage;
}

const valuesOfTenantUpdate: readonly [() => TenantUpdate, ...(() => TenantUpdate)[]] = [
  () => ({ name: "Livraria Sertão", plan: "free", active: false, contact_email: "contato@livraria.example" }) as TenantUpdate,
  () => ({
    name: "Padaria São João",
    plan: "free",
    active: true,
    limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
    contact_email: "contato@padaria.example",
  }) as TenantUpdate,
  () => ({
    name: "Padaria São João",
    plan: "pro",
    active: true,
    limits: { max_backends: 10, max_requests_per_second: 1000, max_users: 25 },
    contact_email: "contato@padaria.example",
  }) as TenantUpdate,
];

/**
 * A `TenantUpdate` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeTenantUpdate(changes: Partial<TenantUpdate> = {}, index = 0): TenantUpdate {
  return { ...(valuesOfTenantUpdate[index % valuesOfTenantUpdate.length] ?? valuesOfTenantUpdate[0])(), ...changes } as TenantUpdate;
}

const valuesOfTrainingRequest: readonly [() => TrainingRequest, ...(() => TrainingRequest)[]] = [
  () => ({ type: "anomaly", name: "Detecção de anomalias", window_hours: 168 }) as TrainingRequest,
  () => ({ type: "traffic", model_id: "model-1" }) as TrainingRequest,
  () => ({ model_id: "model-1", name: "Previsão de tráfego", type: "anomaly", window_hours: 168 }) as TrainingRequest,
];

/**
 * A `TrainingRequest` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeTrainingRequest(changes: Partial<TrainingRequest> = {}, index = 0): TrainingRequest {
  return { ...(valuesOfTrainingRequest[index % valuesOfTrainingRequest.length] ?? valuesOfTrainingRequest[0])(), ...changes } as TrainingRequest;
}

const valuesOfUpgradeRequest: readonly [() => UpgradeRequest, ...(() => UpgradeRequest)[]] = [
  () => ({ plan: "enterprise" }) as UpgradeRequest,
  () => ({ plan: "pro" }) as UpgradeRequest,
  () => ({ plan: "free" }) as UpgradeRequest,
];

/**
 * An `UpgradeRequest` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUpgradeRequest(changes: Partial<UpgradeRequest> = {}, index = 0): UpgradeRequest {
  return { ...(valuesOfUpgradeRequest[index % valuesOfUpgradeRequest.length] ?? valuesOfUpgradeRequest[0])(), ...changes } as UpgradeRequest;
}

const valuesOfUsage: readonly [() => Usage, ...(() => Usage)[]] = [
  () => ({
    tenant_id: "tenant-1",
    plan: "pro",
    period_start: "2025-06-01T00:00:00Z",
    period_end: "2025-07-01T00:00:00Z",
    requests: 1250000,
    bandwidth_bytes: 53687091200,
    amount: 199.93,
    currency: "BRL",
  }) as Usage,
  () => ({
    tenant_id: "tenant-1",
    plan: "enterprise",
    period_start: "2025-06-01T00:00:00Z",
    period_end: "2025-07-01T00:00:00Z",
    requests: 1250000,
    bandwidth_bytes: 53687091200,
    amount: 199.93,
    currency: "BRL",
  }) as Usage,
  () => ({
    tenant_id: "tenant-1",
    plan: "free",
    period_start: "2025-06-01T00:00:00Z",
    period_end: "2025-07-01T00:00:00Z",
    requests: 1250000,
    bandwidth_bytes: 53687091200,
    amount: 199.93,
    currency: "BRL",
  }) as Usage,
];

/**
 * A `Usage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUsage(changes: Partial<Usage> = {}, index = 0): Usage {
  return { ...(valuesOfUsage[index % valuesOfUsage.length] ?? valuesOfUsage[0])(), ...changes } as Usage;
}

const valuesOfUser: readonly [() => User, ...(() => User)[]] = [
  () => ({
    user_id: "user-4",
    email: "cecilia@padaria.example",
    tenant_id: "tenant-1",
    role: "viewer",
    first_name: "Cecília",
    last_name: "Guimarães",
  }) as User,
  () => ({
    user_id: "user-1",
    email: "ana@padaria.example",
    tenant_id: "tenant-1",
    role: "admin",
    first_name: "Ana",
    last_name: "Conceição",
  }) as User,
  () => ({
    user_id: "user-1",
    email: "ana@padaria.example",
    tenant_id: "tenant-1",
    role: "operator",
    first_name: "Ana",
    last_name: "Conceição",
  }) as User,
];

/**
 * A `User` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUser(changes: Partial<User> = {}, index = 0): User {
  return { ...(valuesOfUser[index % valuesOfUser.length] ?? valuesOfUser[0])(), ...changes } as User;
}

const valuesOfUserPage: readonly [() => UserPage, ...(() => UserPage)[]] = [
  () => ({
    items: [
      {
        user_id: "user-1",
        email: "ana@padaria.example",
        tenant_id: "tenant-1",
        role: "admin",
        first_name: "Ana",
        last_name: "Conceição",
      },
      {
        user_id: "user-2",
        email: "joao@padaria.example",
        tenant_id: "tenant-1",
        role: "operator",
        first_name: "João",
        last_name: "Araújo",
      },
      {
        user_id: "user-3",
        email: "bruno@livraria.example",
        tenant_id: "tenant-2",
        role: "admin",
        first_name: "Bruno",
        last_name: "Araújo",
      },
    ],
    total_count: 3,
    page: 1,
    page_size: 20,
    has_more: false,
  }) as UserPage,
  () => ({
    items: [
      {
        user_id: "user-1",
        email: "ana@padaria.example",
        tenant_id: "tenant-1",
        role: "viewer",
        first_name: "Ana",
        last_name: "Conceição",
      },
      {
        user_id: "user-51",
        email: "alpha@example.com",
        tenant_id: "tenant-31",
        role: "admin",
        first_name: "Diego",
        last_name: "Souza",
      },
    ],
    total_count: 586,
    page: 1,
    page_size: 89,
    has_more: false,
  }) as UserPage,
  () => ({
    items: [
      {
        user_id: "user-1",
        email: "ana@padaria.example",
        tenant_id: "tenant-1",
        role: "operator",
        first_name: "Ana",
        last_name: "Conceição",
      },
      {
        user_id: "user-13",
        email: "cedar@example.com",
        tenant_id: "tenant-70",
        role: "operator",
        first_name: "Bruno",
        last_name: "Lima",
      },
    ],
    total_count: 128,
    page: 3,
    page_size: 36,
    has_more: false,
  }) as UserPage,
];

/**
 * A `UserPage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUserPage(changes: Partial<UserPage> = {}, index = 0): UserPage {
  return { ...(valuesOfUserPage[index % valuesOfUserPage.length] ?? valuesOfUserPage[0])(), ...changes } as UserPage;
}

const valuesOfVersion: readonly [() => Version, ...(() => Version)[]] = [
  () => ({ version: "1.1.0", commit: "4f2a9c1", built_at: "2025-06-20T06:30:00Z" }) as Version,
];

/**
 * A `Version` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeVersion(changes: Partial<Version> = {}, index = 0): Version {
  return { ...(valuesOfVersion[index % valuesOfVersion.length] ?? valuesOfVersion[0])(), ...changes } as Version;
}
