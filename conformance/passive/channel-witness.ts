import type { Message, Side } from "../../contract/index.ts";
import type { Check } from "../check.ts";
import { conductPromises } from "../checks/open-channel/server-message-checks.ts";
import { type Matched, matchHeard } from "../checks/open-channel/match-heard.ts";
import { openCheck } from "../checks/open-channel/open-check.ts";
import type { HeardMessage, OpenSubject } from "../checks/open-channel/talk.ts";
import { promiseOf } from "../judge/family-words.ts";
import { wordsOf } from "../judge/judge-payload.ts";
import { familiesIn, familyOf, type SchemaFamily } from "../judge/schema-family.ts";
import type { Transcript } from "../transcript.ts";
import { closeWatches } from "./close-watch.ts";
import { openPace, paceWatches } from "./pace-watch.ts";
import { openReplies, replyWatches } from "./reply-watch.ts";
import { notAskedFor } from "./not-asked-for.ts";
import type { Tally, Watch } from "./tally.ts";
import type { Teller } from "./teller.ts";

/** One thing that a side said. */
export interface Utterance {
  readonly from: Side;
  readonly heard: HeardMessage;
  /** Length of the frame. */
  readonly bytes: number;
  /** Number under which Socket.IO wants it acknowledged. */
  readonly number?: number;
  readonly evidence: () => Transcript;
}

/** Judges one connection to a channel. */
export interface ChannelTalk {
  take(utterance: Utterance): void;
  close(from: Side, code: number, at: number, evidence: () => Transcript): void;
  /** The connection is over, or the report is wanted. */
  finish(at: number, evidence: () => Transcript): void;
}

export interface ChannelWitness {
  /** A connection has been let in. */
  open(at: number): ChannelTalk;
}

/** What a client may say on a channel, in the place of what the server may. */
export function asClient(subject: OpenSubject): OpenSubject {
  const ids = new Set(subject.client.flatMap(({ messages }) => messages));
  return { ...subject, said: [...ids].flatMap((id) => subject.messages.get(id) ?? []) };
}

/** Judges everything that is said on a channel, by either side. */
export function channelWitness(subject: OpenSubject, tally: Tally, teller: Teller): ChannelWitness {
  const speech: Readonly<Record<Side, (heard: HeardMessage, evidence: () => Transcript) => Matched>> = {
    server: speechOf(subject, "server", tally),
    client: speechOf(asClient(subject), "client", tally),
  };
  const closes = closeWatches(subject, tally);
  const replies = replyWatches(subject, tally);
  const paces = paceWatches(subject, tally);
  return {
    open(at) {
      const pending = openReplies(subject, replies);
      const pace = openPace(subject, paces, at);
      const here = { channel: subject.channel.id, connection: teller.nextConnection() };
      let isClosing = false;
      teller.tell({ kind: "opened", at, ...here });
      return {
        take(utterance) {
          const { from, heard, evidence } = utterance;
          const match = speech[from](heard, evidence);
          if (match.kind !== "acknowledgement") {
            const message = match.kind === "message" ? { message: match.message.id } : {};
            const payload = heard.reading.ok ? heard.reading.payload : heard.text;
            teller.tell({ kind: "said", at: heard.at, ...here, from, ...message, payload });
          }
          pending.take(utterance, match);
          if (from === "client") pace.take(utterance, match);
        },
        close(from, code, when, evidence) {
          // The second close frame repeats what the first one says (RFC 6455 §5.5.1).
          if (!isClosing) {
            closes[from](code, evidence);
            teller.tell({ kind: "closed", at: when, ...here, by: from, code });
          }
          isClosing = true;
          pending.finish(when, evidence);
          pace.finish(when, evidence);
        },
        finish(when, evidence) {
          pending.finish(when, evidence);
          pace.finish(when, evidence);
        },
      };
    },
  };
}

/** Says of each thing that one side said which message it is, and notes what is wrong with it. */
function speechOf(
  subject: OpenSubject,
  side: Side,
  tally: Tally,
): (heard: HeardMessage, evidence: () => Transcript) => Matched {
  const said = side === "server" ? "receives" : "says";
  const asWhom = side === "server" ? "" : ", as a client";
  const conduct = conductPromises(subject).map(({ judge, family, promise }) => {
    const own = side === "server" ? family : ["says", family.at(-1)!];
    return { judge, note: tally.watch(openCheck(subject, { family: own, promise: promise + asWhom, ...notAskedFor })) };
  });
  const schemas = new Map<string, readonly { readonly family: SchemaFamily; readonly note: Watch }[]>(
    subject.said.map((message) => [
      message.id,
      familiesIn(subject.contract, message.payload).map((family) => ({
        family,
        note: tally.watch(schemaCheck(subject, message, [said, message.key, "schema", family], family, asWhom)),
      })),
    ]),
  );

  return (heard, evidence) => {
    for (const { judge, note } of conduct) note(judge(heard), evidence);
    const match = matchHeard(subject, heard);
    if (match.kind !== "message") return match;
    for (const { family, note } of schemas.get(match.message.id) ?? []) {
      const faults = match.faults.filter(({ keyword }) => familyOf(keyword) === family);
      note(faults[0] && { ...wordsOf(faults), pointer: faults[0].pointer }, evidence);
    }
    return match;
  };
}

function schemaCheck(
  subject: OpenSubject,
  message: Message,
  id: readonly string[],
  family: SchemaFamily,
  asWhom: string,
): Check {
  return openCheck(subject, {
    family: id,
    promise: `${promiseOf[family]} in "${message.name}"${asWhom}`,
    asks: message.source,
    message: message.id,
    covers: [`message:${message.id}`, `keyword:${message.id}:${family}`],
    ...notAskedFor,
  });
}
