import type { Contract, JsonSchema, Message } from "../model.ts";
import { propertiesOf, requiredOf, resolveSchema } from "../resolve-schema.ts";
import type { PayloadFault } from "./payload-fault.ts";
import { payloadChecker } from "./payload-checker.ts";

/** Which of several messages a payload is. */
export type Match =
  | { readonly ok: true; readonly message: Message }
  | {
      readonly ok: false;
      readonly expected: string;
      readonly got: string;
      /** The message that the payload's own tag names, or that it fits best, and the first thing that is wrong with it. */
      readonly closest?: Message;
      readonly fault?: PayloadFault;
    };

/** Tells for one payload after another which message it is. */
export type Matcher = (payload: unknown) => Match;

type Tags = ReadonlyMap<string, readonly unknown[]>;

/** The values of each property that a schema asks for and ties down: `{type: ["ping"]}`. */
function tagsOf(contract: Contract, schema: JsonSchema): Tags {
  const resolved = resolveSchema(contract, schema).schema;
  if (typeof resolved !== "object") return new Map();
  const branches = (resolved["oneOf"] ?? resolved["anyOf"]) as readonly JsonSchema[] | undefined;
  if (branches !== undefined) return commonTags(branches.map((branch) => tagsOf(contract, branch)));
  const required = requiredOf(contract, resolved);
  const found = new Map<string, readonly unknown[]>();
  for (const [name, property] of propertiesOf(contract, resolved)) {
    const { schema: own } = resolveSchema(contract, property);
    if (typeof own !== "object" || !required.has(name)) continue;
    if (own["const"] !== undefined) found.set(name, [own["const"]]);
    else if (Array.isArray(own["enum"])) found.set(name, own["enum"]);
  }
  return found;
}

/** A union is told apart by what every branch ties down. */
function commonTags(branches: readonly Tags[]): Tags {
  const [first = new Map<string, readonly unknown[]>(), ...rest] = branches;
  const names = [...first.keys()].filter((name) => rest.every((tags) => tags.has(name)));
  return new Map(names.map((name) => [name, branches.flatMap((tags) => tags.get(name) ?? [])]));
}

/** The property by whose value every message can be told from every other, and the message of each value. */
function discriminator(
  contract: Contract,
  messages: readonly Message[],
  schemaOf: (message: Message) => JsonSchema,
): { name: string; byValue: Map<unknown, Message> } | undefined {
  const all = messages.map((message) => ({ message, tags: tagsOf(contract, schemaOf(message)) }));
  for (const name of all[0]?.tags.keys() ?? []) {
    const byValue = new Map<unknown, Message>();
    const isClear = all.every(({ message, tags }) =>
      tags.get(name)?.every((value) => (byValue.get(value) ?? message) === message && byValue.set(value, message)),
    );
    if (isClear) return { name, byValue };
  }
  return undefined;
}

/**
 * Tells which of a direction's messages a payload is: the one it fits, found by its tag where the messages have one.
 *
 * @param schemaOf what a message is judged by; its payload where nothing is said
 */
export function matcherOf(
  contract: Contract,
  messages: readonly Message[],
  schemaOf: (message: Message) => JsonSchema = ({ payload }) => payload,
): Matcher {
  const checkers = new Map(messages.map((message) => [message, payloadChecker(contract, schemaOf(message))]));
  const tag = messages.length > 1 ? discriminator(contract, messages, schemaOf) : undefined;
  const values = [...(tag?.byValue.keys() ?? [])].map((value) => JSON.stringify(value)).join(", ");
  const nothing: Match = { ok: false, expected: "nothing: clients say nothing here", got: "a message" };

  function faultsOf(message: Message, payload: unknown): readonly PayloadFault[] {
    return checkers.get(message)?.(payload) ?? [];
  }

  function judged(message: Message, faults: readonly PayloadFault[]): Match {
    const [fault] = faults;
    if (fault === undefined) return { ok: true, message };
    return { ok: false, closest: message, fault, expected: fault.expected, got: fault.got };
  }

  return (payload) => {
    if (tag !== undefined) {
      const isObject = typeof payload === "object" && payload !== null && Object.hasOwn(payload, tag.name);
      const value: unknown = isObject ? (payload as Readonly<Record<string, unknown>>)[tag.name] : undefined;
      const message = tag.byValue.get(value);
      if (message !== undefined) return judged(message, faultsOf(message, payload));
      const got = isObject ? (JSON.stringify(value)?.slice(0, 60) ?? "nothing") : "none";
      return { ok: false, expected: `\`${tag.name}\` to be one of ${values}`, got };
    }
    let closest: { readonly message: Message; readonly faults: readonly PayloadFault[] } | undefined;
    for (const message of messages) {
      const faults = faultsOf(message, payload);
      if (faults.length === 0) return { ok: true, message };
      if (closest === undefined || faults.length < closest.faults.length) closest = { message, faults };
    }
    return closest === undefined ? nothing : judged(closest.message, closest.faults);
  };
}
