import type { Emission, MessageOperation } from "../../contract/index.ts";
import { type Book, linkToOperation, messagesOf } from "../book.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import { inTime } from "../time.ts";

/** When something is said unasked, in words, and who hears it. */
export function emissionWords(book: Book, from: string, operation: MessageOperation, emission: Emission): Md {
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
  return md`${joined([start, ...pace, ...steps], ", ")} → ${on.kind === "connect" && to === "sender" ? say("toConnected") : whom(book, operation, to)}`;
}

/** Who hears what an operation says. A message with a room is heard by those who have joined it, unless it is said to one client. */
export function whom(book: Book, operation: MessageOperation, to: Emission["to"]): Md {
  const { say } = book;
  const said = messagesOf(book, operation);
  const inRooms = said.filter(({ room }) => room !== undefined).length;
  switch (to) {
    case "sender":
      return say("toSender");
    case "others":
      return say(inRooms === 0 ? "toOthers" : inRooms === said.length ? "toOthersInRoom" : "toOthersOrRoom");
    case "everyone":
      return say(inRooms === 0 ? "toEveryone" : inRooms === said.length ? "toRoom" : "toEveryoneOrRoom");
  }
}
