import type { Contract } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import {
  type ChangeAction,
  type CloseAction,
  type EmitAction,
  fillIn,
  type Scenario,
  type Step,
  type To,
  putOver,
} from "../../contract/scenario/index.ts";
import type { Engine } from "./engine.ts";
import type { Heard } from "./expected.ts";
import { PayloadBreaksContract } from "./emissions.ts";
import type { Faults } from "./faults.ts";
import type { Hub } from "./hub.ts";
import type { Row } from "./store.ts";
import { UnknownMessage } from "./unknown-message.ts";

/** A step cannot be done as things are. */
export class StepFailed extends Error {
  override readonly name = "StepFailed";
}

/** Does the steps of one scenario in one world. */
export interface Performer {
  /** Holds the mock back where the scenario wants it silent. */
  begin(scenario: Scenario): void;
  /** What the last `expect` heard: later steps speak of it. */
  hear(heard: Heard): void;
  /** @throws StepFailed */
  perform(step: Exclude<Step, { readonly kind: "wait" | `expect-${string}` }>): void;
  /** Takes back what was put in force. */
  takeBack(): void;
}

export interface PerformerOptions {
  /** The engine of the moment. */
  readonly engine: () => Engine;
}

export function performerOf({ engine }: PerformerOptions): Performer {
  const inForce = new Set<() => void>();
  /** By number, with the name that the scenario gave it. */
  const faults = new Map<number, string | undefined>();
  /** Those to which the numbers belong: a reset puts others in their place. */
  let rules: Faults | undefined;
  let heard: Heard = {};

  function hubOf(channel: string): Hub {
    const hub = engine().hubs.get(channel);
    if (hub === undefined) throw new StepFailed(`the contract has no channel ${channel} any more`);
    return hub;
  }

  /** The one client that is meant, or undefined for all. */
  function meant(to: To, channel: string): number | undefined {
    if (to === "everyone") return undefined;
    if (heard.channel !== channel || heard.connection === undefined)
      throw new StepFailed(`nobody was heard on ${channel} whom it could be said to: expect something there before`);
    return heard.connection;
  }

  function emit({ channel, message, to, payload, with: changes, example }: EmitAction): void {
    const hub = hubOf(channel);
    const connection = meant(to, channel);
    const options = {
      ...(connection !== undefined && { connection }),
      ...(example !== undefined && { example }),
      ...(changes !== undefined && { change: (made: unknown) => putOver(made, fillIn(changes, heard)) }),
    };
    const whole = payload === undefined ? undefined : fillIn(payload, heard);
    try {
      engine().world.stage.aloud(() => hub.say(message, whole, options));
    } catch (error) {
      if (error instanceof PayloadBreaksContract || error instanceof UnknownMessage)
        throw new StepFailed(error.message, { cause: error });
      throw error;
    }
  }

  function close({ channel, code, reason, to }: CloseAction): void {
    hubOf(channel).closeWith(code, reason, meant(to, channel));
  }

  function change({ resource, key, set }: ChangeAction): void {
    const { contract, store, composer } = engine().world;
    const table = store.of(resource);
    if (table === undefined) throw new StepFailed(`the contract has no resource ${resource} any more`);
    if (set === undefined) {
      if (!table.remove(key)) throw new StepFailed(`no row of ${table.resource.name} has the key ${key}`);
      return;
    }
    const { schema, resource: about } = table;
    const before = table.find(key) ?? about.seeds[0] ?? composer.base({ schema, examples: [], source: noSource });
    const row = putOver(before, { ...(fillIn(set, heard) as Row), [about.key]: key }) as Row;
    const problem = rowProblem(contract, schema, row);
    if (problem !== undefined) throw new StepFailed(`${about.name} ${key}: ${problem}`);
    table.change(row);
  }

  function mend(name: string | undefined): void {
    for (const [id, as] of faults) {
      if (name !== undefined && as !== name) continue;
      rules?.remove(id);
      faults.delete(id);
    }
  }

  return {
    begin({ silence }) {
      if (silence.length > 0) inForce.add(engine().world.stage.silence(silence));
    },
    hear(next) {
      heard = next;
    },
    perform(step) {
      switch (step.kind) {
        case "emit":
          return emit(step);
        case "close":
          return close(step);
        case "change":
          return change(step);
        case "answer": {
          const { operation, status, times, body } = step;
          const answer = { status, ...(body !== undefined && { body: fillIn(body, heard) }) };
          inForce.add(engine().world.stage.prepare(operation, answer, times));
          return;
        }
        case "fault":
          rules = engine().world.faults;
          faults.set(rules.add(step.rule), step.as);
          return;
        case "mend":
          return mend(step.fault);
      }
    },
    takeBack() {
      mend(undefined);
      for (const undo of inForce) undo();
      inForce.clear();
    },
  };
}

const noSource = { file: "", pointer: "", line: 1, column: 1 };

function rowProblem(contract: Contract, schema: Parameters<typeof checkPayload>[1], row: Row): string | undefined {
  const [fault] = checkPayload(contract, schema, row);
  return fault && `expected ${fault.expected} at "${fault.pointer}", got ${fault.got}`;
}
