import type { CloseSituation, Message, MessageOperation } from "../../contract/index.ts";
import type { PayloadFault } from "../../contract/payload/index.ts";
import { lastStep, readExpression, writeExpression } from "../../contract/wire/index.ts";
import type { Connection, Incoming } from "./connection.ts";
import { newRow } from "./crud.ts";
import type { Emissions } from "./emissions.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Handlers } from "./handlers.ts";
import { type OpenChannel, closeCodeFor } from "./close-code.ts";
import { carriedSchemas } from "./carried-schemas.ts";
import { propertiesOf } from "./look-ups.ts";
import { type Matcher, matcherOf } from "./match-message.ts";
import { leavesOf } from "./said.ts";
import type { Speaker } from "./speaker.ts";
import type { Row } from "./store.ts";
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

/** Hears what clients say on a channel: checks it, does what it means, answers as documented. It never throws for what a client sent. */
export function openListener(
  options: ListenerOptions,
): (connection: Connection, incoming: Incoming) => void | Promise<void> {
  const { world, channel, operations, speaker, emissions, limits, handlers, join, part, end, done } = options;
  const fromClient = operations.filter(({ from }) => from === "client");
  const operationOf = new Map(
    fromClient.flatMap((operation) => operation.messages.map((id): [string, MessageOperation] => [id, operation])),
  );
  // A client may also say what answers a server's ping.
  const answers = operations.filter(({ from }) => from === "server").flatMap(({ reply }) => reply?.messages ?? []);
  const heard = [...new Set([...operationOf.keys(), ...answers])]
    .map((id) => speaker.message(id))
    .filter((message) => message !== undefined);
  const matcher: Matcher = matcherOf(world.contract, heard);
  const byEvent = new Map(heard.map((message) => [message.name, matcherOf(world.contract, [message])]));
  const spokenOnError = operations.find(({ emissions: own }) => own.some(({ on }) => on.kind === "error"));

  function refuse(
    connection: Connection,
    situation: CloseSituation,
    expected: string,
    got: string,
    about?: Message,
    fault?: PayloadFault,
  ): void {
    const source = about?.source ?? channel.source;
    world.log({
      level: "warning",
      system: channel.system,
      about: channel.id,
      summary: `a client's message was refused (${situation})`,
      expected: fault?.expected ?? expected,
      got: fault?.got ?? got,
      source,
      ...(about && { message: about.name }),
      ...(fault && { pointer: fault.pointer }),
    });
    const message = speaker.message(spokenOnError?.messages[0] ?? "");
    if (message !== undefined && situation !== "too-large") {
      const detail =
        fault === undefined
          ? `expected ${expected}, got ${got}`
          : `${fault.pointer || "the message"}: expected ${fault.expected}, got ${fault.got}`;
      const known = message.examples.some(({ name }) => name === situation);
      const frame = speaker.compose(
        message,
        world.situation({
          said: known
            ? []
            : [
                ["message", detail],
                ["error", detail],
                ["detail", detail],
              ],
        }),
        situation,
      );
      connection.peer.say(frame);
      return;
    }
    const documented = closeCodeFor(channel, situation, "open") ?? closeCodeFor(channel, situation);
    if (documented !== undefined) end(connection, documented.code, documented.summary);
    else if (situation === "too-large") end(connection, 1009, "message too big");
  }

  /** Rows that the messages after this operation will speak of: what was said becomes stored. */
  const created = new Map(fromClient.map((operation) => [operation.id, carriedSchemas(world, operations, operation)]));

  function rowsFrom(operation: MessageOperation, given: SituationGiven): Map<string, Row> {
    const rows = new Map<string, Row>();
    for (const table of created.get(operation.id) ?? []) {
      const situation = world.situation(given);
      const known = propertiesOf(world.contract, table.schema);
      const own = [...situation.said].filter(([name]) => known.has(name));
      const row = newRow(world, table, Object.fromEntries(own), situation);
      table.put(row);
      rows.set(table.resource.schema, row);
    }
    return rows;
  }

  function accept(
    connection: Connection,
    message: Message,
    operation: MessageOperation | undefined,
    incoming: Extract<Incoming, { ok: true }>,
  ): void | Promise<void> {
    const { payload } = incoming;
    if (message.subscription !== undefined) {
      const value = readExpression(message.subscription.key, { payload });
      if (message.subscription.effect === "add") join(connection, value);
      else part(connection, String(value));
    }
    if (operation === undefined) return;
    limits.heartbeat(connection, operation);
    const said: [string, unknown][] = [...Object.entries(connection.params), ...leavesOf(payload)];
    const before: SituationGiven = { identity: connection.identity, said };
    const rows = created.get(operation.id)?.length ? rowsFrom(operation, before) : undefined;
    const given: SituationGiven = rows === undefined ? before : { ...before, rows, said: [...said, ...rowNames(rows)] };
    const after = (): void => {
      emissions.notice({ operation: operation.id }, given, connection);
      done(operation, given);
    };
    const replied = reply(connection, operation, message, incoming, given);
    return replied === undefined ? after() : replied.then(after);
  }

  /** The new row's key under the names that replies use for it: `ChatMessage` → `chat_message_id`, `message_id`, `messageId`. */
  function rowNames(rows: ReadonlyMap<string, Row>): [string, unknown][] {
    return [...rows].flatMap(([schema, row]): [string, unknown][] => {
      const table = world.store.of(schema);
      if (table === undefined) return [];
      const key = row[table.resource.key];
      const words = table.resource.name
        .replace(/([a-z])([A-Z])/g, "$1_$2")
        .toLowerCase()
        .split("_");
      const last = words.at(-1) ?? "";
      return [
        [`${words.join("_")}_id`, key],
        [`${last}_id`, key],
        [`${last}Id`, key],
      ];
    });
  }

  function reply(
    connection: Connection,
    operation: MessageOperation,
    asked: Message,
    incoming: Extract<Incoming, { ok: true }>,
    given: SituationGiven,
  ): Promise<void> | undefined {
    const message = speaker.message(operation.reply?.messages[0] ?? "");
    if (operation.reply === undefined || message === undefined) return undefined;
    const { delivery } = operation.reply;
    if (delivery === "ack" && incoming.acknowledge === undefined) return undefined;
    const deliver = (frame: Frame): void =>
      (delivery === "ack" ? incoming.acknowledge?.(frame) : connection.open && connection.peer.say(frame)) as void;
    const compose = (): Frame =>
      correlated(asked, message, incoming.payload, speaker.compose(message, world.situation(given)));
    const handler = handlers()?.replies?.[operation.key];
    if (handler === undefined) {
      deliver(compose());
      return undefined;
    }
    const context = {
      params: connection.params,
      claims: connection.identity.claims,
      world: world.forHandlers(channel.system),
      defaultReply: () => compose().payload,
    };
    return Promise.resolve(handler(incoming.payload as never, context)).then((payload) =>
      deliver(speaker.own(message, payload, compose())),
    );
  }

  return (connection, incoming) => {
    if (!connection.open) return undefined;
    if (!limits.countMessage(connection)) {
      return refuse(
        connection,
        "rate-limit",
        `at most ${channel.limits.messageRate} messages in ${(channel.limits.perMs ?? 1000) / 1000} s`,
        `${connection.heard}`,
      );
    }
    if (!incoming.ok) return refuse(connection, incoming.situation, incoming.expected, incoming.got);
    const judge = incoming.event === undefined ? matcher : byEvent.get(incoming.event);
    if (judge === undefined) {
      return refuse(
        connection,
        "invalid-message",
        `an event of ${[...byEvent.keys()].join(", ") || "none"}`,
        String(incoming.event),
      );
    }
    const match = judge(incoming.payload);
    if (!match.ok)
      return refuse(connection, "invalid-message", match.expected, "something else", match.closest, match.faults[0]);
    return accept(connection, match.message, operationOf.get(match.message.id), incoming);
  };
}

/** The reply with the correlation id of the request where the documents say that both carry one. */
function correlated(asked: Message, answer: Message, payload: unknown, frame: Frame): Frame {
  if (
    asked.correlationId === undefined ||
    answer.correlationId === undefined ||
    lastStep(answer.correlationId) === undefined
  )
    return frame;
  const id = readExpression(asked.correlationId, { payload });
  return id === undefined ? frame : frameOf(answer, writeExpression(answer.correlationId, frame.payload, id));
}
