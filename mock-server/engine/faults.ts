import { type Contract, wildcard } from "../../contract/index.ts";
import type { Chance } from "../../contract/payload/index.ts";
import { faultProblem } from "../../contract/scenario/index.ts";
import type { Clock } from "./clock.ts";
import { type ActiveFault, type Fault, type FaultRule, type FaultStage, stagesOf } from "./fault.ts";

/** A fault cannot strike as it was asked for. */
export class InvalidFault extends Error {
  override readonly name = "InvalidFault";
}

/** Something that a fault may strike. */
export interface FaultSubject {
  readonly stage: FaultStage;
  readonly channel: { readonly id: string; readonly key: string };
  /** Keys of the operations that it belongs to. */
  readonly operations: readonly string[];
  readonly message?: string;
  readonly connection?: number;
}

/** What goes wrong in one world, on purpose. One seed and one clock give the same strikes. */
export interface Faults {
  /** Whether there are none: then nothing is to be asked. */
  readonly isQuiet: boolean;
  /** The number of the rule, which takes it back. @throws InvalidFault */
  add(rule: FaultRule): number;
  /** False where there is none of that number. */
  remove(id: number): boolean;
  clear(): void;
  list(): readonly ActiveFault[];
  /** What strikes this, in the order in which the rules were added; each counts as a strike. */
  strike(subject: FaultSubject): readonly Fault[];
}

export interface FaultsOptions {
  readonly contract: () => Contract;
  readonly clock: Clock;
  readonly chance: Chance;
}

interface Rule {
  readonly id: number;
  readonly given: FaultRule;
  readonly meets: (subject: FaultSubject) => boolean;
  readonly until: number;
  readonly chance: Chance;
  struck: number;
}

export function openFaults({ contract, clock, chance }: FaultsOptions): Faults {
  const rules = new Map<number, Rule>();
  let serial = 0;

  function forgetPast(): void {
    for (const [id, { until, given, struck }] of rules)
      if (clock.now() >= until || struck >= (given.times ?? Infinity)) rules.delete(id);
  }

  return {
    get isQuiet() {
      return rules.size === 0;
    },
    add(rule) {
      const problem = faultProblem(contract(), rule);
      if (problem !== undefined) throw new InvalidFault(problem);
      serial += 1;
      const until = rule.forMs === undefined ? Infinity : clock.now() + rule.forMs;
      const own = { meets: meetingOf(rule), chance: chance.fork(`fault:${serial}`) };
      rules.set(serial, { id: serial, given: rule, until, ...own, struck: 0 });
      return serial;
    },
    remove: (id) => rules.delete(id),
    clear: () => rules.clear(),
    list() {
      forgetPast();
      return [...rules.values()].map(({ id, given, struck }) => ({ ...given, id, struck }));
    },
    strike(subject) {
      forgetPast();
      const struck: Fault[] = [];
      for (const rule of rules.values()) {
        if (!rule.meets(subject)) continue;
        const { share = 1 } = rule.given;
        if (share < 1 && rule.chance.next() >= share) continue;
        rule.struck += 1;
        struck.push(rule.given.fault);
      }
      return struck;
    },
  };
}

/** Whether a rule is about something: patterns are read once, not for each frame. */
function meetingOf({ fault, channel, operation, message, connection }: FaultRule): (subject: FaultSubject) => boolean {
  const fits = (pattern: string | undefined): ((text: string) => boolean) =>
    pattern === undefined ? () => true : wildcard(pattern);
  const [isChannel, isOperation, isMessage] = [fits(channel), fits(operation), fits(message)];
  return (subject) =>
    stagesOf[fault.kind].includes(subject.stage) &&
    (isChannel(subject.channel.id) || isChannel(subject.channel.key)) &&
    (operation === undefined || subject.operations.some(isOperation)) &&
    (message === undefined || (subject.message !== undefined && isMessage(subject.message))) &&
    (connection === undefined || connection === subject.connection);
}
