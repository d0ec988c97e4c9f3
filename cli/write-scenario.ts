import { dump } from "js-yaml";
import type { Recorded } from "../contract/scenario/index.ts";

/** A scenario as the text of a file: a step a line, so that it can be read, cut and mended. */
export function scenarioText({ scenario }: Recorded): string {
  return dump(scenario, { flowLevel: 3, lineWidth: -1, noRefs: true });
}
