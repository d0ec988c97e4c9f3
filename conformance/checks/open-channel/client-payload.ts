import type { Message } from "../../../contract/index.ts";
import { checkPayload, makePayload, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import { readExpression, writeExpression } from "../../../contract/wire/index.ts";
import type { Asking } from "../../asking.ts";
import { entryOf } from "../../entry-of.ts";

/** Something for a client to say: what the target file has, else an example, else made up. Undefined where nothing fits the schema. */
export function clientPayload(asking: Asking, message: Message, label = ""): unknown {
  const [given] = entryOf(asking.target.payloads, message.key) ?? [];
  if (given !== undefined) return given;
  const chance = asking.chance.fork(`say ${message.id} ${label}`);
  const [example] = message.examples.map(({ value }) => value);
  try {
    const { contract, clock } = asking;
    return makePayload(contract, message.payload, {
      chance,
      now: clock.now(),
      examples: example === undefined ? [] : [example],
    });
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return example;
    throw error;
  }
}

/** The payload with another correlation id, where the message carries one and its schema leaves room for it. */
export function withCorrelation(asking: Asking, message: Message, payload: unknown, id: string): unknown {
  if (message.correlationId === undefined) return payload;
  return rewritten(asking, message, payload, message.correlationId, id);
}

/** The payload with another value at an expression, where it stays valid. */
export function rewritten(
  asking: Asking,
  message: Message,
  payload: unknown,
  expression: string,
  value: unknown,
): unknown {
  const changed = writeExpression(expression, payload, value);
  return checkPayload(asking.contract, message.payload, changed).length === 0 ? changed : payload;
}

/** The correlation id in a payload; undefined where the message has none. */
export const correlationOf = (message: Message, payload: unknown): unknown =>
  message.correlationId === undefined ? undefined : readExpression(message.correlationId, { payload });
