import { type Contract, type JsonSchema, type Message, propertiesOf, resolveSchema } from "../../contract/index.ts";
import { type PayloadFault, payloadChecker } from "../../contract/payload/index.ts";

export type Match =
  | { readonly ok: true; readonly message: Message }
  /** `closest` is the message that the payload's own tag names. */
  | {
      readonly ok: false;
      readonly closest?: Message;
      readonly faults: readonly PayloadFault[];
      readonly expected: string;
    };

export type Matcher = (payload: unknown) => Match;

/** The values of each property that a schema ties down: `{type: ["ping"]}`. */
function tags(contract: Contract, schema: JsonSchema): Map<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  for (const [name, property] of propertiesOf(contract, schema)) {
    const resolved = resolveSchema(contract, property).schema;
    if (typeof resolved !== "object") continue;
    if (resolved["const"] !== undefined) found.set(name, [resolved["const"]]);
    else if (Array.isArray(resolved["enum"])) found.set(name, resolved["enum"]);
  }
  return found;
}

/** The property by whose value every message can be told from every other, and the message of each value. */
function discriminator(
  contract: Contract,
  messages: readonly Message[],
): { name: string; byValue: Map<unknown, Message> } | undefined {
  const all = messages.map((message) => ({ message, tags: tags(contract, message.payload) }));
  for (const name of all[0]?.tags.keys() ?? []) {
    const byValue = new Map<unknown, Message>();
    const clear = all.every(
      ({ message, tags: own }) =>
        own.get(name)?.every((value) => !byValue.has(value) && byValue.set(value, message)) ?? false,
    );
    if (clear) return { name, byValue };
  }
  return undefined;
}

/** Tells which of a direction's messages a payload is: the one it fits, found by its tag where the messages have one. */
export function matcherOf(contract: Contract, messages: readonly Message[]): Matcher {
  const checkers = new Map(messages.map((message) => [message, payloadChecker(contract, message.payload)]));
  const tag = messages.length > 1 ? discriminator(contract, messages) : undefined;
  const names = messages.map(({ name }) => name).join(", ") || "nothing: clients say nothing here";

  function judge(message: Message, payload: unknown): Match {
    const faults = checkers.get(message)?.(payload) ?? [];
    return faults.length === 0
      ? { ok: true, message }
      : { ok: false, closest: message, faults, expected: message.name };
  }

  return (payload) => {
    if (tag !== undefined) {
      const value: unknown =
        typeof payload === "object" && payload !== null
          ? (payload as Readonly<Record<string, unknown>>)[tag.name]
          : undefined;
      const message = tag.byValue.get(value);
      if (message !== undefined) return judge(message, payload);
      return {
        ok: false,
        faults: [],
        expected: `\`${tag.name}\` to be one of ${[...tag.byValue.keys()].map((one) => JSON.stringify(one)).join(", ")}`,
      };
    }
    let closest: Match | undefined;
    for (const message of messages) {
      const result = judge(message, payload);
      if (result.ok) return result;
      if (closest === undefined || (!closest.ok && result.faults.length < closest.faults.length)) closest = result;
    }
    return closest ?? { ok: false, faults: [], expected: names };
  };
}
