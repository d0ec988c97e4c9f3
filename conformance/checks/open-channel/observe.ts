import type { Message } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { beating, ownHeartbeatOf } from "./keep-alive.ts";
import { doorTo, goThrough } from "./rooms.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";
import type { Closed } from "../../edges/websocket-peer.ts";
import { promptMs } from "./timing.ts";
import { watchLateness } from "./watch-lateness.ts";

export type Observation =
  | {
      readonly ok: true;
      readonly openedAt: number;
      readonly heard: readonly HeardMessage[];
      readonly closed: Closed | undefined;
      /** How late timers of our own were meanwhile: times are not surer than that. */
      readonly lateMs: number;
    }
  | { readonly ok: false; readonly because: string };

/**
 * What a client hears that only listens, for `ms` from the moment it is connected, asked once a run for each length.
 *
 * @param about a message whose room it enters first, where it has one
 */
export function observe(asking: Asking, subject: OpenSubject, ms: number, about?: Message): Promise<Observation> {
  const door = about && doorTo(subject, about, "add");
  const key = `listening to ${subject.channel.id} for ${ms} ms ${door === undefined ? "" : `in a room of ${door.message.id}`}`;
  return asking.once(key, async (own) => {
    const entering = await subject.protocol.enter(own, subject);
    if (!entering.ok) return entering;
    const patienceMs = ownHeartbeatOf(subject)?.patienceMs ?? Infinity;
    const talk = ms < patienceMs ? entering.talk : beating(own, subject, entering.talk);
    if (door !== undefined) goThrough(own, talk, door);
    const lateness = watchLateness(own.clock);
    await talk.until(() => false, ms);
    const lateMs = lateness.end();
    const { heard, closed } = talk;
    talk.close();
    return { ok: true, openedAt: talk.openedAt, heard: [...heard], closed, lateMs };
  });
}

/** What is heard at once after connecting. */
export const greeting = (asking: Asking, subject: OpenSubject): Promise<Observation> =>
  observe(asking, subject, promptMs);
