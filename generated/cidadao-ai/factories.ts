// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

import type {
  AgentFinding,
  AnomalyDetected,
  ChatAnswer,
  Connection,
  ErrorMessage,
  InvestigationProgress,
  Ping,
  Pong,
  Problem,
  ReportReady,
  SendChat,
  Subscribe,
  Typing,
} from "./types.ts";

const valuesOfAgentFinding: readonly [() => AgentFinding, ...(() => AgentFinding)[]] = [
  () => ({
    type: "agent_finding",
    data: {
      investigation_id: "INV-2025-001",
      agent_id: "zumbi",
      agent_name: "Zumbi dos Palmares",
      description: "O mesmo fornecedor venceu as três últimas licitações",
      details: { contract_id: "CNT-12345" },
    },
  }) as AgentFinding,
  () => ({
    type: "agent_finding",
    data: {
      investigation_id: "INV-2025-001",
      agent_id: "zumbi",
      agent_name: "Zumbi dos Palmares",
      description: "All systems are running",
      details: {},
    },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as AgentFinding,
  () => ({
    type: "agent_finding",
    data: {
      investigation_id: "INV-2025-001",
      agent_id: "zumbi",
      agent_name: "Zumbi dos Palmares",
      description: "The request was accepted",
      details: {},
    },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as AgentFinding,
];

/**
 * An `AgentFinding` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeAgentFinding(changes: Partial<AgentFinding> = {}, index = 0): AgentFinding {
  return { ...(valuesOfAgentFinding[index % valuesOfAgentFinding.length] ?? valuesOfAgentFinding[0])(), ...changes } as AgentFinding;
}

const valuesOfAnomalyDetected: readonly [() => AnomalyDetected, ...(() => AnomalyDetected)[]] = [
  () => ({
    type: "anomaly_detected",
    data: {
      investigation_id: "INV-2025-001",
      severity: "high",
      description: "Preço 300% acima da média",
      details: { contract_id: "CNT-12345", expected_value: 100000, actual_value: 400000 },
    },
  }) as AnomalyDetected,
  () => ({
    type: "anomaly_detected",
    data: {
      investigation_id: "INV-2025-001",
      severity: "high",
      description: "Thanks, see you tomorrow",
      details: { contract_id: "contract-42", expected_value: 930.36, actual_value: 858.14 },
    },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as AnomalyDetected,
  () => ({
    type: "anomaly_detected",
    data: {
      investigation_id: "INV-2025-001",
      severity: "high",
      description: "The request was accepted",
      details: { contract_id: "contract-91", expected_value: 3410.09, actual_value: 3450.12 },
    },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as AnomalyDetected,
];

/**
 * An `AnomalyDetected` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeAnomalyDetected(changes: Partial<AnomalyDetected> = {}, index = 0): AnomalyDetected {
  return { ...(valuesOfAnomalyDetected[index % valuesOfAnomalyDetected.length] ?? valuesOfAnomalyDetected[0])(), ...changes } as AnomalyDetected;
}

const valuesOfChatAnswer: readonly [() => ChatAnswer, ...(() => ChatAnswer)[]] = [
  () => ({
    type: "chat",
    data: {
      role: "assistant",
      content: "Vou analisar os contratos",
      agent_id: "zumbi",
      agent_name: "Zumbi dos Palmares",
      chunk: true,
    },
    timestamp: "2025-09-16T10:30:05Z",
    id: "msg-002",
  }) as ChatAnswer,
  () => ({
    type: "chat",
    data: {
      role: "assistant",
      content: " do ministério e procurar preços",
      agent_id: "zumbi",
      agent_name: "Zumbi dos Palmares",
      chunk: true,
    },
    timestamp: "2025-09-16T10:30:05.150Z",
    id: "msg-003",
  }) as ChatAnswer,
  () => ({
    type: "chat",
    data: {
      role: "assistant",
      content: " acima da média. Aviso quando",
      agent_id: "zumbi",
      agent_name: "Zumbi dos Palmares",
      chunk: true,
    },
    timestamp: "2025-09-16T10:30:05.300Z",
    id: "msg-004",
  }) as ChatAnswer,
];

/**
 * A `ChatAnswer` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeChatAnswer(changes: Partial<ChatAnswer> = {}, index = 0): ChatAnswer {
  return { ...(valuesOfChatAnswer[index % valuesOfChatAnswer.length] ?? valuesOfChatAnswer[0])(), ...changes } as ChatAnswer;
}

const valuesOfConnection: readonly [() => Connection, ...(() => Connection)[]] = [
  () => ({
    type: "connection",
    data: { status: "connected", session_id: "abc-123", message: "Conectado ao Cidadão.AI em tempo real" },
    timestamp: "2025-09-16T10:30:00Z",
    id: "msg-001",
  }) as Connection,
  () => ({
    type: "connection",
    data: { status: "connected", session_id: "abc-123", message: "Scheduled for tonight" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as Connection,
  () => ({
    type: "connection",
    data: { status: "connected", session_id: "abc-123", message: "The request was accepted" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as Connection,
];

/**
 * A `Connection` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeConnection(changes: Partial<Connection> = {}, index = 0): Connection {
  return { ...(valuesOfConnection[index % valuesOfConnection.length] ?? valuesOfConnection[0])(), ...changes } as Connection;
}

const valuesOfErrorMessage: readonly [() => ErrorMessage, ...(() => ErrorMessage)[]] = [
  () => ({ type: "error", data: { code: "RATE_LIMIT", message: "Muitas mensagens. Aguarde 60 segundos." } }) as ErrorMessage,
  () => ({ type: "error", data: { code: "INVALID_MESSAGE", message: "Mensagem inválida" } }) as ErrorMessage,
  () => ({ type: "error", data: { code: "UNAUTHORIZED", message: "Token inválido ou expirado" } }) as ErrorMessage,
];

/**
 * An `ErrorMessage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeErrorMessage(changes: Partial<ErrorMessage> = {}, index = 0): ErrorMessage {
  return { ...(valuesOfErrorMessage[index % valuesOfErrorMessage.length] ?? valuesOfErrorMessage[0])(), ...changes } as ErrorMessage;
}

const valuesOfInvestigationProgress: readonly [() => InvestigationProgress, ...(() => InvestigationProgress)[]] = [
  () => ({
    type: "investigation_progress",
    data: {
      investigation_id: "INV-2025-001",
      update_type: "progress",
      progress: 45,
      status: "analyzing_contracts",
      message: "Analisando 1.234 contratos...",
    },
  }) as InvestigationProgress,
  () => ({
    type: "investigation_progress",
    data: {
      investigation_id: "INV-2025-001",
      update_type: "progress",
      progress: 60,
      status: "comparing_prices",
      message: "Comparando preços com a média...",
    },
  }) as InvestigationProgress,
  () => ({
    type: "investigation_progress",
    data: {
      investigation_id: "INV-2025-001",
      update_type: "progress",
      progress: 75,
      status: "checking_suppliers",
      message: "Verificando fornecedores...",
    },
  }) as InvestigationProgress,
];

/**
 * An `InvestigationProgress` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeInvestigationProgress(changes: Partial<InvestigationProgress> = {}, index = 0): InvestigationProgress {
  return { ...(valuesOfInvestigationProgress[index % valuesOfInvestigationProgress.length] ?? valuesOfInvestigationProgress[0])(), ...changes } as InvestigationProgress;
}

const valuesOfPing: readonly [() => Ping, ...(() => Ping)[]] = [
  () => ({ type: "ping", data: {} }) as Ping,
  () => ({ type: "ping", data: {}, timestamp: "2026-01-15T12:00:00.000Z", id: "msg-001" }) as Ping,
];

/**
 * A `Ping` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makePing(changes: Partial<Ping> = {}, index = 0): Ping {
  return { ...(valuesOfPing[index % valuesOfPing.length] ?? valuesOfPing[0])(), ...changes } as Ping;
}

const valuesOfPong: readonly [() => Pong, ...(() => Pong)[]] = [
  () => ({ type: "pong", data: {}, timestamp: "2025-09-16T10:30:30Z", id: "msg-006" }) as Pong,
  () => ({ type: "pong", data: {}, timestamp: "2026-01-15T12:00:00.000Z", id: "msg-001" }) as Pong,
];

/**
 * A `Pong` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makePong(changes: Partial<Pong> = {}, index = 0): Pong {
  return { ...(valuesOfPong[index % valuesOfPong.length] ?? valuesOfPong[0])(), ...changes } as Pong;
}

const valuesOfProblem: readonly [() => Problem, ...(() => Problem)[]] = [
  () => ({ code: "INVALID_HANDSHAKE", message: "Handshake inválido" }) as Problem,
  () => ({ code: "UNAUTHORIZED", message: "Token inválido ou expirado" }) as Problem,
  () => ({ code: "FORBIDDEN", message: "Acesso negado" }) as Problem,
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

const valuesOfReportReady: readonly [() => ReportReady, ...(() => ReportReady)[]] = [
  () => ({
    type: "report_ready",
    data: { investigation_id: "INV-2025-001", report_id: "REL-2025-001", message: "Relatório pronto" },
  }) as ReportReady,
  () => ({
    type: "report_ready",
    data: {
      investigation_id: "INV-2025-001",
      report_id: "report-59",
      message: "Waiting for the next update",
    },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as ReportReady,
  () => ({
    type: "report_ready",
    data: {
      investigation_id: "INV-2025-001",
      report_id: "report-67",
      message: "Waiting for the next update",
    },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as ReportReady,
];

/**
 * A `ReportReady` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeReportReady(changes: Partial<ReportReady> = {}, index = 0): ReportReady {
  return { ...(valuesOfReportReady[index % valuesOfReportReady.length] ?? valuesOfReportReady[0])(), ...changes } as ReportReady;
}

const valuesOfSendChat: readonly [() => SendChat, ...(() => SendChat)[]] = [
  () => ({ type: "chat", data: { message: "Investigar contratos do ministério" } }) as SendChat,
  () => ({
    type: "chat",
    data: { message: "Waiting for the next update" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as SendChat,
  () => ({
    type: "chat",
    data: { message: "The request was accepted" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as SendChat,
];

/**
 * A `SendChat` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSendChat(changes: Partial<SendChat> = {}, index = 0): SendChat {
  return { ...(valuesOfSendChat[index % valuesOfSendChat.length] ?? valuesOfSendChat[0])(), ...changes } as SendChat;
}

const valuesOfSubscribe: readonly [() => Subscribe, ...(() => Subscribe)[]] = [
  () => ({ type: "subscribe", data: { investigation_id: "INV-2025-001" } }) as Subscribe,
  () => ({
    type: "subscribe",
    data: { investigation_id: "INV-2025-001" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as Subscribe,
];

/**
 * A `Subscribe` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeSubscribe(changes: Partial<Subscribe> = {}, index = 0): Subscribe {
  return { ...(valuesOfSubscribe[index % valuesOfSubscribe.length] ?? valuesOfSubscribe[0])(), ...changes } as Subscribe;
}

const valuesOfTyping: readonly [() => Typing, ...(() => Typing)[]] = [
  () => ({ type: "typing", data: { agent: "processing" } }) as Typing,
  () => ({
    type: "typing",
    data: { agent: "lumen-94" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as Typing,
  () => ({
    type: "typing",
    data: { agent: "harbor-87" },
    timestamp: "2026-01-15T12:00:00.000Z",
    id: "msg-001",
  }) as Typing,
];

/**
 * A `Typing` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeTyping(changes: Partial<Typing> = {}, index = 0): Typing {
  return { ...(valuesOfTyping[index % valuesOfTyping.length] ?? valuesOfTyping[0])(), ...changes } as Typing;
}
