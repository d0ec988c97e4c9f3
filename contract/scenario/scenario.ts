import type { Source } from "../model.ts";
import type { FaultRule } from "./fault.ts";

/** A named timeline: what a server does and hears, step after step. Names are resolved: it is read against one contract. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly system: string;
  /** Ids of channels on which a mock says nothing of its own while it plays. */
  readonly silence: readonly string[];
  readonly steps: readonly Step[];
}

/** A scenario that a file has. */
export interface FiledScenario extends Scenario {
  readonly source: Source;
  /** Where each of its steps is written, in the order of {@link Scenario.steps}. */
  readonly stepSources: readonly Source[];
}

export type Step = Action & {
  /** Why it is there, in the words of the file. */
  readonly note?: string;
};

export type Action =
  | WaitAction
  | EmitAction
  | ExpectConnectionAction
  | ExpectMessageAction
  | ExpectRequestAction
  | AnswerAction
  | ChangeAction
  | FaultAction
  | MendAction
  | CloseAction;

/** Time passes. */
export interface WaitAction {
  readonly kind: "wait";
  readonly ms: number;
}

/** Who hears it, or is closed: all that are on the channel, or the client that the last `expect` heard. */
export type To = "everyone" | "sender";

/** The server says a message. */
export interface EmitAction {
  readonly kind: "emit";
  /** Ids of channel and message. */
  readonly channel: string;
  readonly message: string;
  readonly to: To;
  /** The whole payload; what a mock makes where it is left out. Texts that are runtime expressions stand for what was heard. */
  readonly payload?: unknown;
  /** What differs from the payload that a mock makes. */
  readonly with?: Fields;
  /** The name of the example to start from. */
  readonly example?: string;
}

/** Some entries of a value, which may hold more. */
export type Fields = Readonly<Record<string, unknown>>;

/** A client is there, or comes. */
export interface ExpectConnectionAction {
  readonly kind: "expect-connection";
  readonly channel: string;
  /** By when; a scenario waits for ever where it is left out. */
  readonly withinMs?: number;
}

/** A client says a message. */
export interface ExpectMessageAction {
  readonly kind: "expect-message";
  readonly channel: string;
  readonly message: string;
  /** What its payload holds. */
  readonly where: unknown;
  readonly withinMs?: number;
}

/** A client makes a request. */
export interface ExpectRequestAction {
  readonly kind: "expect-request";
  /** The operation's id. */
  readonly operation: string;
  /** What its body holds. */
  readonly where: unknown;
  /** The status of its answer. */
  readonly status?: number;
  readonly withinMs?: number;
}

/** The next requests for an operation are answered so. */
export interface AnswerAction {
  readonly kind: "answer";
  readonly operation: string;
  readonly status: number;
  readonly body?: unknown;
  readonly times: number;
}

/** A stored row changes; channels that speak about the resource say so. */
export interface ChangeAction {
  readonly kind: "change";
  /** The id of the schema of its rows. */
  readonly resource: string;
  readonly key: string | number;
  /** The entries that it has from now on; gone where it is left out. */
  readonly set?: Fields;
}

/** Something goes wrong from now on. */
export interface FaultAction {
  readonly kind: "fault";
  readonly rule: FaultRule;
  /** The name by which `mend` takes it back. */
  readonly as?: string;
}

/** A fault of this scenario is taken back, or all of them. */
export interface MendAction {
  readonly kind: "mend";
  readonly fault?: string;
}

/** Connections are closed. */
export interface CloseAction {
  readonly kind: "close";
  readonly channel: string;
  readonly code: number;
  readonly reason: string;
  readonly to: To;
}
