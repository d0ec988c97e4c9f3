import type { WebSocketChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { seconds } from "../../seconds.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { clientPayload } from "../open-channel/client-payload.ts";
import { heardOf } from "../open-channel/match-heard.ts";
import { codesFor } from "../open-channel/negative-message-checks.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { talkOver } from "./websocket-protocol.ts";
import { open, judgeClose } from "./judge-close.ts";

/** What `x-heartbeat` promises: that heartbeats come, and that missed ones end a connection. */
export function heartbeatChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const { heartbeat } = channel;
  if (heartbeat === undefined) return [];
  const { intervalMs, initiator, missed } = heartbeat;
  const operation = [...subject.client, ...subject.server].find(({ id }) => id === heartbeat.operation);
  const checks: Check[] = [];
  const codes = codesFor(subject, "heartbeat");
  const patience = intervalMs * (missed + 2) + promptMs;
  if (codes.length > 0)
    checks.push(
      openCheck(subject, {
        family: ["heartbeat", "timeout"],
        promise: `close ${channel.key} when ${missed} heartbeats of a client were missed`,
        needsMs: patience,
        async run(asking) {
          const peer = await open(asking, channel);
          if (typeof peer === "string") return notAsked(peer);
          const closed = await peer.ended(patience);
          const idle = codesFor(subject, "idle");
          if (closed !== undefined && idle.includes(closed.code) && !codes.includes(closed.code))
            return notAsked("the connection was idle for too long first");
          return judgeClose(asking, codes, closed, `no heartbeat came for ${seconds(patience)}`);
        },
      }),
    );
  if (initiator === "server" && operation !== undefined)
    checks.push(beatCheck(subject, channel, intervalMs, operation.messages));
  return checks;
}

function beatCheck(subject: OpenSubject, channel: WebSocketChannel, intervalMs: number, ids: readonly string[]): Check {
  const needsMs = intervalMs * 3.5 + promptMs;
  return openCheck(subject, {
    family: ["heartbeat", "interval"],
    promise: `send a heartbeat on ${channel.key} every ${seconds(intervalMs)}`,
    needsMs,
    async run(asking) {
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      const talk = talkOver(peer);
      const operation = subject.server.find(({ messages }) => messages.some((id) => ids.includes(id)));
      const answer = subject.messages.get(operation?.reply?.messages[0] ?? "");
      const beats = (): readonly number[] => heardOf(subject, talk.heard, new Set(ids)).map(({ at }) => at);
      let answered = 0;
      while (beats().length < 3) {
        const heard = beats().length;
        if (!(await talk.until(() => beats().length > heard, intervalMs * 2 + promptMs))) break;
        for (; answered < beats().length; answered += 1)
          if (answer !== undefined) talk.say(answer, clientPayload(asking, answer));
      }
      const times = beats();
      const expected = `one every ${seconds(intervalMs)}`;
      const transcript = asking.transcript();
      if (times.length < 3) return broken({ expected, got: `${times.length} in ${seconds(needsMs)}`, transcript });
      const mean = (times.at(-1)! - times[0]!) / (times.length - 1);
      return Math.abs(mean - intervalMs) <= intervalMs * 0.25 + 50
        ? kept
        : broken({ expected, got: `one every ${seconds(mean)}`, transcript });
    },
  });
}
