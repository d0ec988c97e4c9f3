import type { Source } from "../../contract/index.ts";
import { levelOf } from "../check.ts";
import { type Result, rule, type Ruling } from "../result.ts";
import type { Verdict } from "../verdict.ts";
import { maskText, maskTranscript } from "./mask.ts";

/** The run as one JSON document, secrets masked; `schema` is the version of its shape. */
export interface JsonReport {
  readonly schema: 1;
  readonly results: readonly {
    readonly id: string;
    readonly level: string;
    readonly title: string;
    readonly asks: Source;
    readonly ruling: Ruling;
    readonly verdict: Verdict;
    readonly ms: number;
  }[];
}

export function resultsAsJson(results: readonly Result[]): JsonReport {
  return {
    schema: 1,
    results: results.map((result) => {
      const { id, title, asks } = result.check;
      const { verdict, ms } = result;
      return { id, level: levelOf(result.check), title, asks, ruling: rule(result), verdict: masked(verdict), ms };
    }),
  };
}

function masked(verdict: Verdict): Verdict {
  if (verdict.outcome !== "broken") return verdict;
  return { ...verdict, got: maskText(verdict.got), transcript: maskTranscript(verdict.transcript) };
}
