import type { Message, MessageOperation } from "../../contract/index.ts";
import { readExpression } from "../../contract/wire/index.ts";
import type { OpenChannel } from "./close-code.ts";
import type { Connection, Heard, Incoming } from "./connection.ts";
import type { Emissions } from "./emissions.ts";
import type { Handlers } from "./handlers.ts";
import type { Breach } from "./noted.ts";
import { recogniserOf, saidByClients } from "./recognise.ts";
import { type Refused, refusals } from "./refusals.ts";
import { replies } from "./replies.ts";
import { leavesOf } from "./said.ts";
import { saidRows } from "./said-rows.ts";
import type { Speaker } from "./speaker.ts";
import type { LimitWatch } from "./watch-limits.ts";
import type { SituationGiven, World } from "./world.ts";

export interface ListenerOptions {
  readonly world: World;
  readonly channel: OpenChannel;
  readonly operations: readonly MessageOperation[];
  readonly speaker: Speaker;
  readonly emissions: Emissions;
  readonly limits: LimitWatch;
  readonly handlers: () => Handlers | undefined;
  readonly join: (connection: Connection, value: unknown) => void;
  readonly part: (connection: Connection, room: string) => void;
  readonly end: (connection: Connection, code: number, reason: string) => void;
  readonly done: (operation: MessageOperation, given: SituationGiven) => void;
}

/** A promise only where a handler takes part. `bytes` is roughly what the payload takes in memory. */
export type Listener = (connection: Connection, incoming: Incoming, bytes: number) => void | Promise<void>;

/** What is known of something heard. */
interface Known {
  readonly message: Message | undefined;
  readonly breach: Breach | undefined;
}

function breachOf({ situation, expected, got, about, fault }: Refused): Breach {
  const source = about?.source;
  const detail = `${situation}: expected ${expected}, got ${got}`;
  return { detail, expected, got, ...(fault && { pointer: fault.pointer }), ...(source && { source }) };
}

/** Hears what clients say on a channel: checks it, does what it means, answers as documented. It never throws for what a client sent. */
export function openListener(options: ListenerOptions): Listener {
  const { world, channel, operations, speaker, emissions, limits, handlers, join, part, done } = options;
  const operationOf = new Map(
    operations
      .filter(({ from }) => from === "client")
      .flatMap((operation) => operation.messages.map((id): [string, MessageOperation] => [id, operation])),
  );
  const recognise = recogniserOf(
    world.contract,
    saidByClients(operations).flatMap((id) => speaker.message(id) ?? []),
  );
  const refuse = refusals(options);
  const reply = replies({ world, system: channel.system, speaker, handlers });
  const store = saidRows(world, operations);

  function subscribe(connection: Connection, { subscription }: Message, payload: unknown): void {
    if (subscription === undefined) return;
    const value = readExpression(subscription.key, { payload });
    if (subscription.effect === "add") join(connection, value);
    else part(connection, String(value));
  }

  function accept(connection: Connection, message: Message, incoming: Heard): void | Promise<void> {
    subscribe(connection, message, incoming.payload);
    limits.heartbeat(connection, message);
    const operation = operationOf.get(message.id);
    // What answers a server's ping is no operation of the client.
    if (operation === undefined) return undefined;
    const said = [...Object.entries(connection.params), ...leavesOf(incoming.payload)];
    const given = store(operation, { identity: connection.identity, said });
    const speak = (): void => {
      emissions.notice({ operation: operation.id }, given, connection);
      done(operation, given);
    };
    const replied = reply({ connection, operation, message, incoming }, given);
    return replied === undefined ? speak() : replied.then(speak);
  }

  function refused(connection: Connection, incoming: Incoming, bytes: number, why: Refused): void {
    note(connection, incoming, bytes, { message: why.about, breach: breachOf(why) });
    refuse(connection, why);
  }

  function note(connection: Connection, incoming: Incoming, bytes: number, known: Known): void {
    const payload = incoming.ok ? incoming.payload : undefined;
    const at = world.clock.now();
    world.journal.note({ kind: "heard", at, channel, connection: connection.id, payload, bytes, ...known });
  }

  return (connection, incoming, bytes) => {
    if (!connection.open || connection.isMute === true) return undefined;
    if (!limits.countMessage(connection)) {
      const { messageRate, perMs = 1000 } = channel.limits;
      const expected = `at most ${messageRate} messages in ${perMs / 1000} s`;
      return refused(connection, incoming, bytes, { situation: "rate-limit", expected, got: `${connection.heard}` });
    }
    if (!incoming.ok) return refused(connection, incoming, bytes, incoming);
    const { match, payload } = recognise(incoming);
    if (match.ok) {
      note(connection, incoming, bytes, { message: match.message, breach: undefined });
      return accept(connection, match.message, payload === incoming.payload ? incoming : { ...incoming, payload });
    }
    const { expected, got, closest: about, fault } = match;
    return refused(connection, incoming, bytes, {
      situation: "invalid-message",
      expected,
      got,
      ...(about && { about }),
      ...(fault && { fault }),
    });
  };
}
