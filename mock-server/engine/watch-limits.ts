import type { Message, MessageOperation } from "../../contract/index.ts";
import { type Purpose, silenceOf } from "./clock.ts";
import { type Connection, putOff } from "./connection.ts";
import { type OpenChannel, closeCodeFor } from "./close-code.ts";
import type { Speaker } from "./speaker.ts";
import type { World } from "./world.ts";

export interface LimitWatch {
  /** Follows a new connection: idle time, heartbeat. */
  watch(connection: Connection): void;
  /** Counts something heard; false when it is more than the contract allows in its window. */
  countMessage(connection: Connection): boolean;
  /** A message was heard: it may be the heartbeat, or the answer to the server's. */
  heartbeat(connection: Connection, message: Message): void;
}

export interface LimitWatchOptions {
  readonly world: World;
  readonly channel: OpenChannel;
  readonly operations: readonly MessageOperation[];
  readonly speaker: Speaker;
  readonly end: (connection: Connection, code: number, reason: string) => void;
}

/** Keeps the promises of `x-limits` and `x-heartbeat` about time. */
export function watchLimits({ world, channel, operations, speaker, end }: LimitWatchOptions): LimitWatch {
  const { limits, heartbeat } = channel;
  const ping = operations.find(({ id }) => id === heartbeat?.operation);
  const pongs = new Set(ping?.reply?.messages);
  const now = (): number => silenceOf(world.clock);

  const repeat = (kind: Purpose["kind"], connection: Connection, ms: number, task: () => void): void =>
    putOff(connection, { clock: world.clock, purpose: { kind, channel: channel.id } }, ms, task);

  /** One timer a connection, set again for what is left: hearing something costs nothing. */
  function watchIdle(connection: Connection, timeout: number): void {
    const left = connection.lastHeard + timeout - now();
    if (left <= 0) {
      const documented = closeCodeFor(channel, "idle");
      return end(connection, documented?.code ?? 1000, documented?.summary ?? `nothing heard for ${timeout / 1000} s`);
    }
    repeat("idle", connection, left, () => watchIdle(connection, timeout));
  }

  function watchHeartbeat(connection: Connection): void {
    if (heartbeat === undefined) return;
    const documented = closeCodeFor(channel, "heartbeat");
    const patience = heartbeat.intervalMs * (heartbeat.missed + 1);
    if (documented !== undefined && now() - connection.lastPing >= patience) {
      return end(connection, documented.code, documented.summary);
    }
    if (heartbeat.initiator === "server" && ping !== undefined) {
      const message = speaker.message(ping.messages[0] ?? "");
      if (message !== undefined)
        speaker.deliver.to(
          connection,
          speaker.compose(message, world.situation({ said: Object.entries(connection.params) })),
        );
    }
    repeat("heartbeat", connection, heartbeat.intervalMs, () => watchHeartbeat(connection));
  }

  return {
    watch(connection) {
      const { idleTimeoutMs } = limits;
      if (idleTimeoutMs !== undefined)
        repeat("idle", connection, idleTimeoutMs, () => watchIdle(connection, idleTimeoutMs));
      if (heartbeat !== undefined)
        repeat("heartbeat", connection, heartbeat.intervalMs, () => watchHeartbeat(connection));
    },
    countMessage(connection) {
      const heard = now();
      connection.lastHeard = heard;
      const { messageRate, perMs = 1000 } = limits;
      if (messageRate === undefined) return true;
      if (heard - connection.windowStart >= perMs) {
        connection.windowStart = heard;
        connection.heard = 0;
      }
      connection.heard += 1;
      return connection.heard <= messageRate;
    },
    heartbeat(connection, { id }) {
      if (ping?.messages.includes(id) === true || pongs.has(id)) connection.lastPing = now();
    },
  };
}
