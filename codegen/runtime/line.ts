import { backoff, type Schedule } from "./backoff.ts";
import { ConnectionLost } from "./errors.ts";
import type { SocketLike } from "./socket-like.ts";
import type { Policy } from "./spec.ts";
import type { Cancel, Surroundings } from "./surroundings.ts";
import type { ConnectionState } from "./talk.ts";

export interface LinePlan {
  /** Gets what an attempt needs, its token for example; what it returns opens the socket. */
  prepare(): Promise<() => SocketLike>;
  /** False: what is lost stays lost. */
  readonly schedule: false | Schedule;
  readonly closeCodes: Readonly<Record<number, Policy>> | undefined;
  /** Whether the connection is silent while nobody looks at the page. */
  readonly sleeps: boolean;
  readonly attemptMs: number;
  /** A connection stands, before anybody else is told. */
  opened?(): void;
  data?(data: unknown): void;
  /** The socket is let go of, whoever ended it. */
  released?(): void;
  /** Network or page changed. */
  looked?(): void;
}

/** Who is told how a line is: the half of a conversation. */
export interface LineListener {
  enter(state: ConnectionState): void;
  lose(error: ConnectionLost): void;
  finish(state: "disconnected" | "error", error: ConnectionLost): void;
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

export function openLine(plan: LinePlan, { clock, awareness, random }: Surroundings, listener: LineListener): Line {
  const { schedule, closeCodes, sleeps, attemptMs } = plan;
  let active = false;
  let socket: SocketLike | undefined;
  /** Attempts in a row that failed. */
  let failures = 0;
  let openedAt: number | undefined;
  /** Whether nothing was lost yet. */
  let isFirst = true;
  /** Whether the next attempt waits for the network; undefined where none waits for anything. */
  let waitsForNetwork: boolean | undefined;
  let dueAt: number | undefined;
  let cancel: Cancel | undefined;
  let ignore: Cancel | undefined;
  /** Counts what is begun: whoever finds another count than his own is out of date, and a listener may have seen to that. */
  let round = 0;

  function attempt(): void {
    release();
    const mine = round;
    listener.enter(isFirst ? "connecting" : "reconnecting");
    if (mine !== round) return;
    if (!awareness.online()) {
      waitsForNetwork = true;
      return;
    }
    cancel = clock.after(attemptMs, () => fail(new ConnectionLost(1006, "no connection in time")));
    plan.prepare().then(
      (open) => mine === round && attach(open),
      (error: unknown) => mine === round && fail(new ConnectionLost(1006, "not prepared", error)),
    );
  }

  function attach(open: () => SocketLike): void {
    try {
      socket = open();
    } catch (error) {
      // No such address, or no sockets here: it would be the same every time.
      return fail(new ConnectionLost(1006, "not opened", error), true);
    }
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      cancel?.();
      openedAt = clock.now();
      plan.opened?.();
      listener.enter("connected");
    };
    socket.onmessage = ({ data }: { data: unknown }) => plan.data?.(data);
    // A close event follows, which says more.
    socket.onerror = () => undefined;
    socket.onclose = ({ code, reason }: { code: number; reason: string }) => fail(new ConnectionLost(code, reason));
  }

  /** Lets go of the socket and of what waits; nothing that they still bring is heard. */
  function release(): SocketLike | undefined {
    const last = socket;
    socket = openedAt = waitsForNetwork = dueAt = undefined;
    round += 1;
    cancel?.();
    plan.released?.();
    if (last) last.onopen = last.onmessage = last.onclose = null;
    return last;
  }

  function fail(error: ConnectionLost, isHopeless = false): void {
    // One that is closed as soon as it opens did not stand: the waits go on growing.
    const stood = schedule && openedAt !== undefined && clock.now() - openedAt >= schedule.initialMs;
    const last = release();
    const mine = round;
    last?.close();
    isFirst = false;
    listener.lose(error);
    if (mine !== round) return;
    const policy = closeCodes?.[error.code];
    if (stood) {
      failures = 0;
      if (policy === "now") return attempt();
    }
    failures += 1;
    // Servers say goodbye to the silent: that is not the end.
    const isGoodbye = policy === "never" && error.code === 1000;
    const isAsleep = sleeps && isGoodbye && !awareness.visible();
    const isOver = isHopeless || (policy === "never" && !isAsleep);
    if (isOver || !schedule || failures > (schedule.maxAttempts ?? failures)) {
      return end(isGoodbye ? "disconnected" : "error", error);
    }
    waitsForNetwork = false;
    if (!isAsleep) {
      const wait = backoff(schedule, failures, random);
      dueAt = clock.now() + wait;
      cancel = clock.after(wait, attempt);
    }
    listener.enter("reconnecting");
  }

  function end(state: "disconnected" | "error", error: ConnectionLost): void {
    active = false;
    ignore?.();
    listener.finish(state, error);
  }

  function look(): void {
    if (waitsForNetwork !== undefined && awareness.online() && (waitsForNetwork || awareness.visible())) attempt();
    plan.looked?.();
  }

  return {
    nextAttemptAt: () => dueAt,
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
      if (last && last.readyState < 3)
        await new Promise<void>((resolve) => {
          const enough = clock.after(closeMs, resolve);
          last.onclose = () => {
            enough();
            resolve();
          };
        });
    },
  };
}
