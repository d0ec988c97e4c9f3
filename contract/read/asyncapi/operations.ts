import type { DescribedChannel, MessageOperation, Reply, Side } from "../../model.ts";
import { follow, followOnce, refOf } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { didYouMean } from "../misspelt.ts";
import { durationAt, textAt } from "../values.ts";
import type { ReadChannel } from "./channels.ts";
import { readEmissions } from "./emissions.ts";
import { field, layersOf, type Layers } from "./layers.ts";
import { readSubscription } from "./messages.ts";
import type { Message } from "../../model.ts";

/** An operation and what it says about the messages it carries. */
export interface ReadOperation {
  readonly operation: MessageOperation;
  readonly room?: string;
  readonly subscription?: NonNullable<Message["subscription"]>;
}

/** The operations of an AsyncAPI 3 document that happen on channels somebody speaks. */
export function readOperations(
  desk: Desk,
  channels: ReadonlyMap<string, ReadChannel>,
  perspective: Side,
): readonly ReadOperation[] {
  return entriesOf(child(desk.root, "operations")).flatMap(([key, entry]): ReadOperation[] => {
    const place = follow(desk.reader, entry);
    if (place === undefined) return [];
    if (!isMapping(place.value)) {
      desk.reader.report(
        "wrong-shape",
        place,
        `operation "${key}" is no mapping`,
        "give it an `action` and a `channel`",
      );
      return [];
    }
    const channel = channelOf(desk, key, child(place, "channel"), channels);
    // A channel without a reader has been reported with the channel.
    if (channel?.channel === undefined) return [];
    const layers = layersOf(desk, place);
    const action = textAt(place, "action");
    if (action !== "send" && action !== "receive") {
      reportAction(desk, key, child(place, "action"));
      return [];
    }
    const from: Side = (action === "send") === (perspective === "server") ? "server" : "client";
    const reply = readReply(desk, field(layers, "reply"), channel, channels);
    const room = field(layers, "x-room").value;
    const subscription = readSubscription(field(layers, "x-subscription"));
    const operation: MessageOperation = {
      kind: "message",
      id: `${desk.document}.${key}`,
      key,
      document: desk.document,
      system: desk.system,
      channel: channel.channel.id,
      title: textOf(field(layers, "title")) || textOf(field(layers, "summary")),
      description: textOf(field(layers, "description")) || textOf(field(layers, "summary")),
      tags: tagsOf(desk, layers),
      deprecated: field(layers, "deprecated").value === true,
      from,
      messages: messagesOf(desk, child(place, "messages"), channel),
      ...(reply && { reply }),
      emissions: from === "server" ? readEmissions(desk, layers) : [],
      source: sourceOf(place),
    };
    return [{ operation, ...(typeof room === "string" && { room }), ...(subscription && { subscription }) }];
  });
}

/** Channels that nobody speaks, each with what the document says to happen there. */
export function describedChannels(
  desk: Desk,
  channels: ReadonlyMap<string, ReadChannel>,
  perspective: Side,
): readonly DescribedChannel[] {
  const all = [...channels].flatMap(([id, { described }]) => (described === undefined ? [] : [{ id, described }]));
  // What operations refer to is followed, and reported where it leads nowhere, for those alone.
  if (all.length === 0) return [];
  const operations = entriesOf(child(desk.root, "operations")).flatMap(([key, entry]) => {
    const place = follow(desk.reader, entry);
    const channel = place && follow(desk.reader, child(place, "channel"));
    if (place === undefined || channel === undefined) return [];
    const layers = layersOf(desk, place);
    const from: Side = (textAt(place, "action") === "send") === (perspective === "server") ? "server" : "client";
    const title = textOf(field(layers, "title")) || textOf(field(layers, "summary"));
    return [{ channel: identityOf(channel), operation: { key, title, from, source: sourceOf(place) } }];
  });
  return all.map(({ id, described }) => ({
    ...described,
    operations: operations.flatMap(({ channel, operation }) => (channel === id ? [operation] : [])),
  }));
}

/** AsyncAPI 2 spoke from the client's side: there, clients publish what the application receives. */
const formerActions = new Map([
  ["publish", "receive"],
  ["subscribe", "send"],
]);

