import type { ContractDraft } from "../draft-contract.ts";
import { follow, followOnce, refOf } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, type Place } from "../place.ts";
import type { Part } from "../part.ts";
import type { Reader } from "../reader.ts";
import { placeOf, readAt } from "./place-of.ts";

/** AsyncAPI 3: operations choose among the entries of their channel, and each entry is of use to one of them. */
export function checkMessages(draft: ContractDraft): void {
  for (const part of draft.parts) {
    // What was converted carries references of the converter's own.
    if (part.document.format !== "asyncapi" || part.document.formatVersion.startsWith("2")) continue;
    // First: what goes past the channel is used all the same.
    checkUse(draft, part);
    checkReferences(draft.reader, part);
  }
}

/** References that reach a message of the channel without going through the channel. */
function checkReferences(reader: Reader, { desk }: Part): void {
  const known = new Map<string, ReadonlyMap<string, Place>>();
  const entriesIn = (channel: Place): ReadonlyMap<string, Place> => {
    const key = identityOf(channel);
    const found =
      known.get(key) ?? new Map(entriesOf(child(channel, "messages")).map(([, entry]) => [identityOf(entry), entry]));
    known.set(key, found);
    return found;
  };
  for (const [, entry] of entriesOf(child(desk.root, "operations"))) {
    const operation = follow(reader, entry);
    const own = operation && follow(reader, child(operation, "channel"));
    if (operation === undefined || own === undefined) continue;
    for (const message of itemsOf(child(operation, "messages"))) checkReference(reader, message, entriesIn(own));
    const reply = follow(reader, child(operation, "reply"));
    if (reply === undefined) continue;
    const elsewhere = child(reply, "channel");
    const channel = elsewhere.value === undefined ? own : follow(reader, elsewhere);
    for (const message of itemsOf(child(reply, "messages")))
      if (channel) checkReference(reader, message, entriesIn(channel));
  }
}

function checkReference(reader: Reader, message: Place, entries: ReadonlyMap<string, Place>): void {
  const ref = refOf(message);
  const end = follow(reader, message);
  if (ref === undefined || end === undefined) return;
  let current: Place | undefined = message;
  while (current !== undefined) {
    if (entries.has(identityOf(current))) return;
    const next = refOf(current);
    current = next === undefined ? undefined : followOnce(reader, current, next);
  }
  const meant = [...entries.values()].find((entry) => {
    const behind = follow(reader, entry);
    return behind !== undefined && identityOf(behind) === identityOf(end);
  });
  // What is in no way a message of the channel has been reported by reading.
  if (meant === undefined) return;
  const file = meant.file === message.file ? "" : meant.file.name;
  const fix = `refer to the channel's own entry: \`${file}#${meant.pointer}\``;
  const text = `"${ref}" goes past the channel, and an operation chooses among the messages of its channel`;
  reader.report("message-not-of-channel", message, text, fix, meant);
}

/** Messages of a channel that nobody says. */
function checkUse({ contract, reader, diagnostics }: ContractDraft, { desk, channels, operations }: Part): void {
  // An operation that could not be read may be the one that uses them.
  const written = entriesOf(child(desk.root, "operations")).length;
  const isLost = diagnostics.some(
    ({ id, source }) =>
      source.file === desk.root.file.name && (id === "message-not-of-channel" || id.startsWith("reference-")),
  );
  if (written > operations.length || isLost) return;
  const used = new Set(
    contract.operations.flatMap((operation) =>
      operation.kind === "message" ? [...operation.messages, ...(operation.reply?.messages ?? [])] : [],
    ),
  );
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  for (const message of contract.messages) {
    const channel = byId.get(message.channel);
    const place = channel && placeOf(reader, channel.source, "/messages");
    if (channel === undefined || place === undefined || used.has(message.id)) continue;
    const entry = readAt(place, message.key);
    const fix = "name it under the `messages` of an operation or reply, or remove it";
    const text = `no operation of channel "${channel.key}" sends, receives or replies with "${message.key}"`;
    reader.report("message-unused", isMapping(entry.value) ? entry : place, text, fix);
  }
}
