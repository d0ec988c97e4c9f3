import { isSayableCloseCode } from "../close-code.ts";
import type { Contract, Message } from "../model.ts";
import { maskValue } from "../secrets.ts";
import { readExpression } from "../wire/index.ts";
import { isMapping } from "./given.ts";
import { readScenario } from "./read-scenario.ts";
import type { Happened } from "./traffic.ts";

/** A scenario as a file has it, and what of the traffic is not in it. */
export interface Recorded {
  readonly scenario: {
    readonly scenario: string;
    readonly steps: readonly object[];
    readonly [entry: string]: unknown;
  };
  /** In words, each once: `2 messages that are none of the contract's`. */
  readonly leftOut: readonly string[];
}

export interface RecordingOptions {
  readonly name: string;
  readonly title: string;
  readonly system: string;
  /** Whether secrets stay as they passed. @default false */
  readonly secrets?: boolean;
}

/** What several clients hear within so many milliseconds was said once. */
const togetherMs = 50;

/** Shorter pauses are what machines need, not what anybody meant. */
const leastWaitMs = 10;

/** Methods that ask and change nothing (RFC 9110 §9.2.1): a scenario does not wait for them. */
const safe = ["get", "head", "options", "trace"];

interface EmitStep {
  readonly at: number;
  readonly key: string;
  readonly connections: Set<number>;
  readonly emit: Record<string, unknown>;
}

/**
 * Turns what passed into a scenario of one system: what clients did is expected, what the server said is said after the same pauses, answers are
 * prepared in their order. Undefined where nothing of the system passed.
 */
export function scenarioFromTraffic(
  contract: Contract,
  traffic: readonly Happened[],
  { name, title, system, secrets = false }: RecordingOptions,
): Recorded | undefined {
  const channels = new Map(contract.channels.filter((one) => one.system === system).map((one) => [one.id, one]));
  const operations = new Map(contract.operations.filter((one) => one.system === system).map((one) => [one.id, one]));
  const messages = new Map(contract.messages.map((message) => [message.id, message]));
  const shown = (value: unknown): unknown => (secrets ? value : maskValue(value));
  const answers: object[] = [];
  const steps: object[] = [];
  const spoken = new Set<string>();
  const leftOut = new Map<string, number>();
  /** What was heard last: answers speak of it. */
  let heard:
    | { readonly channel: string; readonly connection: number; readonly message: Message; readonly payload: unknown }
    | undefined;
  let last: number | undefined;
  let lastEmit: EmitStep | undefined;

  const leave = (what: string): void => void leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  const keyOf = (channel: string): string => channels.get(channel)?.key ?? channel;

  function expect(at: number, what: object): void {
    steps.push({ expect: what });
    last = at;
    lastEmit = undefined;
  }

  function act(at: number, step: object): void {
    const ms = last === undefined ? 0 : Math.round(at - last);
    if (ms >= leastWaitMs) steps.push({ wait: `${ms}ms` });
    steps.push(step);
    last = at;
  }

  function emit({ at, channel, connection, payload }: Extract<Happened, { kind: "said" }>, message: Message): void {
    const key = `${channel} ${message.id} ${JSON.stringify(payload)}`;
    if (lastEmit?.key === key && at - lastEmit.at < togetherMs && !lastEmit.connections.has(connection)) {
      lastEmit.connections.add(connection);
      delete lastEmit.emit["to"];
      return;
    }
    const isToSender = heard?.channel === channel && heard.connection === connection;
    const whole = correlated(message, shown(payload), isToSender ? heard : undefined);
    const said: Record<string, unknown> = {
      channel: keyOf(channel),
      message: message.key,
      payload: whole,
      ...(isToSender && { to: "sender" }),
    };
    act(at, { emit: said });
    lastEmit = { at, key, connections: new Set([connection]), emit: said };
    spoken.add(channel);
  }

  function said(happened: Extract<Happened, { kind: "said" }>): void {
    const { at, channel, connection, from, payload } = happened;
    const message = messages.get(happened.message ?? "");
    if (message === undefined) return leave("messages that are none of the contract's");
    if (ArrayBuffer.isView(payload)) return leave("binary messages");
    if (from === "server") return emit(happened, message);
    heard = { channel, connection, message, payload };
    return expect(at, { channel: keyOf(channel), message: message.key });
  }

  for (const happened of traffic) {
    if (happened.kind === "answered") {
      const operation = operations.get(happened.operation);
      if (operation === undefined) continue;
      const { at, method, status, body } = happened;
      answers.push({ answer: { operation: operation.key, status, ...(body !== undefined && { body: shown(body) }) } });
      if (!safe.includes(method)) expect(at, { operation: operation.key, status });
      continue;
    }
    if (!channels.has(happened.channel)) continue;
    if (happened.kind === "opened") expect(happened.at, { channel: keyOf(happened.channel) });
    else if (happened.kind === "said") said(happened);
    else if (happened.by === "server" && isSayableCloseCode(happened.code)) {
      const isToSender = heard?.channel === happened.channel && heard.connection === happened.connection;
      const close = { channel: keyOf(happened.channel), code: happened.code, ...(isToSender && { to: "sender" }) };
      act(happened.at, { close });
    }
  }
  if (answers.length + steps.length === 0) return undefined;
  const silence = [...spoken].map(keyOf);
  const whole = {
    scenario: name,
    title,
    system,
    ...(silence.length > 0 && { silence }),
    steps: [...answers, ...steps],
  };
  const scenario = { ...whole, steps: fitting(contract, whole, leave) };
  return { scenario, leftOut: [...leftOut].map(([what, count]) => `${count} ${what}`) };
}

/** A payload whose correlation id is that of what was heard speaks of it, whatever a client will say the next time. */
function correlated(
  message: Message,
  payload: unknown,
  heard: { readonly message: Message; readonly payload: unknown } | undefined,
): unknown {
  const [own, other] = [message.correlationId, heard?.message.correlationId];
  const pointer = /^\$message\.payload#(\/.+)$/.exec(own ?? "")?.[1];
  if (heard === undefined || own === undefined || other === undefined || pointer === undefined) return payload;
  const id = readExpression(own, { payload });
  if (id === undefined || id !== readExpression(other, { payload: heard.payload }) || !isMapping(payload))
    return payload;
  const [name = "", ...deeper] = pointer.slice(1).split("/");
  return deeper.length === 0 ? { ...payload, [name]: other } : payload;
}

/** The steps, and in the place of those that break the contract, the same without what breaks it, or nothing. */
function fitting(
  contract: Contract,
  whole: { readonly steps: readonly object[] },
  leave: (what: string) => void,
): readonly object[] {
  const reading = readScenario(contract, whole);
  if (reading.ok) return whole.steps;
  const broken = new Map(reading.faults.map(({ path, message }) => [Number(path[1]), { entry: path[3], message }]));
  return whole.steps.flatMap((step, index) => {
    const fault = broken.get(index);
    if (fault === undefined) return [step];
    const [verb = "", given] = Object.entries(step)[0] ?? [];
    if ((fault.entry === "payload" || fault.entry === "body") && isMapping(given)) {
      leave(`payloads that break the contract, or hide a secret`);
      const { [fault.entry]: _dropped, ...rest } = given;
      return [{ [verb]: rest, note: `What passed is not said again: ${fault.message}` }];
    }
    leave("steps that the contract does not have");
    return [];
  });
}
