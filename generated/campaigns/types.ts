// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

/**
 * How well one session of a campaign does, computed with a Gaussian model of its traffic.
 */
export interface BotHealth {
  organizationId: OrganizationId;
  campaignId: CampaignId;
  sessionId: SessionId;
  /**
   * The session's name, for a person.
   */
  sessionName: string;
  /**
   * Percent. From 80 it counts as excellent, from 60 as good, from 40 as fair, below as poor.
   *
   * @minimum 0
   * @maximum 100
   */
  healthScore: number;
  /**
   * Average number of messages a day.
   *
   * @minimum 0
   */
  messagesPerDay: number;
  /**
   * Percent of the messages that arrive, measured as they go.
   *
   * @minimum 0
   * @maximum 100
   */
  deliveryRate: number;
  /**
   * The standard deviation (σ) behind the score.
   *
   * @minimum 0
   */
  qualitySigma: number;
  lastUpdated: Timestamp;
}

/**
 * Which campaign.
 */
export type CampaignId = string;

/**
 * One line of a campaign's log.
 */
export interface CampaignLog {
  organizationId: OrganizationId;
  campaignId: CampaignId;
  /**
   * The campaign's name, for a person.
   */
  campaignName: string;
  /**
   * How serious it is.
   */
  level: "info" | "warning" | "error" | "success";
  /**
   * The line.
   */
  message: string;
  timestamp: Timestamp;
  /**
   * Anything that belongs to the line; its shape depends on the line.
   */
  data?: unknown;
  sessionId?: SessionId;
  /**
   * The session's name, where the line is about one session.
   */
  sessionName?: string;
}

/**
 * Where a campaign stands.
 */
export interface CampaignStatus {
  organizationId: OrganizationId;
  campaignId: CampaignId;
  /**
   * The campaign's name, for a person.
   */
  name: string;
  /**
   * `active` sends, `waiting` sends again at `nextExecution`, `paused` goes on when somebody says so, `stopped` is over.
   */
  status: "active" | "paused" | "stopped" | "waiting";
  /**
   * What the campaign does or did last, for a person.
   */
  description: string;
  nextExecution?: Timestamp;
  /**
   * Sessions that send right now.
   *
   * @minimum 0
   */
  activeSessions: number;
  /**
   * Sessions that belong to the campaign.
   *
   * @minimum 0
   */
  totalSessions: number;
}

/**
 * Everything a dashboard shows at first. A client keeps it up to date with the four campaign events.
 */
export interface Dashboard {
  /**
   * The latest status of each campaign, by `campaignId`.
   */
  campaigns: {
    [k: string]: CampaignStatus;
  };
  /**
   * Newest first.
   */
  logs: CampaignLog[];
  /**
   * Newest first.
   */
  executions: ExecutionLog[];
  /**
   * The latest health of each session, by `sessionId`.
   */
  botHealth: {
    [k: string]: BotHealth;
  };
}

/**
 * One step of sending one message. An `internal` execution goes from session to session (`fromSession`, `toSession`), an `external` one to a
 * contact (`contactName`, `contactPhone`). The steps of one execution share its `executionId`.
 */
export interface ExecutionLog {
  organizationId: OrganizationId;
  campaignId: CampaignId;
  /**
   * The campaign's name, for a person.
   */
  campaignName: string;
  /**
   * Which execution.
   */
  executionId: string;
  /**
   * Between the organization's own sessions, or to a contact.
   */
  executionType: "internal" | "external";
  /**
   * How far it got.
   */
  status: "sending" | "sent" | "failed";
  /**
   * Name of the session that sends.
   */
  fromSession?: string;
  /**
   * Name of the session that receives (`internal`).
   */
  toSession?: string;
  /**
   * Name of the contact that receives (`external`).
   */
  contactName?: string;
  /**
   * Phone number of the contact that receives (`external`).
   */
  contactPhone?: string;
  /**
   * The text that is sent.
   */
  messageContent?: string;
  scheduledAt?: Timestamp;
  executedAt?: Timestamp;
  timestamp: Timestamp;
}

/**
 * Something a person should see, about no campaign in particular.
 */
export interface Notification {
  /**
   * What kind of notification, for the client to choose how to show it. `info` and `error` are in use; others may come.
   */
  type: string;
  /**
   * The text.
   */
  message: string;
  /**
   * Anything that belongs to the notification; its shape depends on `type`.
   */
  data?: unknown;
  timestamp: Timestamp;
}

/**
 * Names the organization that a client speaks of.
 */
export interface Organization {
  organizationId: OrganizationId;
}

/**
 * Which organization (tenant); its room carries the same number.
 *
 * @minimum 1
 */
export type OrganizationId = number;

/**
 * A client's question whether the server is there.
 */
export interface Ping {
  /**
   * The client's clock, in milliseconds since 1970 (`Date.now()`).
   *
   * @minimum 0
   */
  timestamp: number;
}

/**
 * The server is there.
 */
export interface Pong {
  /**
   * The number that came with the `ping`; the difference to the client's clock is the round trip in milliseconds.
   *
   * @minimum 0
   */
  timestamp: number;
}

/**
 * Which messaging session, that is, which bot.
 */
export type SessionId = string;

/**
 * A moment. A `Date` on either side of the connection travels as this text.
 *
 * @format date-time
 */
export type Timestamp = string;
