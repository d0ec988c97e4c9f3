import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { bringAbout, causedOverHttp } from "./brought-about.ts";
import { converse, triggeredBy } from "./converse.ts";
import { errorMessages } from "./open-subject.ts";
import { greeting, observe } from "./observe.ts";
import { refuse } from "./refuse.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";
import { periodic, promptMs, windowOf } from "./timing.ts";

/** One way to hear a message, and how long it takes. */
export interface Occasion {
  readonly needsMs: number;
  readonly listen: (asking: Asking) => Promise<readonly HeardMessage[] | string>;
}

/** Every way in which a message of the server can be brought about from outside, the quickest first. */
export function occasionsOf(subject: OpenSubject, message: Message): readonly Occasion[] {
  const says = ({ messages }: { readonly messages: readonly string[] }): boolean => messages.includes(message.id);
  const found: Occasion[] = [];
  for (const operation of subject.server.filter(says)) {
    if (operation.emissions.some(({ on }) => on.kind === "connect") && message.room === undefined)
      found.push({ needsMs: promptMs, listen: (asking) => heardIn(greeting(asking, subject)) });
    for (const cause of causedOverHttp(subject, operation))
      found.push({ needsMs: promptMs, listen: (asking) => bringAbout(asking, subject, operation, cause) });
    const { heartbeat } = subject.channel;
    if (heartbeat?.operation === operation.id) {
      const ms = heartbeat.intervalMs * 1.5 + promptMs;
      found.push({ needsMs: ms, listen: (asking) => heardIn(observe(asking, subject, ms)) });
    }
    const every = periodic(operation);
    if (every !== undefined) {
      const ms = windowOf(every.everyMs);
      found.push({ needsMs: ms, listen: (asking) => heardIn(observe(asking, subject, ms, message)) });
    }
  }
  for (const operation of subject.client) {
    const brings =
      operation.reply?.messages.includes(message.id) === true || triggeredBy(subject, operation).some(says);
    if (brings) for (const asked of messagesOf(subject, operation)) found.push(spoken(subject, operation, asked));
  }
  if (errorMessages(subject).has(message.id))
    found.push({ needsMs: 0, listen: async (asking) => (await refuse(asking, subject, { kind: "malformed" })).heard });
  return found.toSorted((a, b) => a.needsMs - b.needsMs);
}

/** The messages of an operation, in the order of the document. */
export const messagesOf = ({ messages }: OpenSubject, operation: MessageOperation): readonly Message[] =>
  operation.messages.flatMap((id) => messages.get(id) ?? []);

function spoken(subject: OpenSubject, operation: MessageOperation, message: Message): Occasion {
  return {
    needsMs: 0,
    async listen(asking) {
      const conversation = await converse(asking, subject, operation, message);
      return conversation.ok ? [...conversation.speaker, ...conversation.bystander] : conversation.because;
    },
  };
}

async function heardIn(
  observation: Promise<
    { readonly ok: true; readonly heard: readonly HeardMessage[] } | { readonly ok: false; readonly because: string }
  >,
): Promise<readonly HeardMessage[] | string> {
  const found = await observation;
  return found.ok ? found.heard : found.because;
}
