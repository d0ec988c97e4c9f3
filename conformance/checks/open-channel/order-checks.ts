import { type Message, propertiesOf, resolveSchema } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { neverBack } from "./never-back.ts";
import { heardOf } from "./match-heard.ts";
import { observe } from "./observe.ts";
import { openCheck } from "./open-check.ts";
import type { OpenSubject } from "./talk.ts";
import { periodic, windowOf } from "./timing.ts";

const sequences = /^(seq|sequence|seq_?no|sequence_?number)$/i;

/** Numbers and times that a stream of messages carries: each after the other. */
export function orderChecks(subject: OpenSubject): readonly Check[] {
  return subject.server.flatMap((operation) => {
    const every = periodic(operation);
    const message = subject.messages.get(operation.messages[0] ?? "");
    if (every === undefined || message === undefined) return [];
    const ms = windowOf(every.everyMs);
    const property = sequenceOf(subject, message);
    const checks: Check[] = [];
    const valuesOf = async (
      asking: Parameters<Check["run"]>[0],
      name: string,
    ): Promise<readonly unknown[] | string> => {
      const found = await observe(asking, subject, ms, message);
      if (!found.ok) return found.because;
      return heardOf(subject, found.heard, new Set([message.id])).map(({ reading }) =>
        reading.ok ? (reading.payload as Readonly<Record<string, unknown>> | null)?.[name] : undefined,
      );
    };
    const common = { asks: message.source, operation: operation.id, message: message.id, needsMs: ms } as const;
    if (property !== undefined)
      checks.push(
        openCheck(subject, {
          ...common,
          family: ["order", operation.key, "sequence"],
          level: "SHOULD",
          promise: `count "${property}" of "${message.name}" up by one from message to message`,
          async run(asking) {
            const values = await valuesOf(asking, property);
            if (typeof values === "string") return notAsked(values);
            const numbers = values.filter((value) => typeof value === "number");
            if (numbers.length < 2) return notAsked("too few were heard");
            const at = numbers.findIndex((value, index) => index > 0 && value !== numbers[index - 1]! + 1);
            return at === -1
              ? kept
              : broken({
                  expected: String(numbers[at - 1]! + 1),
                  got: String(numbers[at]),
                  pointer: `/${property}`,
                  transcript: asking.transcript(),
                });
          },
        }),
      );
    if (hasTimestamp(subject, message))
      checks.push(
        openCheck(subject, {
          ...common,
          family: ["order", operation.key, "time"],
          level: "SHOULD",
          promise: `never go back in time with "timestamp" of "${message.name}"`,
          async run(asking) {
            const values = await valuesOf(asking, "timestamp");
            if (typeof values === "string") return notAsked(values);
            const times = values.map((value) => Date.parse(String(value))).filter((time) => !Number.isNaN(time));
            if (times.length < 2) return notAsked("too few were heard");
            return neverBack(times, () => asking.transcript());
          },
        }),
      );
    return checks;
  });
}

/** The property by which a message counts itself. */
export function sequenceOf({ contract }: OpenSubject, { payload }: Message): string | undefined {
  return [...propertiesOf(contract, payload)].find(([name, property]) => {
    const { schema } = resolveSchema(contract, property);
    return sequences.test(name) && typeof schema === "object" && schema["type"] === "integer";
  })?.[0];
}

/** Whether a message says when it was said. */
export function hasTimestamp({ contract }: OpenSubject, { payload }: Message): boolean {
  const property = propertiesOf(contract, payload).get("timestamp");
  const { schema } = resolveSchema(contract, property ?? true);
  return typeof schema === "object" && schema["format"] === "date-time";
}
