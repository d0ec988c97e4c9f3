import { isDeepStrictEqual } from "node:util";
import { isMapping, type Mapping } from "./place.ts";
import { pointerTo, stepsOf } from "./pointer.ts";

/** A converted document whose messages have names of their own. */
export interface NamedMessages {
  readonly document: Mapping;
  /** What a message of a channel is called, by the key that the converter gave it. */
  readonly keyOf: (channel: string, converted: string) => string;
}

/**
 * Gives the messages of an AsyncAPI 2 document, which the converter counts (`say.message.0`), keys that people wrote: that of the
 * component they refer to, else `messageId`, `name`, that of the payload's schema, and the `operationId`. What several operations of a
 * channel share is one message.
 */
export function withMessageKeys(converted: Mapping): NamedMessages {
  const moved = new Map<string, string>();
  const keys = new Map<string, ReadonlyMap<string, string>>();
  const renameIn = (holder: unknown, at: string): Mapping | undefined => {
    if (!isMapping(holder)) return undefined;
    return mapped(holder, (channel, name) => {
      if (!isMapping(channel) || !isMapping(channel["messages"])) return channel;
      const { messages, renamed } = named(channel["messages"]);
      if (at === "#/channels") keys.set(name, renamed);
      const home = pointerTo(pointerTo(at, name), "messages");
      for (const [from, to] of renamed)
        // The converter does not escape the keys that it makes.
        for (const old of [`${home}/${from}`, pointerTo(home, from)]) moved.set(old, pointerTo(home, to));
      return { ...channel, messages };
    });
  };
  const channels = renameIn(converted["channels"], "#/channels");
  const components = isMapping(converted["components"]) ? converted["components"] : undefined;
  const shared = components && renameIn(components["channels"], "#/components/channels");
  const document = {
    ...converted,
    ...(channels && { channels }),
    ...(isMapping(converted["operations"]) && { operations: redirected(converted["operations"], moved) }),
    ...(components && {
      components: {
        ...components,
        ...(shared && { channels: shared }),
        ...(isMapping(components["operations"]) && { operations: redirected(components["operations"], moved) }),
      },
    }),
  };
  return { document, keyOf: (channel, key) => keys.get(channel)?.get(key) ?? key };
}

function named(messages: Mapping): { readonly messages: Mapping; readonly renamed: ReadonlyMap<string, string> } {
  const kept = new Map<string, unknown>();
  const renamed = new Map<string, string>();
  for (const [old, message] of Object.entries(messages)) {
    const operation = /^(.*)\.message(?:\.\d+)?$/.exec(old)?.[1];
    const own = ownKey(message) ?? operation ?? old;
    const isFree = (key: string): boolean => !kept.has(key) || isDeepStrictEqual(kept.get(key), message);
    let key = operation === undefined ? old : own;
    if (!isFree(key) && operation !== undefined && operation !== own) key = `${operation}.${own}`;
    for (let further = 2; !isFree(key); further += 1) key = `${own}-${further}`;
    kept.set(key, message);
    renamed.set(old, key);
  }
  return { messages: Object.fromEntries(kept), renamed };
}

function ownKey(message: unknown): string | undefined {
  if (!isMapping(message)) return undefined;
  const { payload } = message as { payload?: unknown };
  const schema = isMapping(payload) && isMapping(payload["schema"]) ? payload["schema"] : payload;
  return [
    keyOfReference(message["$ref"]),
    message["messageId"],
    message["name"],
    isMapping(schema) ? keyOfReference(schema["$ref"]) : undefined,
  ].find((key): key is string => typeof key === "string" && key !== "");
}

/** `#/components/messages/opened` and `messages/opened.yaml` are both about `opened`. */
function keyOfReference(reference: unknown): string | undefined {
  if (typeof reference !== "string") return undefined;
  const [file = "", pointer = ""] = reference.split("#");
  return stepsOf(pointer).at(-1) ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "");
}

/** Operations with every reference to a message that moved; two that came to be one are named once. */
function redirected(operations: Mapping, moved: ReadonlyMap<string, string>): Mapping {
  const redirect = (holder: unknown): unknown => {
    if (!isMapping(holder)) return holder;
    const messages = holder["messages"];
    const reply = holder["reply"];
    return {
      ...holder,
      ...(Array.isArray(messages) && { messages: once(messages.map((entry) => redirectedReference(entry, moved))) }),
      ...(reply !== undefined && { reply: redirect(reply) }),
    };
  };
  return mapped(operations, redirect);
}

function redirectedReference(entry: unknown, moved: ReadonlyMap<string, string>): unknown {
  const reference = isMapping(entry) ? entry["$ref"] : undefined;
  return typeof reference === "string" && moved.has(reference) ? { $ref: moved.get(reference) } : entry;
}

const once = (entries: readonly unknown[]): readonly unknown[] =>
  entries.filter((entry, index) => entries.findIndex((other) => isDeepStrictEqual(other, entry)) === index);

const mapped = (holder: Mapping, change: (value: unknown, key: string) => unknown): Mapping =>
  Object.fromEntries(Object.entries(holder).map(([key, value]) => [key, change(value, key)]));
