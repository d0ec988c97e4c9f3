import type { Emission, Message, MessageOperation } from "../../contract/index.ts";
import { readExpression } from "../../contract/wire/index.ts";
import type { Cancel, Purpose } from "./clock.ts";
import { type Connection, putOff } from "./connection.ts";
import { faultOf, type Frame, frameOf } from "./frame.ts";
import type { SayOptions } from "./hub.ts";
import type { Audience } from "./audience.ts";
import type { Speaker } from "./speaker.ts";
import { nextTick, type Ticks } from "./ticks.ts";
import type { SituationGiven, World } from "./world.ts";

/** What the server of a channel says unasked, and when. */
export interface Emissions {
  /** A client has come: it hears what is said on connect, and the schedules run. */
  greet(connection: Connection): void;
  /** A client has come over from before a reload: nothing is said again, and what repeats goes on. */
  resume(connection: Connection): void;
  /** The last client has gone: the schedules stop. */
  rest(): void;
  /** Something happened that the contract wants spoken about. */
  notice(
    trigger: { readonly operation: string } | { readonly resource: string },
    given: SituationGiven,
    connection?: Connection,
  ): void;
  /** Says a payload of the caller's own, or one composed by the mock. @throws PayloadBreaksContract */
  say(message: Message, wanted: SayOptions & { readonly payload: unknown }, audience: Audience): number;
}

/** A payload that someone wants said does not keep the contract. */
export class PayloadBreaksContract extends Error {
  override readonly name = "PayloadBreaksContract";
}

interface Spoken {
  readonly operation: MessageOperation;
  readonly emission: Emission;
}

/** One of those that a connection hears in turn. */
interface Step {
  /** When the first was due. */
  readonly start: number;
  readonly index: number;
}

