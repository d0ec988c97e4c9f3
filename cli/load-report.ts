import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JsonReport } from "../conformance/index.ts";
import { UsageFault } from "./usage-fault.ts";

/** What a report said of one check. */
export interface Told {
  readonly day: string;
  readonly seed: string;
  readonly result: JsonReport["results"][number];
}

/** How many ids are named to somebody who has named none that is there. */
const mostNamed = 8;

/**
 * What a report of `sockwright test --json` says of a check.
 *
 * @throws UsageFault when the file is no report, or has no such check
 */
export function loadReport(folder: string, path: string, id: string): Told {
  const report = parse(resolve(folder, path), path);
  const result = report.results.find((one) => one.id === id);
  if (result !== undefined) return { day: report.day, seed: report.seed, result };
  const broken = report.results.filter(({ verdict }) => verdict.outcome === "broken").map((one) => one.id);
  const names = broken.slice(0, mostNamed).join("\n       ");
  const rest = broken.length > mostNamed ? `\n       and ${broken.length - mostNamed} more` : "";
  throw new UsageFault(
    `${path} says nothing of "${id}": ${broken.length === 0 ? "nothing is broken in it" : `broken in it are\n       ${names}${rest}`}`,
  );
}

function parse(file: string, path: string): JsonReport {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageFault(`${path} cannot be read: ${why}`, { cause: error });
  }
  const { schema, seed, results } = (typeof value === "object" && value !== null ? value : {}) as Partial<JsonReport>;
  if (typeof schema === "number" && schema !== 1)
    throw new UsageFault(`${path} is a report of version ${String(schema)}, and version 1 can be read here`);
  if (schema === undefined || typeof seed !== "string" || !Array.isArray(results))
    throw new UsageFault(`${path} is no report: write one with \`sockwright test --json\``);
  return value as JsonReport;
}
