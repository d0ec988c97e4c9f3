import type { SocketIoChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { type EngineOpen } from "../../edges/socketio.ts";
import { seconds } from "../../seconds.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { engineCheck, open } from "./engine-check.ts";
import { transportChecks } from "./transport-checks.ts";

/** What Engine.IO below a channel promises: its first packet, its transports, its heartbeat, its limits. */
export function engineChecks(subject: OpenSubject, channel: SocketIoChannel): readonly Check[] {
  const { transports, pingIntervalMs, pingTimeoutMs, maxPayload } = channel.socketio;
  const polls = transports === undefined || transports.includes("polling");
  const sockets = transports === undefined || transports.includes("websocket");
  const said = (name: keyof EngineOpen, want: number | undefined): readonly Check[] =>
    want === undefined ? [] : [openPacketCheck(subject, channel, name, want)];
  return [
    ...said("pingInterval", pingIntervalMs),
    ...said("pingTimeout", pingTimeoutMs),
    ...said("maxPayload", maxPayload),
    ...transportChecks(subject, channel, { polls, sockets, isDeclared: transports !== undefined }),
    ...(sockets && pingIntervalMs !== undefined ? [pingCheck(subject, channel, pingIntervalMs)] : []),
    ...(sockets && maxPayload !== undefined ? [payloadCheck(subject, channel, maxPayload)] : []),
    ...(channel.limits.idleTimeoutMs === undefined ? [] : [idleCheck(subject, channel, channel.limits.idleTimeoutMs)]),
  ];
}

function openPacketCheck(subject: OpenSubject, channel: SocketIoChannel, name: keyof EngineOpen, want: number): Check {
  return engineCheck(
    subject,
    channel,
    {
      family: ["open-packet", name],
      promise: `say ${name} ${want} when a connection to ${channel.key} opens (Engine.IO 4, handshake)`,
    },
    async (asking) => {
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      const got = peer.engine[name];
      return got === want
        ? kept
        : broken({ expected: `${name} ${want}`, got: JSON.stringify(got) ?? "none", transcript: asking.transcript() });
    },
  );
}

function pingCheck(subject: OpenSubject, channel: SocketIoChannel, everyMs: number): Check {
  const needsMs = everyMs * 3.5 + 500;
  return engineCheck(
    subject,
    channel,
    {
      family: ["ping"],
      promise: `ping clients of ${channel.key} every ${seconds(everyMs)} (Engine.IO 4, heartbeat)`,
      needsMs,
    },
    async (asking) => {
      // Engine.IO keeps the time of its machine: there is no clock that could be handed to it.
      if (asking.clock.driven)
        return notAsked("the heartbeat of Engine.IO goes by the machine's time, and this run does not");
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      await peer.until(() => peer.pings.length >= 3, needsMs);
      const { pings } = peer;
      const expected = `a ping every ${seconds(everyMs)}`;
      const transcript = asking.transcript();
      if (pings.length < 3) return broken({ expected, got: `${pings.length} in ${seconds(needsMs)}`, transcript });
      const mean = (pings.at(-1)! - pings[0]!) / (pings.length - 1);
      return Math.abs(mean - everyMs) <= everyMs * 0.25 + 100
        ? kept
        : broken({ expected, got: `one every ${seconds(mean)}`, transcript });
    },
  );
}

function payloadCheck(subject: OpenSubject, channel: SocketIoChannel, most: number): Check {
  return engineCheck(
    subject,
    channel,
    {
      family: ["max-payload"],
      promise: `take no packet of more than ${most} bytes on ${channel.key}`,
      covers: [`limit:${channel.id}:maxPayload`],
    },
    async (asking) => {
      if (most > 16 * 2 ** 20) return notAsked(`the limit is ${most} bytes, more than the suite sends`);
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      peer.emit("x-undocumented", ["x".repeat(most)], false);
      await peer.until(() => peer.closed !== undefined, promptMs);
      return peer.closed === undefined || peer.wasDisconnected
        ? broken({
            expected: "the end of the connection",
            got: "a packet that was taken",
            transcript: asking.transcript(),
          })
        : kept;
    },
  );
}

function idleCheck(subject: OpenSubject, channel: SocketIoChannel, idleMs: number): Check {
  const needsMs = idleMs * 1.5 + promptMs;
  return openCheck(subject, {
    family: ["limit", "idle"],
    promise: `disconnect clients of ${channel.key} that say nothing for ${seconds(idleMs)}`,
    needsMs,
    covers: [`limit:${channel.id}:idleTimeout`],
    async run(asking) {
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      await peer.until(() => peer.closed !== undefined, needsMs);
      const { closed } = peer;
      const expected = `DISCONNECT after ${seconds(idleMs)}`;
      const transcript = asking.transcript();
      if (closed === undefined) return broken({ expected, got: "a connection that stays", transcript });
      if (!peer.wasDisconnected)
        return broken({ expected, got: "a connection that ended without DISCONNECT", transcript });
      const after = closed.at - peer.openedAt;
      return after >= idleMs * 0.9 ? kept : broken({ expected, got: `DISCONNECT after ${seconds(after)}`, transcript });
    },
  });
}
