/** One thing that is wrong with a payload (Standard Schema's issue). */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The connection is gone: it was lost, refused or closed. Waiting for more would be in vain. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
  /** The WebSocket close code (RFC 6455 §7.4); 1006 where none was received. */
  declare readonly code: number;
  declare readonly reason: string;
  constructor(code: number, reason: string, cause?: unknown) {
    super(`connection lost (${code}${reason && `: ${reason}`})`, { cause });
    this.code = code;
    this.reason = reason;
  }
}

/** A message waited and was given up: for the connection, and was not sent; or for somebody to read it. */
export class MessageDropped extends Error {
  override readonly name = "MessageDropped";
  /** `overflow`: the queue was full · `expired`: it waited longer than `ttlMs` · `unread`: an iteration fell too far behind. */
  declare readonly why: "overflow" | "expired" | "unread";
  constructor(why: MessageDropped["why"]) {
    super(`message dropped: ${why}`);
    this.why = why;
  }
}

/** A request was not answered in time. */
export class NoReply extends Error {
  override readonly name = "NoReply";
  constructor(key: string, timeoutMs: number) {
    super(`no reply to ${key} within ${timeoutMs} ms`);
  }
}

/** `data.amount must be > 0` */
function inWords({ path = [], message }: Issue): string {
  const steps = path.map((step) => (typeof step === "object" ? step.key : step));
  return `${steps.join(".")} ${message}`.trim();
}

/** A payload does not fit its schema: one that was to be sent and was not, or the reply to a request. */
export class MessageInvalid extends Error {
  override readonly name = "MessageInvalid";
  declare readonly key: string;
  declare readonly issues: readonly Issue[];
  constructor(key: string, issues: readonly Issue[]) {
    super(`${key} breaks its schema: ${issues.map(inWords).join("; ")}`);
    this.key = key;
    this.issues = issues;
  }
}
