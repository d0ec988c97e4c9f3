import type { OpenChannel } from "./close-code.ts";
import { type Connection, type Heard, putOff } from "./connection.ts";
import { breakPayload } from "../../contract/payload/index.ts";
import type { Fault, FaultStage } from "./fault.ts";
import { type Frame, frameOf } from "./frame.ts";
import { weightOf } from "./recollection.ts";
import { spoilText } from "./spoil-text.ts";
import type { World } from "./world.ts";

/** More than this need not be counted, in bytes. */
const enough = 1_048_576;

/** Hands frames to clients, with what is to go wrong on the way, and notes what they hear. */
export interface Delivery {
  to(connection: Connection, frame: Frame): void;
  /** The same frame to many: it is encoded once, and noted once. */
  toAll(listeners: Iterable<Connection>, frame: Frame): void;
  /** Answers in the acknowledgement that a Socket.IO client asked for, where it did. */
  acknowledge(connection: Connection, incoming: Heard, frame: Frame): void;
}

export interface DeliveryOptions {
  readonly world: World;
  readonly channel: OpenChannel;
  readonly end: (connection: Connection, code: number, reason: string) => void;
}

export function openDelivery({ world, channel, end }: DeliveryOptions): Delivery {
  const chance = world.chance.fork(`faults:${channel.id}`);
  const operationsOf = new Map<string, string[]>();
  for (const operation of world.contract.operations) {
    if (operation.kind !== "message" || operation.channel !== channel.id) continue;
    for (const id of [...operation.messages, ...(operation.reply?.messages ?? [])])
      operationsOf.set(id, [...(operationsOf.get(id) ?? []), operation.key]);
  }

  function note(frame: Frame, listeners: number, only: Connection | undefined, faults: readonly Fault[] = []): void {
    const at = world.clock.now();
    const bytes = weightOf(frame.payload, enough);
    const kinds = faults.map(({ kind }) => kind);
    world.journal.note({ kind: "said", at, channel, frame, listeners, connection: only?.id, bytes, faults: kinds });
  }

  function strikes(stage: FaultStage, { id: connection }: Connection, { message }: Frame): readonly Fault[] {
    if (world.faults.isQuiet) return [];
    const operations = operationsOf.get(message.id) ?? [];
    return world.faults.strike({ stage, channel, operations, message: message.name, connection });
  }

  function later(connection: Connection, faults: readonly Fault[], act: () => void): void {
    const wait = faults.reduce(
      (sum, fault) => (fault.kind === "latency" ? sum + fault.ms + chance.next() * (fault.jitterMs ?? 0) : sum),
      0,
    );
    const now = world.clock.now();
    const { waiting = 0, busyUntil = 0 } = connection;
    if (wait === 0 && waiting === 0) return act();
    // What was put off before comes before, also where both are due at once.
    const at = waiting === 0 ? now + wait : Math.max(now + wait, busyUntil);
    connection.busyUntil = at;
    connection.waiting = waiting + 1;
    const purpose = { kind: "fault", channel: channel.id } as const;
    return putOff(connection, { clock: world.clock, purpose }, at - now, () => {
      connection.waiting = (connection.waiting ?? 1) - 1;
      act();
    });
  }

  function broken(frame: Frame): Frame {
    const { message, payload } = frame;
    const [spoilt] = breakPayload(world.contract, message.payload, payload, { chance });
    return spoilt === undefined ? frame : frameOf(message, spoilt.value);
  }

  /** Says a frame with what strikes it. */
  function sayWith(connection: Connection, frame: Frame, faults: readonly Fault[]): void {
    const { peer } = connection;
    if (connection.isMute === true) return;
    const has = (kind: Fault["kind"]): boolean => faults.some((fault) => fault.kind === kind);
    if (has("half-open")) {
      connection.isMute = true;
      return;
    }
    if (has("reset")) return peer.cut?.() ?? end(connection, 1011, "reset");
    if (has("drop")) return;
    if (has("reorder")) {
      (connection.heldBack ??= []).push(frame);
      return;
    }
    const said = has("wrong-schema") ? broken(frame) : frame;
    for (let count = has("duplicate") ? 2 : 1; count > 0; count -= 1) {
      const spoil = spoilerOf(said, faults);
      if (spoil === undefined || peer.sayText === undefined) peer.say(said);
      else peer.sayText(said, spoil);
    }
    for (const held of connection.heldBack?.splice(0) ?? []) peer.say(held);
    const closing = faults.find((fault) => fault.kind === "close");
    if (closing !== undefined) end(connection, closing.code, closing.reason ?? "");
  }

  function spoilerOf(frame: Frame, faults: readonly Fault[]): ((text: string) => string) | undefined {
    const spoiling = faults.filter((fault) => spoilText("", fault) !== undefined);
    if (spoiling.length === 0 || typeof frame.data() !== "string") return undefined;
    return (text) => spoiling.reduce((whole, fault) => spoilText(whole, fault) ?? whole, text);
  }

  /** Whether nothing of earlier faults bears on what is said next. */
  const isCalm = ({ isMute, waiting = 0, heldBack = [] }: Connection): boolean =>
    isMute === undefined && waiting === 0 && heldBack.length === 0;

  /** True where it has been seen to. */
  function wentWrong(connection: Connection, frame: Frame): boolean {
    const faults = strikes("say", connection, frame);
    if (faults.length === 0 && isCalm(connection)) return false;
    note(frame, 1, connection, faults);
    later(connection, faults, () => sayWith(connection, frame, faults));
    return true;
  }

  return {
    to(connection, frame) {
      if (world.stage.mutes(channel.id)) return;
      if ((!world.faults.isQuiet || !isCalm(connection)) && wentWrong(connection, frame)) return;
      connection.peer.say(frame);
      note(frame, 1, connection);
    },
    toAll(listeners, frame) {
      if (world.stage.mutes(channel.id)) return;
      let count = 0;
      let last: Connection | undefined;
      for (const listener of listeners) {
        if ((!world.faults.isQuiet || !isCalm(listener)) && wentWrong(listener, frame)) continue;
        listener.peer.say(frame);
        count += 1;
        last = listener;
      }
      if (count > 0) note(frame, count, count === 1 ? last : undefined);
    },
    acknowledge(connection, { acknowledge }, frame) {
      if (acknowledge === undefined) return;
      const faults = strikes("acknowledge", connection, frame);
      note(frame, 1, connection, faults);
      if (faults.some(({ kind }) => kind === "no-ack")) return;
      later(connection, faults, () => {
        acknowledge(frame);
        if (faults.some(({ kind }) => kind === "double-ack")) acknowledge(frame);
      });
    },
  };
}
