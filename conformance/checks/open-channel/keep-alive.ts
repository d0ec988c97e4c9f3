import type { MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { clientPayload, correlationOf, withCorrelation } from "./client-payload.ts";
import { matchHeard } from "./match-heard.ts";
import type { OpenSubject, Talk } from "./talk.ts";

interface Beat {
  readonly operation: MessageOperation;
  readonly intervalMs: number;
  /** After how long a silence the other end may take this one for dead. */
  readonly patienceMs: number;
}

/** The heartbeat that a server begins, with what a client answers. */
export const heartbeatOf = (subject: OpenSubject): Beat | undefined => beatAmong(subject, subject.server);

/** The heartbeat that a client begins. */
export const ownHeartbeatOf = (subject: OpenSubject): Beat | undefined => beatAmong(subject, subject.client);

function beatAmong({ channel }: OpenSubject, operations: readonly MessageOperation[]): Beat | undefined {
  const heartbeat = channel.protocol === "websocket" ? channel.heartbeat : undefined;
  const operation = operations.find(({ id }) => id === heartbeat?.operation);
  if (heartbeat === undefined || operation === undefined) return undefined;
  const { intervalMs, missed } = heartbeat;
  return { operation, intervalMs, patienceMs: intervalMs * missed };
}

/**
 * The same connection, on which the server's heartbeats are answered for as long as it stands: however long a check waits for something
 * else, silence does not end it.
 */
export function answeringBeats(asking: Asking, subject: OpenSubject, talk: Talk): Talk {
  const beat = heartbeatOf(subject);
  const answer = subject.messages.get(beat?.operation.reply?.messages[0] ?? "");
  if (beat === undefined || answer === undefined) return talk;
  const alive = untilLeft(asking, talk);

  async function listen({ operation, intervalMs }: Beat, reply: NonNullable<typeof answer>): Promise<void> {
    for (let seen = 0; alive.stands();) {
      await talk.until(() => talk.heard.length > seen, intervalMs);
      const heard = talk.heard.slice(seen);
      seen += heard.length;
      for (const one of heard) {
        const match = matchHeard(subject, one);
        if (match.kind !== "message" || !operation.messages.includes(match.message.id) || !alive.stands()) continue;
        const id = one.reading.ok ? correlationOf(match.message, one.reading.payload) : "";
        talk.say(reply, withCorrelation(asking, reply, clientPayload(asking, reply), String(id)));
      }
    }
  }
  void listen(beat, answer);
  return alive.talk;
}

/** The same connection, on which a heartbeat that clients begin is said, too. What answers it is heard among everything else. */
export function beating(asking: Asking, subject: OpenSubject, talk: Talk): Talk {
  const beat = ownHeartbeatOf(subject);
  return beat === undefined ? talk : saying(asking, subject, talk, { ...beat, message: beat.operation.messages[0] });
}

/** The same for a client that does not hear whether it is asked: it says that it is there at every interval, whoever begins. */
export function beatingUnheard(asking: Asking, subject: OpenSubject, talk: Talk): Talk {
  const beat = heartbeatOf(subject);
  return beat === undefined
    ? beating(asking, subject, talk)
    : saying(asking, subject, talk, { ...beat, message: beat.operation.reply?.messages[0] });
}

function saying(
  asking: Asking,
  subject: OpenSubject,
  talk: Talk,
  { intervalMs, message: id = "" }: Pick<Beat, "intervalMs"> & { readonly message: string | undefined },
): Talk {
  const message = subject.messages.get(id);
  if (message === undefined) return talk;
  const alive = untilLeft(asking, talk);

  async function tell(said: NonNullable<typeof message>): Promise<void> {
    for (let count = 1; ; count += 1) {
      await talk.until(() => !alive.stands(), intervalMs);
      if (!alive.stands()) return;
      talk.say(said, withCorrelation(asking, said, clientPayload(asking, said), `beat-${count}`));
    }
  }
  void tell(message);
  return alive.talk;
}

/** A connection, and whether it still stands: nobody beats on one that was left. */
function untilLeft(asking: Asking, talk: Talk): { readonly talk: Talk; stands(): boolean } {
  let left = false;
  return {
    stands: () => !left && talk.closed === undefined && !asking.signal.aborted,
    talk: {
      ...talk,
      get heard() {
        return talk.heard;
      },
      get closed() {
        return talk.closed;
      },
      close() {
        left = true;
        talk.close();
      },
    },
  };
}
