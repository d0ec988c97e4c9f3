import { backoff } from "./backoff.ts";
import { ConnectionLost } from "./errors.ts";
import type { Policy, Reconnect } from "./spec.ts";
import type { Cancel, Surroundings } from "./surroundings.ts";
import type { ConnectionState } from "./talk.ts";

/** The part of a WebSocket that is used: that of browsers and of Node.js is one, and so is that of `ws`. */
export interface SocketLike {
  readonly readyState: number;
  binaryType: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
}

export interface LinePlan {
  /** Gets what an attempt needs, its token for example; what it returns opens the socket. */
  prepare(): Promise<() => SocketLike>;
  /** False: what is lost stays lost. */
  readonly schedule: false | Reconnect;
  readonly jitter: "none" | "full";
  readonly closeCodes: Readonly<Record<number, Policy>>;
  readonly attemptMs: number;
}

export interface LineListener {
  state(state: ConnectionState): void;
  opened(): void;
  data(data: unknown): void;
  lost(error: ConnectionLost): void;
  ended(state: "disconnected" | "error", error: ConnectionLost): void;
  /** Network or page changed. */
  looked(): void;
}

/** One socket at a time, and another one when it is lost. */
export interface Line {
  /** When the next attempt is due, by the clock; undefined while none is waited for. */
  nextAttemptAt(): number | undefined;
  /** Starts trying, unless it does already. */
  start(): void;
  /** False where no socket is open. */
  write(data: string | Uint8Array<ArrayBuffer>): boolean;
  /** Counts the socket as lost. */
  drop(reason: string): void;
  close(code: number, reason: string): Promise<void>;
}

/** How long a server may take to answer a close frame. */
const closeMs = 2000;

const none = (): void => undefined;

export function openLine(plan: LinePlan, { clock, awareness, random }: Surroundings, listener: LineListener): Line {
  const { schedule, jitter, closeCodes, attemptMs } = plan;
  let active = false;
  let socket: SocketLike | undefined;
  /** Attempts in a row that failed. */
  let failures = 0;
  let openedAt: number | undefined;
  let isFirst = true;
  /** What waits: for the next attempt, or for the network before it; else the limit of the attempt under way. */
  let waiting: "time" | "network" | undefined;
  let dueAt: number | undefined;
  let cancel: Cancel = none;
  let ignore: Cancel = none;
  /** Which attempt is under way: what an earlier one still brings is out of date. */
  let round = 0;

  function attempt(): void {
    cancel();
    cancel = none;
    waiting = undefined;
    listener.state(isFirst ? "connecting" : "reconnecting");
    if (!active) return;
    if (!awareness.online()) {
      waiting = "network";
      return;
    }
    round += 1;
    const mine = round;
    cancel = clock.after(attemptMs, () => fail(new ConnectionLost(1006, `no connection within ${attemptMs} ms`)));
    plan.prepare().then(
      (open) => mine === round && attach(open),
      (error: unknown) => mine === round && fail(new ConnectionLost(1006, "not prepared", error)),
    );
  }

  function attach(open: () => SocketLike): void {
    try {
      socket = open();
    } catch (error) {
      return fail(new ConnectionLost(1006, "not opened", error));
    }
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      cancel();
      isFirst = false;
      openedAt = clock.now();
      listener.opened();
    };
    socket.onmessage = ({ data }: { data: unknown }) => listener.data(data);
    // A close event follows, which says more.
    socket.onerror = none;
    socket.onclose = ({ code, reason }: { code: number; reason: string }) => fail(new ConnectionLost(code, reason));
  }

  /** Lets go of the socket; nothing that it still does is heard. */
  function release(): SocketLike | undefined {
    const last = socket;
    socket = undefined;
    round += 1;
    cancel();
    waiting = undefined;
    if (last) last.onopen = last.onmessage = last.onclose = null;
    return last;
  }

  function fail(error: ConnectionLost): void {
    const last = release();
    if (last && last.readyState < 2) last.close();
    isFirst = false;
    // One that is closed as soon as it opens did not stand: the waits go on growing.
    const stood = schedule && openedAt !== undefined && clock.now() - openedAt >= schedule.initialMs;
    openedAt = undefined;
    listener.lost(error);
    if (!active) return;
    const policy = closeCodes[error.code] ?? "backoff";
    if (stood) failures = 0;
    if (stood && schedule && policy === "now") return attempt();
    failures += 1;
    if (!schedule || policy === "never" || failures > (schedule.maxAttempts ?? Infinity)) {
      return end(policy === "never" && error.code === 1000 ? "disconnected" : "error", error);
    }
    listener.state("reconnecting");
    if (!active) return;
    waiting = "time";
    const wait = backoff(schedule, failures) * (jitter === "full" ? random() : 1);
    dueAt = clock.now() + wait;
    cancel = clock.after(wait, attempt);
  }

  function end(state: "disconnected" | "error", error: ConnectionLost): void {
    active = false;
    ignore();
    listener.ended(state, error);
  }

  function look(): void {
    if (waiting && awareness.online() && (waiting === "network" || awareness.visible())) attempt();
    listener.looked();
  }

  return {
    nextAttemptAt: () => (waiting === "time" ? dueAt : undefined),
    start() {
      if (active) return;
      active = true;
      failures = 0;
      isFirst = true;
      ignore = awareness.subscribe(look);
      attempt();
    },
    write(data) {
      if (socket?.readyState !== 1) return false;
      socket.send(data);
      return true;
    },
    drop: (reason) => fail(new ConnectionLost(1006, reason)),
    async close(code, reason) {
      // First, as it throws for codes that may not be sent.
      socket?.close(code, reason);
      const last = release();
      if (active) end("disconnected", new ConnectionLost(code, reason));
      if (!last || last.readyState === 3) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const tooLate = clock.after(closeMs, resolve);
      last.onclose = () => resolve();
      await promise;
      tooLate();
      last.onclose = null;
    },
  };
}
