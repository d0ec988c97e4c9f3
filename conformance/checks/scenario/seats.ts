import type { Asking } from "../../asking.ts";
import { broken, notAsked, type Verdict } from "../../verdict.ts";
import { openSubject } from "../open-channel/open-subject.ts";
import type { OpenSubject, Talk } from "../open-channel/talk.ts";
import { socketIoProtocol } from "../socketio/socketio-protocol.ts";
import { webSocketProtocol } from "../websocket/websocket-protocol.ts";

/** The one client of a scenario on one channel. */
export interface Seat {
  readonly subject: OpenSubject;
  readonly talk: Talk;
  /** How much of what it heard lies behind the step that is asked. */
  upTo: number;
}

export type Seating = { readonly ok: true; readonly seat: Seat; readonly isNew: boolean } | Refused;

interface Refused {
  readonly ok: false;
  readonly verdict: Verdict;
}

/** The clients of a scenario: one for each channel, as long as it is open. */
export interface Seats {
  /** The client on a channel, which comes where there is none. */
  at(channel: string): Promise<Seating>;
  /** What was heard up to now is no answer to what comes. */
  turnThePage(): void;
  /** Forgets a client whose connection has ended. */
  leave(channel: string): void;
  all(): readonly Seat[];
}

export function openSeats(asking: Asking): Seats {
  const seats = new Map<string, Seat>();

  async function enter(id: string): Promise<Seating> {
    const { contract } = asking;
    const channel = contract.channels.find((one) => one.id === id);
    if (channel === undefined || channel.protocol === "http" || channel.endpoints.length === 0)
      return { ok: false, verdict: notAsked(`${id} is on no port that can be asked`) };
    const protocol = channel.protocol === "websocket" ? webSocketProtocol : socketIoProtocol;
    const subject = openSubject(contract, channel, protocol);
    const before = asking.transcript().length;
    const entering = await protocol.enter(asking, subject);
    if (entering.ok) {
      const seat = { subject, talk: entering.talk, upTo: 0 };
      seats.set(id, seat);
      return { ok: true, seat, isNew: true };
    }
    const transcript = asking.transcript();
    // Without a credential nothing is even tried.
    if (transcript.length === before) return { ok: false, verdict: notAsked(entering.because) };
    return { ok: false, verdict: broken({ expected: "an open connection", got: entering.because, transcript }) };
  }

  return {
    async at(channel) {
      const seat = seats.get(channel);
      return seat === undefined ? enter(channel) : { ok: true, seat, isNew: false };
    },
    turnThePage() {
      for (const seat of seats.values()) seat.upTo = seat.talk.heard.length;
    },
    leave: (channel) => void seats.delete(channel),
    all: () => [...seats.values()],
  };
}
