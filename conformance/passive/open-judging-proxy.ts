import type { Result } from "../result.ts";
import { originOf } from "../target.ts";
import { openProxy, type PassiveProxy, type ProxyOptions } from "./open-proxy.ts";
import { openWitness, type Witness, type WitnessOptions } from "./open-witness.ts";

export interface JudgingOptions extends ProxyOptions, Pick<WitnessOptions, "onBroken" | "onHappened"> {}

/** A proxy that judges what it hands on. */
export interface JudgingProxy extends AsyncDisposable, Pick<Witness, "seen"> {
  readonly proxy: PassiveProxy;
  /** What came of it, once all that has passed is read. Ends the judging. */
  results(): Promise<readonly Result[]>;
}

/**
 * Puts a proxy before every port of a target, with a witness that reads what passes.
 *
 * @throws {TargetUnreachable} when nobody answers behind any port
 * @throws {ProxyPortUnavailable} when a port cannot be listened on
 */
export async function openJudgingProxy({
  onBroken,
  onHappened,
  onPassing,
  ...options
}: JudgingOptions): Promise<JudgingProxy> {
  const { contract, target, clock } = options;
  const ports = new Map(contract.ports.map((port) => [port.number, port]));
  const witness = openWitness({
    contract,
    origin: (number) => originOf(target, ports.get(number) ?? { number, secure: false }),
    ...(onBroken !== undefined && { onBroken }),
    ...(onHappened !== undefined && { onHappened }),
  });
  const proxy = await openProxy({
    ...options,
    onPassing(passing) {
      witness.take(passing);
      onPassing(passing);
    },
  });
  return {
    proxy,
    seen: witness.seen,
    async results() {
      await proxy.settled();
      return witness.results(clock.now());
    },
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  };
}
