import type { MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { settle } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import { openCheck } from "./open-check.ts";
import { inRoom, type Room, type Source } from "./room-scene.ts";
import { doorTo, goThrough } from "./rooms.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";
import { periodic, promptMs, quietMs } from "./timing.ts";

/** Messages that only a room hears: nobody outside does, nobody hears them twice, and nobody after leaving. */
export function roomChecks(subject: OpenSubject): readonly Check[] {
  return subject.server.flatMap((operation) =>
    operation.messages.flatMap((id) => {
      const message = subject.messages.get(id);
      const enter = message && doorTo(subject, message, "add");
      const source = message && sourceOf(subject, operation);
      return message === undefined || enter === undefined || source === undefined
        ? []
        : checksOf(subject, { operation, message, enter, source });
    }),
  );
}

function sourceOf(subject: OpenSubject, operation: MessageOperation): Source | undefined {
  const every = periodic(operation);
  if (every !== undefined) return { kind: "time", everyMs: every.everyMs };
  for (const { on } of operation.emissions) {
    const by = on.kind === "operation" ? subject.client.find(({ id }) => id === on.operation) : undefined;
    const message = by && subject.messages.get(by.messages[0] ?? "");
    if (by !== undefined && message !== undefined) return { kind: "said", by, message };
  }
  return undefined;
}

function checksOf(subject: OpenSubject, room: Room): readonly Check[] {
  const { operation, message, enter, source } = room;
  const leave = doorTo(subject, message, "remove");
  // An operation that opens the door and is itself what the room hears needs no second one.
  const needsMs = source.kind === "time" ? source.everyMs * 6 + 2 * promptMs : 0;
  const check = (family: string, promise: string, run: (asking: Asking) => Promise<Verdict>): Check =>
    openCheck(subject, {
      family: ["room", operation.key, ...(operation.messages.length > 1 ? [message.key] : []), family],
      promise,
      asks: message.source,
      operation: operation.id,
      message: message.id,
      needsMs,
      run,
    });
  const name = `"${message.name}"`;
  const checks = [
    // A story comes bit by bit: that all of it is told is asked elsewhere.
    ...(operation.emissions.some(({ sequence = [] }) => sequence.length > 1) ? [] : [heard()]),
    check("members-only", `keep ${name} from clients that have not said "${enter.message.name}"`, (asking) =>
      inRoom(asking, subject, room, ["outsider"], async ({ speak, outsider, heardBy }) => {
        await speak();
        const leaked = heardBy(outsider);
        return leaked.length === 0
          ? kept
          : broken({ expected: "nothing outside the room", got: name, transcript: asking.transcript() });
      }),
    ),
    // Where entering itself is what the room hears of, entering twice is heard twice.
    ...(source.kind === "said" && source.by === enter.operation ? [] : [once()]),
  ];
  if (leave !== undefined)
    checks.push(
      check("ends", `say ${name} no more to a client that has said "${leave.message.name}"`, (asking) =>
        inRoom(asking, subject, room, ["member"], async ({ speak, member, other, heardBy, key }) => {
          goThrough(asking, member, leave, key);
          await member.until(() => false, quietMs * 2);
          const start = heardBy(member).length;
          const before = heardBy(other).length;
          await speak();
          if (heardBy(other).length === before)
            return notAsked(`${name} was not heard by members: that is a fault of its own`);
          return heardBy(member).length === start
            ? kept
            : broken({ expected: "nothing after leaving", got: name, transcript: asking.transcript() });
        }),
      ),
    );
  const { reply } = enter.operation;
  if (source.kind === "time" && reply?.delivery === "message") checks.push(answeredFirst(reply.messages));
  return checks;

  function answeredFirst(answers: readonly string[]): Check {
    return openCheck(subject, {
      family: ["room", operation.key, ...(operation.messages.length > 1 ? [message.key] : []), "answered-first"],
      level: "SHOULD",
      promise: `answer "${enter.message.name}" before the first ${name} that it lets in`,
      asks: message.source,
      operation: operation.id,
      message: message.id,
      needsMs,
      async run(asking) {
        const entering = await subject.protocol.enter(asking, subject);
        if (!entering.ok) return notAsked(entering.because);
        const { talk } = entering;
        await settle(subject, talk);
        const before = talk.heard.length;
        const since = (ids: readonly string[]): readonly HeardMessage[] =>
          heardOf(subject, talk.heard.slice(before), new Set(ids));
        goThrough(asking, talk, enter);
        await talk.until(() => since(answers).length > 0, promptMs);
        const [answer] = since(answers);
        if (answer === undefined) return notAsked("no reply came: that is a fault of its own");
        const [first] = since([...answers, message.id]);
        return first === answer
          ? kept
          : broken({ expected: "the answer first", got: name, transcript: asking.transcript() });
      },
    });
  }

  function heard(): Check {
    return check("members-hear", `say ${name} to clients that have said "${enter.message.name}"`, (asking) =>
      inRoom(asking, subject, room, [], async ({ speak, other, heardBy }) => {
        await speak();
        return heardBy(other).length > 0
          ? kept
          : broken({ expected: `${name} in the room`, got: "nothing", transcript: asking.transcript() });
      }),
    );
  }

  function once(): Check {
    return check("once", `say ${name} once to a client that has said "${enter.message.name}" twice`, (asking) =>
      inRoom(asking, subject, room, ["member"], async ({ speak, member, other, heardBy, again }) => {
        await again(member);
        const before = heardBy(other).length;
        const start = heardBy(member).length;
        await speak();
        const twice = heardBy(member).length - start;
        const once = heardBy(other).length - before;
        if (once === 0) return notAsked(`${name} was not heard by members: that is a fault of its own`);
        // One may fall between the two looks.
        return twice <= Math.max(once, 1) + (once > 1 ? 1 : 0)
          ? kept
          : broken({ expected: `${once}, as at another member`, got: `${twice}`, transcript: asking.transcript() });
      }),
    );
  }
}
