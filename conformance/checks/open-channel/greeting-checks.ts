import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { heardOf, matchHeard } from "./match-heard.ts";
import { greeting } from "./observe.ts";
import { openCheck } from "./open-check.ts";
import type { OpenSubject } from "./talk.ts";
import { onConnect, promptMs } from "./timing.ts";

/** What a server says as soon as a connection stands: in time, once, and before anything else. */
export function greetingChecks(subject: OpenSubject): readonly Check[] {
  const greetings = onConnect(subject).filter(({ messages }) =>
    messages.every((id) => subject.messages.get(id)?.room === undefined),
  );
  if (greetings.length === 0) return [];
  const all = new Set(greetings.flatMap(({ messages }) => messages));
  const names = [...all].map((id) => `"${subject.messages.get(id)?.name ?? id}"`).join(" and ");
  return [
    ...greetings.map((operation) =>
      openCheck(subject, {
        family: ["emits", operation.key, "on-connect"],
        promise: `say ${operation.key} within ${promptMs} ms of connecting, without being asked`,
        asks: operation.source,
        operation: operation.id,
        covers: [`operation:${operation.id}`],
        needsMs: promptMs,
        async run(asking) {
          const found = await greeting(asking, subject);
          if (!found.ok) return notAsked(found.because);
          if (heardOf(subject, found.heard, new Set(operation.messages)).length > 0) return kept;
          const got =
            found.closed === undefined ? `${found.heard.length} other messages` : `close ${found.closed.code}`;
          return broken({ expected: `${operation.key} within ${promptMs} ms`, got, transcript: asking.transcript() });
        },
      }),
    ),
    openCheck(subject, {
      family: ["order", "greeting-first"],
      promise: `say ${names} before anything else on ${subject.channel.key}`,
      asks: greetings[0]?.source ?? subject.channel.source,
      needsMs: promptMs,
      async run(asking) {
        const found = await greeting(asking, subject);
        if (!found.ok) return notAsked(found.because);
        const [first] = found.heard;
        if (first === undefined) return notAsked("nothing was heard");
        const match = matchHeard(subject, first);
        if (match.kind !== "message")
          return notAsked("what came first is no message of the contract: that is a fault of its own");
        if (all.has(match.message.id)) return kept;
        return broken({ expected: `${names} first`, got: `"${match.message.name}"`, transcript: asking.transcript() });
      },
    }),
  ];
}