function reportAction(desk: Desk, key: string, action: Place): void {
  const message =
    action.value === undefined
      ? `operation "${key}" has no \`action\``
      : `\`action\` must be \`send\` or \`receive\`, got ${JSON.stringify(action.value)}`;
  const former = formerActions.get(textOf(action));
  const fix = former ? `AsyncAPI 3 says \`action: ${former}\`` : didYouMean(textOf(action), ["send", "receive"]);
  desk.reader.report("wrong-shape", action, message, fix || "write `action: send` or `action: receive`");
}

function tagsOf(desk: Desk, layers: Layers): readonly string[] {
  return itemsOf(field(layers, "tags")).flatMap((entry) => {
    const tag = follow(desk.reader, entry);
    return tag === undefined ? [] : [textAt(tag, "name")];
  });
}

function channelOf(
  desk: Desk,
  key: string,
  entry: Place,
  channels: ReadonlyMap<string, ReadChannel>,
): ReadChannel | undefined {
  const place = entry.value === undefined ? undefined : follow(desk.reader, entry);
  if (place === undefined && entry.value !== undefined) return undefined;
  const channel = place && channels.get(identityOf(place));
  // What is no channel at all has been reported with the channels.
  if (channel === undefined && (place === undefined || isMapping(place.value))) {
    const fix = "refer to an entry of this document's `channels`: `#/channels/<name>`";
    desk.reader.report("unknown-channel", entry, `operation "${key}" names no channel of this document`, fix);
  }
  return channel;
}

/** The messages named, or all of the channel where none are. */
function messagesOf(desk: Desk, list: Place, channel: ReadChannel): readonly string[] {
  if (list.value === undefined) return channel.messages.map(({ id }) => id);
  return itemsOf(list).flatMap((entry) => {
    const id = messageId(desk, entry, channel);
    return id ?? [];
  });
}

function messageId(desk: Desk, entry: Place, channel: ReadChannel): string | undefined {
  if (follow(desk.reader, entry) === undefined) return undefined;
  let current: Place | undefined = entry;
  while (current !== undefined) {
    const id = channel.ids.get(identityOf(current));
    if (id !== undefined) return id;
    const ref = refOf(current);
    current = ref === undefined ? undefined : followOnce(desk.reader, current, ref);
  }
  const fix = `refer to the channel's own entry: \`#/channels/<name>/messages/<message>\``;
  desk.reader.report(
    "message-not-of-channel",
    entry,
    `this message is not one of channel "${channel.channel?.key ?? ""}"`,
    fix,
    channel.place,
  );
  return undefined;
}

/** Replies come on the connection of the request: the only one that is there on each of the protocols that are spoken. */
function reportElsewhere(desk: Desk, reply: Place, own: ReadChannel, channel: ReadChannel): void {
  const fix = `remove it, or let an operation of its own say the message there, with \`x-emit: { on: "operation:<key>" }\``;
  const address = child(reply, "address");
  const location =
    address.value === undefined ? undefined : textAt(follow(desk.reader, address) ?? address, "location");
  if (location !== undefined)
    desk.reader.report(
      "reply-elsewhere",
      address,
      `the reply is to go where "${location}" says, but mocks and clients exchange it on the connection of the request`,
      fix,
    );
  if (channel !== own)
    desk.reader.report(
      "reply-elsewhere",
      child(reply, "channel"),
      `the reply is to go to channel "${channel.channel?.key ?? ""}", but mocks and clients exchange it on the connection of the request`,
      fix,
      own.place,
    );
}

function readReply(
  desk: Desk,
  entry: Place,
  own: ReadChannel,
  channels: ReadonlyMap<string, ReadChannel>,
): Reply | undefined {
  const place = entry.value === undefined ? undefined : follow(desk.reader, entry);
  if (place === undefined || !isMapping(place.value)) return undefined;
  const elsewhere = child(place, "channel");
  const channel = elsewhere.value === undefined ? own : (channelOf(desk, "reply", elsewhere, channels) ?? own);
  const list = child(place, "messages");
  reportElsewhere(desk, place, own, channel);
  const tunables = child(place, "x-socketio");
  const delivery = textAt(tunables, "delivery");
  const timeoutMs = durationAt(desk.reader.report, tunables, "timeout");
  return {
    messages: list.value === undefined && elsewhere.value === undefined ? [] : messagesOf(desk, list, channel),
    delivery: own.channel?.protocol === "socketio" && delivery !== "message" ? "ack" : "message",
    ...(timeoutMs !== undefined && { timeoutMs }),
    source: sourceOf(place),
  };
}
