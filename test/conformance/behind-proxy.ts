import { setTimeout as pause } from "node:timers/promises";
import {
  openJudgingProxy,
  type Passing,
  type PassiveProxy,
  type Result,
  type Target,
} from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";

/** A proxy before a target, with what has passed and what came of it. */
export interface Watched extends AsyncDisposable {
  readonly proxy: PassiveProxy;
  /** The same target, reached through the proxy. */
  readonly through: Target;
  readonly passed: readonly Passing[];
  /** Settles once something has passed for which `wanted` holds. */
  until(wanted: (passing: Passing) => boolean): Promise<Passing>;
  /** Ends the judging. */
  results(): Promise<readonly Result[]>;
}

/** Puts a proxy on free ports before a target. */
export async function watch(
  contract: Contract,
  target: Target,
  now: () => number = () => performance.now(),
  stir: () => void = () => undefined,
): Promise<Watched> {
  const passed: Passing[] = [];
  const judging = await openJudgingProxy({
    contract,
    target,
    clock: { now },
    ports: "random",
    onPassing(passing) {
      stir();
      passed.push(passing);
    },
  });
  const { proxy } = judging;
  return {
    proxy,
    passed,
    through: { ...target, urls: Object.fromEntries(proxy.ports.map(({ declared, url }) => [declared, url])) },
    async until(wanted) {
      for (;;) {
        const found = passed.find(wanted);
        if (found !== undefined) return found;
        await pause(5);
      }
    },
    results: () => judging.results(),
    [Symbol.asyncDispose]: () => judging[Symbol.asyncDispose](),
  };
}

/** Ids of what is broken, with what was found. */
export const brokenIn = (results: readonly Result[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    results.flatMap(({ check, verdict }) => (verdict.outcome === "broken" ? [[check.id, verdict.got]] : [])),
  );

/** Ids of what was seen to be kept. */
export const keptIn = (results: readonly Result[]): readonly string[] =>
  results.flatMap(({ check, verdict }) => (verdict.outcome === "kept" ? [check.id] : []));
