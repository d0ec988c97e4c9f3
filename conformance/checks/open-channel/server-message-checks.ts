import type { Message } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { wordsOf } from "../../judge/judge-payload.ts";
import { promiseOf } from "../../judge/family-words.ts";
import { familiesIn, familyOf, type SchemaFamily } from "../../judge/schema-family.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { type Occasion, messagesOf, occasionsOf } from "./evidence.ts";
import { converse } from "./converse.ts";
import { heardOf, matchHeard } from "./match-heard.ts";
import { greeting } from "./observe.ts";
import { openCheck, type OpenCheck } from "./open-check.ts";
import { isBinaryContent, wireFormOf } from "../../../contract/wire/index.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";
import { promptMs } from "./timing.ts";

/** Whether what a server says is what the contract says that it says. */
export function serverMessageChecks(subject: OpenSubject): readonly Check[] {
  return [...subject.said.flatMap((message) => messageChecks(subject, message)), ...conductChecks(subject)];
}

function messageChecks(subject: OpenSubject, message: Message): readonly Check[] {
  const occasions = occasionsOf(subject, message);
  const common = {
    asks: message.source,
    message: message.id,
    needsMs: occasions[0]?.needsMs ?? 0,
    covers: [`message:${message.id}`],
  };
  return familiesIn(subject.contract, message.payload).map((family) =>
    openCheck(subject, {
      ...common,
      family: ["receives", message.key, "schema", family],
      promise: `${promiseOf[family]} in "${message.name}"`,
      covers: [...common.covers, `keyword:${message.id}:${family}`],
      run: (asking) => judge(asking, subject, { message, occasions, family }),
    }),
  );
}

interface Question {
  readonly message: Message;
  readonly occasions: readonly Occasion[];
  readonly family: SchemaFamily;
}

/** Listens on one occasion after another until the message is heard. */
async function judge(asking: Asking, subject: OpenSubject, { message, occasions, family }: Question): Promise<Verdict> {
  const wanted = new Set([message.id]);
  let why = "nothing that can be done from outside brings it about";
  for (const { listen } of occasions) {
    const heard = await listen(asking);
    if (typeof heard === "string") {
      why = heard;
      continue;
    }
    const found = heardOf(subject, heard, wanted);
    if (found.length === 0) {
      why = "it was not heard";
      continue;
    }
    for (const one of found) {
      const match = matchHeard(subject, one);
      const faults = match.kind === "message" ? match.faults.filter(({ keyword }) => familyOf(keyword) === family) : [];
      if (faults[0] !== undefined)
        return broken({ ...wordsOf(faults), pointer: faults[0].pointer, transcript: asking.transcript() });
    }
    return kept;
  }
  return notAsked(why);
}

interface Fault {
  readonly expected: string;
  readonly got: string;
}

/** Something that everything which is said on a channel keeps or breaks. */
export interface ConductPromise extends Pick<OpenCheck, "family" | "promise"> {
  readonly judge: (heard: HeardMessage) => Fault | undefined;
}

/** What holds for everything that one side says on a channel: `said` of the subject is what it may say. */
export function conductPromises(subject: OpenSubject): readonly ConductPromise[] {
  const { channel, said, protocol } = subject;
  const about = protocol.name === "websocket" ? "frame" : "event";
  const promises: ConductPromise[] = [
    {
      family: ["receives", "undocumented"],
      promise: `say nothing on ${channel.key} that the contract does not have`,
      judge(one) {
        const match = matchHeard(subject, one);
        return match.kind === "undocumented" ? { expected: match.expected, got: match.got } : undefined;
      },
    },
  ];
  if (protocol.name !== "websocket") return promises;
  const kinds = [...new Set(said.map(({ contentType }) => isBinaryContent(contentType)))];
  if (kinds.length === 1)
    promises.push({
      family: ["frame", "kind"],
      promise: `send every ${about} of ${channel.key} as ${kinds[0] === true ? "binary" : "text"}`,
      judge: ({ binary }) =>
        binary === kinds[0]
          ? undefined
          : {
              expected: binary ? "a text frame" : "a binary frame",
              got: binary ? "a binary frame" : "a text frame",
            },
    });
  if (kinds.includes(false) && said.every(({ contentType }) => wireFormOf(contentType) !== "text"))
    promises.push({
      family: ["frame", "unit"],
      promise: `send one JSON document in each text ${about} of ${channel.key}`,
      judge: ({ reading, binary }) =>
        reading.ok || binary ? undefined : { expected: "one JSON document", got: reading.got },
    });
  return promises;
}

function conductChecks(subject: OpenSubject): readonly Check[] {
  return conductPromises(subject).map(({ judge: judgeOne, ...given }) =>
    openCheck(subject, {
      ...given,
      needsMs: promptMs,
      run: (asking) => overEverything(asking, subject, judgeOne),
    }),
  );
}

/** Looks at everything that is heard at once after connecting and in every conversation. */
export async function overEverything(
  asking: Asking,
  subject: OpenSubject,
  judgeOne: (heard: HeardMessage) => Fault | undefined,
): Promise<Verdict> {
  let judged = 0;
  let why = "nothing was heard";
  const look = (heard: readonly HeardMessage[]): Verdict | undefined => {
    for (const one of heard) {
      judged += 1;
      const fault = judgeOne(one);
      if (fault !== undefined) return broken({ ...fault, transcript: asking.transcript() });
    }
    return undefined;
  };
  const greeted = await greeting(asking, subject);
  if (!greeted.ok) return notAsked(greeted.because);
  const first = look(greeted.heard);
  if (first !== undefined) return first;
  for (const operation of subject.client) {
    for (const message of messagesOf(subject, operation)) {
      const conversation = await converse(asking, subject, operation, message);
      if (!conversation.ok) {
        why = conversation.because;
        continue;
      }
      const verdict = look([...conversation.speaker, ...conversation.bystander]);
      if (verdict !== undefined) return verdict;
    }
  }
  return judged > 0 ? kept : notAsked(why);
}
