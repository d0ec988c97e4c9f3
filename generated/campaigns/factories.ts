// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

import type {
  BotHealth,
  CampaignLog,
  CampaignStatus,
  Dashboard,
  ExecutionLog,
  Notification,
  Organization,
  Ping,
  Pong,
} from "./types.ts";

const valuesOfBotHealth: readonly [() => BotHealth, ...(() => BotHealth)[]] = [
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    sessionId: "session-1",
    sessionName: "Atendimento 1",
    healthScore: 98.02,
    messagesPerDay: 137,
    deliveryRate: 58.7,
    qualitySigma: 0.42,
    lastUpdated: "2025-09-10T10:40:00.000Z",
  }) as BotHealth,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    sessionId: "session-2",
    sessionName: "Atendimento 2",
    healthScore: 60.65,
    messagesPerDay: 84.5,
    deliveryRate: 58.7,
    qualitySigma: 1,
    lastUpdated: "2025-09-10T10:40:00.000Z",
  }) as BotHealth,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    sessionId: "session-1",
    sessionName: "cedar-20",
    healthScore: 0.7,
    messagesPerDay: 17.43,
    deliveryRate: 47.17,
    qualitySigma: 3.72,
    lastUpdated: "2026-01-03T17:37:00.000Z",
  }) as BotHealth,
];

