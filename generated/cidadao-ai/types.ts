// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

/**
 * An agent found something out.
 */
export interface AgentFinding {
  type: "agent_finding";
  data: {
    investigation_id: InvestigationId;
    /**
     * Which agent.
     */
    agent_id: string;
    /**
     * The agent's name, for a person.
     */
    agent_name: string;
    /**
     * What it found out, for a person.
     */
    description: string;
    /**
     * What it rests on; which fields depends on the agent.
     */
    details?: {
      [k: string]: unknown;
    };
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * An investigation found something unusual.
 */
export interface AnomalyDetected {
  type: "anomaly_detected";
  data: {
    investigation_id: InvestigationId;
    /**
     * How serious it is; `high` is the only value known so far.
     */
    severity: string;
    /**
     * What is unusual, for a person.
     */
    description: string;
    /**
     * The figures behind it; which ones depends on the anomaly. A price anomaly has these three.
     */
    details: {
      /**
       * Which contract.
       */
      contract_id?: string;
      /**
       * What the contract should cost, in reais.
       */
      expected_value?: number;
      /**
       * What the contract costs, in reais.
       */
      actual_value?: number;
    };
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * A piece of an agent's answer. The pieces of one answer come in order, and only the last says that no other follows.
 */
export interface ChatAnswer {
  type: "chat";
  data: {
    /**
     * In which role the author speaks; `assistant` is the only value known so far.
     */
    role: string;
    /**
     * The piece of text. A client puts the pieces together as they are.
     */
    content: string;
    /**
     * Which agent answers.
     */
    agent_id: string;
    /**
     * The agent's name, for a person.
     */
    agent_name: string;
    /**
     * True when another piece follows, false for the last one.
     */
    chunk: boolean;
  };
  timestamp: Timestamp;
  id: MessageId;
}

/**
 * The parameters of `chat`.
 */
export interface ChatParameters {
  /**
   * The chat session.
   */
  session_id: string;
}

/**
 * The query of the handshake of `chat`.
 */
export interface ChatQuery {
  /**
   * JWT; may be left out.
   */
  token?: string;
}

/**
 * The chat stands.
 */
export interface Connection {
  type: "connection";
  data: {
    status: "connected";
    session_id: SessionId;
    /**
     * A greeting, for a person.
     */
    message: string;
  };
  timestamp: Timestamp;
  id: MessageId;
}

/**
 * What the client sent, or the connection itself, cannot be accepted.
 */
export interface ErrorMessage {
  type: "error";
  data: Problem;
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * Which investigation.
 */
export type InvestigationId = string;

/**
 * How far an investigation has come.
 */
export interface InvestigationProgress {
  type: "investigation_progress";
  data: {
    investigation_id: InvestigationId;
    /**
     * What kind of update; `progress` is the only value known so far.
     */
    update_type: string;
    /**
     * Percent done.
     *
     * @minimum 0
     * @maximum 100
     */
    progress: number;
    /**
     * Stable name of the present step, such as `analyzing_contracts`.
     */
    status: string;
    /**
     * The present step, for a person.
     */
    message: string;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * The parameters of `investigations`.
 */
export interface InvestigationsParameters {
  /**
   * The investigation.
   */
  investigation_id: string;
}

/**
 * The query of the handshake of `investigations`.
 */
export interface InvestigationsQuery {
  /**
   * JWT; may be left out.
   */
  token?: string;
}

/**
 * Identifies this message on its connection.
 */
export type MessageId = string;

/**
 * The path parameters of `openChatSocket`.
 */
export interface OpenChatSocketPath {
  /**
   * The chat session.
   */
  session_id: SessionId;
}

/**
 * The path parameters of `openInvestigationSocket`.
 */
export interface OpenInvestigationSocketPath {
  /**
   * The investigation.
   */
  investigation_id: InvestigationId;
}

/**
 * The client's sign of life.
 */
export interface Ping {
  type: "ping";
  /**
   * Empty.
   */
  data: {
    [k: string]: unknown;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * The answer to the client's sign of life.
 */
export interface Pong {
  type: "pong";
  /**
   * Empty.
   */
  data: {
    [k: string]: unknown;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * What went wrong. The `data` of an `error` message, and the body of a refused handshake.
 */
export interface Problem {
  /**
   * Stable name of what went wrong. `RATE_LIMIT`, `INVALID_MESSAGE`, `MESSAGE_TOO_LARGE`, `UNAUTHORIZED`, `FORBIDDEN`, `INVALID_HANDSHAKE`,
   * `UPGRADE_REQUIRED`, `OVERLOADED` and `INTERNAL_ERROR` are in use; a client treats a code that it does not know like `INTERNAL_ERROR`.
   *
   * @pattern ^[A-Z][A-Z0-9_]*$
   */
  code: string;
  /**
   * What went wrong, for a person, in Portuguese.
   */
  message: string;
}

/**
 * An investigation is over and its report can be read.
 */
export interface ReportReady {
  type: "report_ready";
  data: {
    investigation_id: InvestigationId;
    /**
     * Which report.
     */
    report_id: string;
    /**
     * For a person.
     */
    message: string;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * A person asks the agents something.
 */
export interface SendChat {
  type: "chat";
  data: {
    /**
     * What is asked.
     */
    message: string;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * Which chat session.
 */
export type SessionId = string;

/**
 * A client wants to hear of an investigation in its chat.
 */
export interface Subscribe {
  type: "subscribe";
  data: {
    investigation_id: InvestigationId;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}

/**
 * When this was said.
 *
 * @format date-time
 */
export type Timestamp = string;

/**
 * Somebody is busy writing. Travels both ways with the same shape; a client debounces what it says.
 */
export interface Typing {
  type: "typing";
  data: {
    /**
     * Who is busy, or with what, such as `processing`.
     */
    agent: string;
  };
  timestamp?: Timestamp;
  id?: MessageId;
}
