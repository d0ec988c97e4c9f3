import type { Message, MessageOperation } from "../../../contract/index.ts";
import { lastStep, readExpression } from "../../../contract/wire/index.ts";
import type { Asking } from "../../asking.ts";
import { clientPayload, rewritten, withCorrelation } from "./client-payload.ts";
import type { OpenSubject, Talk } from "./talk.ts";

/** A message by which a client enters or leaves a room. */
export interface Door {
  readonly operation: MessageOperation;
  readonly message: Message;
  /** Where the room stands in its payload. */
  readonly key: string;
}

/** Messages that add a client to a room, or take it out again. */
export function doors({ client, messages }: OpenSubject, effect: "add" | "remove"): readonly Door[] {
  return client.flatMap((operation) =>
    operation.messages.flatMap((id) => {
      const message = messages.get(id);
      const subscription = message?.subscription;
      return message !== undefined && subscription?.effect === effect
        ? [{ operation, message, key: subscription.key }]
        : [];
    }),
  );
}

/** The door to the rooms of a server message: the one whose key has the same name, else the only one. */
export function doorTo(subject: OpenSubject, { room }: Message, effect: "add" | "remove"): Door | undefined {
  if (room === undefined) return undefined;
  const all = doors(subject, effect);
  return all.find(({ key }) => lastStep(key) === lastStep(room)) ?? all[0];
}

/** Goes through a door; returns the room, or undefined where nothing could be said. */
export function goThrough(asking: Asking, talk: Talk, { message, key }: Door, room?: unknown): unknown {
  const payload = clientPayload(asking, message);
  if (payload === undefined) return undefined;
  const addressed = room === undefined ? payload : rewritten(asking, message, payload, key, room);
  const said = withCorrelation(asking, message, addressed, `in-${asking.chance.int(1, 1e9)}`);
  talk.say(message, said);
  return readExpression(key, { payload: said });
}

/** The payload with the room in the property that the room's own message has it in. */
export function addressedTo(asking: Asking, heard: Message, said: Message, payload: unknown, key: unknown): unknown {
  const name = heard.room?.split("/").at(-1) ?? "";
  for (const pointer of pointersTo(payload, name)) {
    const expression = `$message.payload#${pointer}`;
    const changed = rewritten(asking, said, payload, expression, key);
    if (JSON.stringify(readExpression(expression, { payload: changed })) === JSON.stringify(key)) return changed;
  }
  return payload;
}

function* pointersTo(payload: unknown, name: string, path = ""): Generator<string> {
  if (typeof payload !== "object" || payload === null) return;
  for (const [key, value] of Object.entries(payload)) {
    if (key === name) yield `${path}/${key}`;
    yield* pointersTo(value, name, `${path}/${key}`);
  }
}
