import type { Channel, Contract, Message, Side } from "../../model.ts";
import { checkPayload, makePayload, seeded } from "../../payload/index.ts";
import { wireFormOf } from "../../wire/index.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { placeOf } from "./place-of.ts";
import { excludeEachOther, tagsOf, type Tags } from "./tags.ts";

const tries = 6;

/** Messages of one direction of a channel that a receiver cannot tell apart by the frame alone. */
export function checkAmbiguity(draft: ContractDraft): void {
  const { contract } = draft;
  const tags = new Map<string, Tags>();
  const tagsFor = (message: Message): Tags => {
    const known = tags.get(message.id) ?? tagsOf(contract, message.payload);
    tags.set(message.id, known);
    return known;
  };
  for (const channel of contract.channels) {
    if (channel.protocol === "http") continue;
    for (const from of ["client", "server"] as const) {
      const messages = spokenOn(contract, channel, from);
      for (const [index, message] of messages.entries()) {
        for (const earlier of messages.slice(0, index)) compare(draft, channel, from, earlier, message, tagsFor);
      }
    }
  }
}

/** What one side says on a channel: its operations' messages and its replies to the other side's. */
function spokenOn(contract: Contract, channel: Channel, from: Side): readonly Message[] {
  const ids = new Set<string>();
  for (const operation of contract.operations) {
    if (operation.kind !== "message") continue;
    if (operation.from === from) for (const id of operation.messages) ids.add(id);
    // An acknowledgement of Socket.IO is no frame that has to be told from others.
    else if (operation.reply?.delivery === "message") for (const id of operation.reply.messages) ids.add(id);
  }
  return contract.messages.filter(({ id, channel: home }) => home === channel.id && ids.has(id));
}

function compare(
  draft: ContractDraft,
  channel: Channel,
  from: Side,
  one: Message,
  other: Message,
  tagsFor: (message: Message) => Tags,
): void {
  // Socket.IO names the event beside the payload.
  const isNamed = channel.protocol === "socketio";
  // WebSocket frames are marked as text or as bytes.
  if (!isNamed && isBytes(one) !== isBytes(other)) return;
  if (isNamed ? one.name !== other.name : excludeEachOther(tagsFor(one), tagsFor(other))) return;
  const evidence = isNamed
    ? "they have one event name"
    : (fitting(draft.contract, one, other) ?? fitting(draft.contract, other, one));
  const place = evidence === undefined ? undefined : placeOf(draft.reader, other.source);
  if (place === undefined) return;
  const fix = isNamed
    ? "give each event its own `name`"
    : "require a property with a `const` of its own in each, such as `type`";
  const message = `what the ${from} says on "${channel.key}" as "${other.key}" cannot be told from "${one.key}": ${evidence}`;
  draft.reader.report("messages-ambiguous", place, message, fix, placeOf(draft.reader, one.source));
}

const isBytes = ({ contentType }: Message): boolean => wireFormOf(contentType) === "bytes";

/** Words for a frame of `message` that fits `other` as well, where one is found. */
function fitting(contract: Contract, message: Message, other: Message): string | undefined {
  const shown = message.examples.find(({ value }) => fits(contract, message, value) && fits(contract, other, value));
  if (shown !== undefined)
    return `the example${shown.name === "" ? "" : ` "${shown.name}"`} of "${message.key}" fits "${other.key}" too`;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const value = made(contract, message, attempt);
    if (value !== undefined && fits(contract, other, value.made)) return `${shortened(value.made)} is valid as either`;
  }
  return undefined;
}

function fits(contract: Contract, message: Message, value: unknown): boolean {
  try {
    return checkPayload(contract, message.payload, value).length === 0;
  } catch {
    // A schema that cannot be compiled has been reported where it is written.
    return false;
  }
}

function made(contract: Contract, message: Message, attempt: number): { readonly made: unknown } | undefined {
  try {
    const chance = seeded(`${message.id} ${attempt}`);
    return {
      made: makePayload(contract, message.payload, { chance, now: 0, optional: attempt % 2 === 0 ? "all" : "none" }),
    };
  } catch {
    return undefined;
  }
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