/**
 * A `BotHealth` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeBotHealth(changes: Partial<BotHealth> = {}, index = 0): BotHealth {
  return { ...(valuesOfBotHealth[index % valuesOfBotHealth.length] ?? valuesOfBotHealth[0])(), ...changes } as BotHealth;
}

const valuesOfCampaignLog: readonly [() => CampaignLog, ...(() => CampaignLog)[]] = [
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    campaignName: "aquecimento 2",
    level: "info",
    message: "Meta diária atingida: 137/120",
    timestamp: "2025-09-10T10:40:00.000Z",
    data: { sent: 137, goal: 120 },
    sessionId: "session-1",
    sessionName: "Atendimento 1",
  }) as CampaignLog,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    campaignName: "aquecimento 2",
    level: "info",
    message: "Processamento concluído: 0 sessões ativas",
    timestamp: "2025-09-10T10:40:01.000Z",
  }) as CampaignLog,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    campaignName: "aquecimento 2",
    level: "warning",
    message: "Taxa de entrega baixa: 58.7%",
    timestamp: "2025-09-10T10:40:10.000Z",
    sessionId: "session-2",
    sessionName: "Atendimento 2",
  }) as CampaignLog,
];

/**
 * A `CampaignLog` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeCampaignLog(changes: Partial<CampaignLog> = {}, index = 0): CampaignLog {
  return { ...(valuesOfCampaignLog[index % valuesOfCampaignLog.length] ?? valuesOfCampaignLog[0])(), ...changes } as CampaignLog;
}

const valuesOfCampaignStatus: readonly [() => CampaignStatus, ...(() => CampaignStatus)[]] = [
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    name: "aquecimento 2",
    status: "active",
    description: "Meta diária atingida: 137/120",
    activeSessions: 0,
    totalSessions: 2,
  }) as CampaignStatus,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    name: "aquecimento 2",
    status: "waiting",
    description: "Processamento concluído: 0 sessões ativas",
    nextExecution: "2025-09-11T08:00:00.000Z",
    activeSessions: 0,
    totalSessions: 2,
  }) as CampaignStatus,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    name: "prism-40",
    status: "waiting",
    description: "Waiting for the next update",
    nextExecution: "2026-02-02T12:00:00.000Z",
    activeSessions: 94,
    totalSessions: 923,
  }) as CampaignStatus,
];

/**
 * A `CampaignStatus` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeCampaignStatus(changes: Partial<CampaignStatus> = {}, index = 0): CampaignStatus {
  return { ...(valuesOfCampaignStatus[index % valuesOfCampaignStatus.length] ?? valuesOfCampaignStatus[0])(), ...changes } as CampaignStatus;
}

const valuesOfDashboard: readonly [() => Dashboard, ...(() => Dashboard)[]] = [
  () => ({
    campaigns: {
      "campaign-2": {
        organizationId: 1,
        campaignId: "campaign-2",
        name: "aquecimento 2",
        status: "active",
        description: "Meta diária atingida: 137/120",
        activeSessions: 0,
        totalSessions: 2,
      },
    },
    logs: [
      {
        organizationId: 1,
        campaignId: "campaign-2",
        campaignName: "aquecimento 2",
        level: "info",
        message: "Processamento concluído: 0 sessões ativas",
        timestamp: "2025-09-10T10:40:01.000Z",
      },
      {
        organizationId: 1,
        campaignId: "campaign-2",
        campaignName: "aquecimento 2",
        level: "info",
        message: "Meta diária atingida: 137/120",
        timestamp: "2025-09-10T10:40:00.000Z",
        data: { sent: 137, goal: 120 },
        sessionId: "session-1",
        sessionName: "Atendimento 1",
      },
    ],
    executions: [
      {
        organizationId: 1,
        campaignId: "campaign-2",
        campaignName: "aquecimento 2",
        executionId: "execution-137",
        executionType: "internal",
        status: "sent",
        fromSession: "Atendimento 1",
        toSession: "Atendimento 2",
        messageContent: "Bom dia! Tudo bem?",
        scheduledAt: "2025-09-10T10:39:30.000Z",
        executedAt: "2025-09-10T10:39:58.000Z",
        timestamp: "2025-09-10T10:39:58.000Z",
      },
    ],
    botHealth: {
      "session-1": {
        organizationId: 1,
        campaignId: "campaign-2",
        sessionId: "session-1",
        sessionName: "Atendimento 1",
        healthScore: 98.02,
        messagesPerDay: 137,
        deliveryRate: 58.7,
        qualitySigma: 0.42,
        lastUpdated: "2025-09-10T10:40:00.000Z",
      },
    },
  }) as Dashboard,
  () => ({ campaigns: {}, logs: [], executions: [], botHealth: {} }) as Dashboard,
  () => ({
    campaigns: {
      "alpha-75": {
        organizationId: 1,
        campaignId: "campaign-2",
        name: "harbor-70",
        status: "active",
        description: "All systems are running",
        nextExecution: "2026-01-19T12:00:00.000Z",
        activeSessions: 6,
        totalSessions: 1602,
      },
    },
    logs: [
      {
        organizationId: 1,
        campaignId: "campaign-2",
        campaignName: "alpha-69",
        level: "info",
        message: "Thanks, see you tomorrow",
        timestamp: "2026-01-15T12:00:00.000Z",
        data: "quartz-99",
        sessionId: "session-1",
        sessionName: "prism-66",
      },
      {
        organizationId: 91,
        campaignId: "campaign-17",
        campaignName: "orbit-81",
        level: "info",
        message: "Waiting for the next update",
        timestamp: "2026-01-15T12:00:00.000Z",
        data: false,
        sessionId: "session-11",
        sessionName: "orbit-56",
      },
      {
        organizationId: 52,
        campaignId: "campaign-32",
        campaignName: "quartz-93",
        level: "warning",
        message: "The request was accepted",
        timestamp: "2026-01-15T12:00:00.000Z",
        data: "quartz-5",
        sessionId: "session-27",
        sessionName: "orbit-53",
      },
    ],
    executions: [
      {
        organizationId: 1,
        campaignId: "campaign-2",
        campaignName: "delta-43",
        executionId: "execution-82",
        executionType: "external",
        status: "sent",
        fromSession: "harbor-98",
        toSession: "alpha-59",
        contactName: "delta-57",
        contactPhone: "+55 11 95236-1790",
        messageContent: "All systems are running",
        scheduledAt: "2026-01-15T12:00:00.000Z",
        executedAt: "2026-01-15T12:00:00.000Z",
        timestamp: "2026-01-15T12:00:00.000Z",
      },
    ],
    botHealth: {
      "alpha-67": {
        organizationId: 1,
        campaignId: "campaign-2",
        sessionId: "session-1",
        sessionName: "cedar-41",
        healthScore: 0.49,
        messagesPerDay: 80.14,
        deliveryRate: 71.29,
        qualitySigma: 70,
        lastUpdated: "2026-01-02T04:23:00.000Z",
      },
    },
  }) as Dashboard,
];

/**
 * A `Dashboard` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeDashboard(changes: Partial<Dashboard> = {}, index = 0): Dashboard {
  return { ...(valuesOfDashboard[index % valuesOfDashboard.length] ?? valuesOfDashboard[0])(), ...changes } as Dashboard;
}

const valuesOfExecutionLog: readonly [() => ExecutionLog, ...(() => ExecutionLog)[]] = [
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    campaignName: "aquecimento 2",
    executionId: "execution-137",
    executionType: "internal",
    status: "sent",
    fromSession: "Atendimento 1",
    toSession: "Atendimento 2",
    messageContent: "Bom dia! Tudo bem?",
    scheduledAt: "2025-09-10T10:39:30.000Z",
    executedAt: "2025-09-10T10:39:58.000Z",
    timestamp: "2025-09-10T10:39:58.000Z",
  }) as ExecutionLog,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    campaignName: "aquecimento 2",
    executionId: "execution-138",
    executionType: "external",
    status: "sending",
    fromSession: "Atendimento 1",
    contactName: "Conceição",
    contactPhone: "+5511900000000",
    messageContent: "Olá, Conceição! Sua solicitação já está em análise.",
    scheduledAt: "2025-09-10T10:40:00.000Z",
    timestamp: "2025-09-10T10:40:02.000Z",
  }) as ExecutionLog,
  () => ({
    organizationId: 1,
    campaignId: "campaign-2",
    campaignName: "aquecimento 2",
    executionId: "execution-139",
    executionType: "external",
    status: "failed",
    fromSession: "Atendimento 2",
    contactPhone: "+5511900000001",
    executedAt: "2025-09-10T10:40:05.000Z",
    timestamp: "2025-09-10T10:40:05.000Z",
  }) as ExecutionLog,
];

/**
 * An `ExecutionLog` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeExecutionLog(changes: Partial<ExecutionLog> = {}, index = 0): ExecutionLog {
  return { ...(valuesOfExecutionLog[index % valuesOfExecutionLog.length] ?? valuesOfExecutionLog[0])(), ...changes } as ExecutionLog;
}

const valuesOfNotification: readonly [() => Notification, ...(() => Notification)[]] = [
  () => ({
    type: "info",
    message: "📊 Processando 1 campanhas ativas",
    data: { activeCampaigns: 1 },
    timestamp: "2025-09-10T10:40:00.000Z",
  }) as Notification,
  () => ({
    type: "error",
    message: "Dados inválidos",
    data: { code: "INVALID_MESSAGE" },
    timestamp: "2025-09-10T10:40:00.000Z",
  }) as Notification,
  () => ({
    type: "info",
    message: "Waiting for the next update",
    data: 64,
    timestamp: "2026-01-15T12:00:00.000Z",
  }) as Notification,
];

/**
 * A `Notification` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeNotification(changes: Partial<Notification> = {}, index = 0): Notification {
  return { ...(valuesOfNotification[index % valuesOfNotification.length] ?? valuesOfNotification[0])(), ...changes } as Notification;
}

const valuesOfOrganization: readonly [() => Organization, ...(() => Organization)[]] = [
  () => ({ organizationId: 1 }) as Organization,
];

/**
 * An `Organization` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makeOrganization(changes: Partial<Organization> = {}, index = 0): Organization {
  return { ...(valuesOfOrganization[index % valuesOfOrganization.length] ?? valuesOfOrganization[0])(), ...changes } as Organization;
}

const valuesOfPing: readonly [() => Ping, ...(() => Ping)[]] = [
  () => ({ timestamp: 1757500800000 }) as Ping,
  () => ({ timestamp: 92.1 }) as Ping,
  () => ({ timestamp: 49.64 }) as Ping,
];

/**
 * A `Ping` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makePing(changes: Partial<Ping> = {}, index = 0): Ping {
  return { ...(valuesOfPing[index % valuesOfPing.length] ?? valuesOfPing[0])(), ...changes } as Ping;
}

const valuesOfPong: readonly [() => Pong, ...(() => Pong)[]] = [
  () => ({ timestamp: 1757500800000 }) as Pong,
  () => ({ timestamp: 25.14 }) as Pong,
  () => ({ timestamp: 88.97 }) as Pong,
];

/**
 * A `Pong` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makePong(changes: Partial<Pong> = {}, index = 0): Pong {
  return { ...(valuesOfPong[index % valuesOfPong.length] ?? valuesOfPong[0])(), ...changes } as Pong;
}