export function openEmissions(options: {
  readonly world: World;
  readonly operations: readonly MessageOperation[];
  readonly speaker: Speaker;
}): Emissions {
  const { world, operations, speaker } = options;
  const chance = world.chance.fork(`jitter:${operations[0]?.channel ?? ""}`);
  const spoken: readonly Spoken[] = operations
    .filter(({ from }) => from === "server")
    .flatMap((operation) => operation.emissions.map((emission) => ({ operation, emission })));
  const scheduled = spoken.filter(({ emission }) => emission.on.kind === "interval");
  const greetings = spoken.filter(({ emission }) => emission.on.kind === "connect");
  const schedules = new Set<Cancel>();

  const jitter = ({ jitterMs }: Emission): number => (jitterMs === 0 ? 0 : chance.next() * jitterMs);

  function schedule({ operation, emission }: Spoken): void {
    const { everyMs } = emission;
    if (everyMs === undefined) return;
    const ticks = { start: world.clock.now(), everyMs };
    // Every example of a message gets its turn, not the first one only.
    const examples = speaker.message(operation.messages[0] ?? "")?.examples.map(({ name }) => name) ?? [];
    const tick = (after: number): void => {
      const count = tickAfter(operation, ticks, after);
      const late = jitter(emission);
      const say = (): void => {
        schedules.delete(cancel);
        tick(count);
        const shown = examples[count % examples.length];
        speaker.emit(operation, emission, undefined, { drifting: true }, shown);
      };
      const cancel = world.clock.after(
        ticks.start + count * everyMs + late - world.clock.now(),
        say,
        purposeOf(operation),
      );
      schedules.add(cancel);
    };
    tick(0);
  }

  function tickAfter({ id, channel }: MessageOperation, ticks: Ticks, after: number): number {
    const { count, leftOut } = nextTick(ticks, after, world.clock.now());
    if (leftOut > 0) {
      const summary = `the clock has jumped: ${leftOut} times that this was due are left out`;
      world.log({ level: "warning", system: world.systemOf(channel), about: id, summary });
    }
    return count;
  }

  function purposeOf({ channel, messages }: MessageOperation): Purpose {
    const message = speaker.message(messages[0] ?? "")?.name;
    return { kind: "emission", channel, ...(message !== undefined && { message }) };
  }

  const later = (operation: MessageOperation, connection: Connection, ms: number, task: () => void): void =>
    putOff(connection, { clock: world.clock, purpose: purposeOf(operation) }, ms, task);

  /** Once, at once; or step by step; or again and again for as long as the connection stands. */
  function say({ operation, emission }: Spoken, connection: Connection | undefined, given: SituationGiven): void {
    const { sequence, everyMs = 0 } = emission;
    if (connection === undefined || (sequence === undefined && (everyMs === 0 || emission.on.kind !== "connect"))) {
      return speaker.emit(operation, emission, connection, given, sequence?.[0]);
    }
    const start = world.clock.now();
    const first = jitter(emission);
    if (first === 0) step({ operation, emission }, connection, given, { start, index: 0 });
    else
      later(operation, connection, first, () => step({ operation, emission }, connection, given, { start, index: 0 }));
  }

  function step(spoken: Spoken, connection: Connection, given: SituationGiven, { start, index }: Step): void {
    const { operation, emission } = spoken;
    const { sequence } = emission;
    const drifting = sequence === undefined && index > 0;
    speaker.emit(operation, emission, connection, { ...given, drifting }, sequence?.[index]);
    if (sequence === undefined || index + 1 < sequence.length) next(spoken, connection, given, { start, index });
  }

  /** What comes after a step; of a sequence, nothing is left out. */
  function next(spoken: Spoken, connection: Connection, given: SituationGiven, { start, index: after }: Step): void {
    const { everyMs = 0, sequence } = spoken.emission;
    const index = sequence === undefined ? tickAfter(spoken.operation, { start, everyMs }, after) : after + 1;
    const due = start + index * everyMs + jitter(spoken.emission);
    later(spoken.operation, connection, due - world.clock.now(), () =>
      step(spoken, connection, given, { start, index }),
    );
  }

  const about = ({ identity, params }: Connection): SituationGiven => ({ identity, said: Object.entries(params) });

  function run(): void {
    if (schedules.size === 0) for (const one of scheduled) schedule(one);
  }

  return {
    greet(connection) {
      run();
      for (const one of greetings) say(one, connection, about(connection));
    },
    resume(connection) {
      run();
      const repeating = greetings.filter(({ emission }) => emission.everyMs && emission.sequence === undefined);
      for (const one of repeating) next(one, connection, about(connection), { start: world.clock.now(), index: 0 });
    },
    rest() {
      for (const cancel of schedules) cancel();
      schedules.clear();
    },
    notice(trigger, given, connection) {
      for (const one of spoken) {
        const { on } = one.emission;
        const meant =
          "operation" in trigger
            ? on.kind === "operation" && on.operation === trigger.operation
            : on.kind === "state" && on.resource === trigger.resource;
        if (meant) say(one, connection, given);
      }
    },
    say(message, { payload, connection, example, change }, audience) {
      const own = (): Frame => speaker.compose(message, world.situation(), example);
      const made = payload === undefined ? own() : frameOf(message, payload);
      const frame = change === undefined ? made : frameOf(message, change(made.payload));
      const fault = faultOf(world.contract, message, frame.payload);
      if (fault !== undefined) {
        throw new PayloadBreaksContract(
          `"${message.name}" at "${fault.pointer}": expected ${fault.expected}, got ${fault.got}; the promise is at ${message.source.file}:${message.source.line}`,
        );
      }
      const room = message.room === undefined ? undefined : String(readExpression(message.room, frame));
      const listeners = room === undefined ? audience.connections : (audience.rooms.get(room)?.members ?? []);
      const meant =
        connection === undefined ? listeners : [...audience.connections].filter(({ id }) => id === connection);
      const hearing = [...meant];
      speaker.deliver.toAll(hearing, frame);
      return hearing.length;
    },
  };
}
