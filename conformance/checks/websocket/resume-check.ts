import { type Message, type Parameter, resolveSchema, type WebSocketChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { heardOf } from "../open-channel/match-heard.ts";
import { openCheck } from "../open-channel/open-check.ts";
import { sequenceOf } from "../open-channel/order-checks.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { periodic } from "../open-channel/timing.ts";
import { enter, outcome } from "./enter-channel.ts";
import { talkOver } from "./websocket-protocol.ts";

/** Names by which documents let a client say where it was cut off. */
const resumes = /^(after|since|resume([-_]?(from|after))?|last[-_]?(seq|sequence|id|event[-_]?id)|from[-_]?seq)$/i;

/** How many numbers a client that resumes has missed. */
const missed = 3;

/** Where a handshake says after which number a client goes on: it hears what it missed, each once and in order. */
export function resumeChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const parameter = channel.handshake.find(
    (one) => one.in === "query" && resumes.test(one.name) && isWhole(subject, one),
  );
  if (parameter === undefined) return [];
  return subject.server.flatMap((operation) => {
    const every = periodic(operation);
    const message = subject.messages.get(operation.messages[0] ?? "");
    const property = message && sequenceOf(subject, message);
    if (every === undefined || message === undefined || message.room !== undefined || property === undefined) return [];
    const ms = every.everyMs * (missed + 3) + 500;
    return [
      openCheck(subject, {
        family: ["resume", operation.key],
        level: "SHOULD",
        promise: `say each "${message.name}" after the "${parameter.name}" of a client that comes back, once and in order`,
        asks: parameter.source,
        operation: operation.id,
        message: message.id,
        needsMs: 2 * ms,
        async run(asking) {
          const live = await numbersFrom(asking, { subject, channel, message, property, ms });
          if (typeof live === "string") return notAsked(live);
          const last = live.at(-1);
          if (last === undefined || live.length <= missed) return notAsked("too few were heard");
          const after = last - missed;
          const again = await numbersFrom(asking, {
            subject,
            channel,
            message,
            property,
            ms,
            after: { parameter, after },
          });
          if (typeof again === "string") return notAsked(again);
          const wanted = again.map((_, index) => after + 1 + index);
          const at = again.findIndex((number, index) => number !== wanted[index]);
          return at === -1 && again.length > missed
            ? kept
            : broken({
                expected: `${after + 1}, ${after + 2}, ${after + 3} and so on, each once`,
                got: again.slice(0, Math.max(at + 1, 5)).join(", ") || "none",
                pointer: `/${property}`,
                transcript: asking.transcript(),
              });
        },
      }),
    ];
  });
}

interface Listening {
  readonly subject: OpenSubject;
  readonly channel: WebSocketChannel;
  readonly message: Message;
  readonly property: string;
  readonly ms: number;
  readonly after?: { readonly parameter: Parameter; readonly after: number };
}

/** The numbers that a client hears which comes in now. */
async function numbersFrom(asking: Asking, listening: Listening): Promise<readonly number[] | string> {
  const { subject, channel, message, property, ms, after } = listening;
  const changes = after && { parameter: { of: after.parameter, value: String(after.after) } };
  const opening = await enter(asking, channel, changes ?? {});
  if (typeof opening === "string") return opening;
  if (opening.kind !== "open") return outcome(opening);
  const talk = talkOver(opening.peer);
  await talk.until(() => false, ms);
  const heard = heardOf(subject, talk.heard, new Set([message.id]));
  talk.close();
  return heard.flatMap(({ reading }) => {
    const number = reading.ok ? (reading.payload as Readonly<Record<string, unknown>> | null)?.[property] : undefined;
    return typeof number === "number" ? [number] : [];
  });
}

function isWhole({ contract }: OpenSubject, { schema }: Parameter): boolean {
  const { schema: resolved } = resolveSchema(contract, schema);
  return typeof resolved === "object" && resolved["type"] === "integer";
}
