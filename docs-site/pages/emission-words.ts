import type { Emission } from "../../contract/index.ts";
import { type Book, linkToOperation } from "../book.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import { inTime } from "../time.ts";

/** When something is said unasked, in words. */
export function emissionWords(book: Book, from: string, emission: Emission): Md {
  const { say } = book;
  const { on, everyMs, sequence, to } = emission;
  const every = everyMs === undefined ? undefined : say("everyTime", { time: prose(inTime(everyMs)) });
  const steps = sequence === undefined ? [] : [say("stepByStep", { steps: joined(sequence.map(codeSpan), ", ") })];
  const start = ((): Md => {
    switch (on.kind) {
      case "connect":
        return say("onTriggerConnect");
      case "interval":
        return every ?? say("once");
      case "operation": {
        const cause = book.operation(on.operation);
        const words = cause === undefined ? codeSpan(on.operation) : linkToOperation(book, from, cause);
        return say("onTriggerOperation", { operation: words });
      }
      case "state":
        return say("onTriggerState", { resource: codeSpan(on.resource) });
      case "error":
        return say("onTriggerError");
    }
  })();
  const pace = on.kind === "interval" || every === undefined ? [] : [every];
  return md`${joined([start, ...pace, ...steps], ", ")} → ${whom(book, to)}`;
}

export function whom({ say }: Book, to: Emission["to"]): Md {
  switch (to) {
    case "sender":
      return say("toSender");
    case "others":
      return say("toOthers");
    case "everyone":
      return say("toEveryone");
  }
}
