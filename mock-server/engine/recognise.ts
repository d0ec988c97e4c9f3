import type { Contract, Message, MessageOperation } from "../../contract/index.ts";
import { type Match, type Matcher, matcherOf } from "../../contract/payload/index.ts";
import { judgedPayload, readBytes, type WireForm, wireFormOf } from "../../contract/wire/index.ts";
import type { Heard } from "./connection.ts";

/** Which message something heard is, and the payload that it has as that. */
export type Recogniser = (heard: Heard) => { readonly match: Match; readonly payload: unknown };

/** Recognises messages by their event on Socket.IO, else by the form of the frame and by what fits. */
export function recogniserOf(contract: Contract, messages: readonly Message[]): Recogniser {
  const byEvent = new Map(
    messages.map((message) => [
      message.name,
      wireFormOf(message.contentType) === "bytes" ? bytesMatcher(contract, [message]) : matcherOf(contract, [message]),
    ]),
  );
  const byForm = Map.groupBy(messages, ({ contentType }) => wireFormOf(contentType));
  const matchers = new Map(
    [...byForm].map(([form, some]) => [
      form,
      form === "bytes" ? bytesMatcher(contract, some) : matcherOf(contract, some),
    ]),
  );
  const nothing: Matcher = matcherOf(contract, []);

  return ({ event, payload, form = "json", text }) => {
    if (event !== undefined) {
      const expected = `an event of ${[...byEvent.keys()].join(", ") || "none"}`;
      return { match: byEvent.get(event)?.(payload) ?? { ok: false, expected, got: event }, payload };
    }
    const match = (matchers.get(form) ?? nothing)(payload);
    const asText = match.ok || text === undefined ? undefined : matchers.get("text")?.(text);
    return asText?.ok ? { match: asText, payload: text } : { match, payload };
  };
}

/** To a schema, bytes are a text with a character for each; one that lets no texts in is about what they stand for. */
function bytesMatcher(contract: Contract, messages: readonly Message[]): Matcher {
  const match = matcherOf(contract, messages, (message) => judgedPayload(contract, message));
  return (payload) => {
    if (ArrayBuffer.isView(payload))
      return match(readBytes(new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength)));
    return payload instanceof ArrayBuffer
      ? match(readBytes(new Uint8Array(payload)))
      : { ok: false, expected: "bytes", got: payload === null ? "null" : typeof payload };
  };
}

/** What clients say on a channel: the messages of their operations, and what answers a server's ping. */
export function saidByClients(operations: readonly MessageOperation[]): readonly string[] {
  return [
    ...new Set([
      ...operations.flatMap(({ from, messages }) => (from === "client" ? messages : [])),
      ...operations.flatMap(({ from, reply }) => (from === "server" ? (reply?.messages ?? []) : [])),
    ]),
  ];
}

const known = new WeakMap<Contract, Map<string, ReadonlySet<WireForm>>>();

/** The forms of the frames that clients send on a channel. */
export function formsHeard(contract: Contract, channel: string): ReadonlySet<WireForm> {
  const channels = known.get(contract) ?? new Map<string, ReadonlySet<WireForm>>();
  known.set(contract, channels);
  let forms = channels.get(channel);
  if (forms === undefined) {
    const operations = contract.operations.filter(
      (operation): operation is MessageOperation => operation.kind === "message" && operation.channel === channel,
    );
    const said = new Set(saidByClients(operations));
    forms = new Set(
      contract.messages.flatMap(({ id, contentType }) => (said.has(id) ? [wireFormOf(contentType)] : [])),
    );
    channels.set(channel, forms);
  }
  return forms;
}
