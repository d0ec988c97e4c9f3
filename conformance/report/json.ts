import type { Document, Source } from "../../contract/index.ts";
import { levelOf } from "../check.ts";
import type { Coverage } from "../covered/measure-coverage.ts";
import { type Result, rule, type Ruling } from "../result.ts";
import type { Verdict } from "../verdict.ts";
import type { Waiver, WaiverFault } from "../waive.ts";
import { maskReport } from "./mask.ts";
import type { Report } from "./report.ts";

/** The run as one JSON document, secrets masked; `schema` is the version of its shape. */
export interface JsonReport {
  readonly schema: 1;
  readonly day: string;
  readonly seed: string;
  readonly documents: readonly Pick<Document, "id" | "title" | "version">[];
  readonly results: readonly {
    readonly id: string;
    readonly level: string;
    readonly title: string;
    readonly asks: Source;
    readonly ruling: Ruling;
    readonly verdict: Verdict;
    readonly ms: number;
    readonly waiver?: Waiver;
  }[];
  /** Waivers that have to go or to be renewed; one alone fails the run. */
  readonly waiverFaults: readonly WaiverFault[];
  readonly coverage: Coverage;
}

export function reportAsJson(report: Report): JsonReport {
  const { seed, day, documents, results, waiverFaults, coverage } = maskReport(report);
  return {
    schema: 1,
    day,
    seed,
    documents: documents.map(({ id, title, version }) => ({ id, title, version })),
    results: results.map(entryOf),
    waiverFaults,
    coverage,
  };
}

function entryOf(result: Result): JsonReport["results"][number] {
  const { check, verdict, ms, waiver } = result;
  return {
    id: check.id,
    level: levelOf(check),
    title: check.title,
    asks: check.asks,
    ruling: rule(result),
    verdict,
    ms,
    ...(waiver && { waiver }),
  };
}
