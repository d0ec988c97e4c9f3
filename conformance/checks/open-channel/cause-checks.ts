import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { bringAbout, causedOverHttp } from "./brought-about.ts";
import { heardOf } from "./match-heard.ts";
import { openCheck } from "./open-check.ts";
import type { OpenSubject } from "./talk.ts";
import { promptMs } from "./timing.ts";

/** What a channel says of things that are done over HTTP. */
export function causeChecks(subject: OpenSubject): readonly Check[] {
  return subject.server.flatMap((operation) => {
    const isForRooms = operation.messages.some((id) => subject.messages.get(id)?.room !== undefined);
    if (isForRooms) return [];
    return [...new Set(causedOverHttp(subject, operation))].map((cause) => {
      const key = subject.contract.operations.find(({ id }) => id === cause)?.key ?? cause;
      return openCheck(subject, {
        family: ["emits", operation.key, "after", key],
        promise: `say ${operation.key} within ${promptMs} ms of a ${key} that was accepted`,
        asks: operation.source,
        operation: operation.id,
        covers: [`operation:${operation.id}`],
        needsMs: promptMs,
        async run(asking) {
          const heard = await bringAbout(asking, subject, operation, cause);
          if (typeof heard === "string") return notAsked(heard);
          return heardOf(subject, heard, new Set(operation.messages)).length > 0
            ? kept
            : broken({ expected: operation.key, got: "nothing", transcript: asking.transcript() });
        },
      });
    });
  });
}
